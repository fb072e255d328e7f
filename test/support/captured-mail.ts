import { AddressInfo, createServer, Server, Socket } from 'node:net';

export interface CapturedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came, dots taken off. */
  readonly raw: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string;
}

type Verb = 'RCPT' | 'DATA';

/** A mail server that keeps what it is given: it speaks as much SMTP as a client needs, and says every command it heard. */
export class CapturedMailServer {
  readonly mails: CapturedMail[] = [];
  readonly commands: string[] = [];
  /** The answer to the next recipient, or to the end of the next mail, in place of "250 OK". */
  refuse: Partial<Record<Verb, string>> = {};
  /** Mails are taken once this is done. */
  hold: Promise<unknown> = Promise.resolve();
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<CapturedMailServer> {
    const server = createServer();
    const captured = new CapturedMailServer(server);
    server.on('connection', (socket) => captured.speak(socket));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return captured;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((closed) => this.server.close(closed));
  }

  private speak(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket)).on('error', () => socket.destroy());
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    let unread = '';
    let envelope: { from: string; to: string[] } = { from: '', to: [] };
    let isData = false;
    const command = (line: string): void => {
      this.commands.push(line);
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'EHLO') return say('250 captured');
      if (verb === 'MAIL') envelope = { from: /<(.*?)>/.exec(line)?.[1] ?? '', to: [] };
      if (verb === 'RCPT') {
        if (this.refuse.RCPT) return say(this.refuse.RCPT);
        envelope.to.push(/<(.*?)>/.exec(line)?.[1] ?? '');
      }
      if (verb === 'DATA') {
        isData = true;
        return say('354 Go on');
      }
      if (verb === 'QUIT') return void socket.end('221 Bye\r\n');
      say('250 OK');
    };
    const read = (): void => {
      if (isData) {
        const end = unread.indexOf('\r\n.\r\n');
        if (end < 0) return;
        const raw = unread.slice(0, end).replace(/^\.\./gm, '.');
        unread = unread.slice(end + 5);
        isData = false;
        const { from, to } = envelope;
        void this.hold.then(() => {
          if (this.refuse.DATA) return say(this.refuse.DATA);
          this.mails.push({ from, to, raw, ...parsed(raw) });
          say('250 Taken');
        });
      }
      for (let end = unread.indexOf('\r\n'); end >= 0 && !isData; end = unread.indexOf('\r\n')) {
        const line = unread.slice(0, end);
        unread = unread.slice(end + 2);
        command(line);
      }
    };
    socket.setEncoding('latin1').on('data', (chunk) => {
      unread += chunk;
      read();
    });
    say('220 captured ESMTP');
  }
}

/** The headers of a mail and its two alternatives, decoded. */
function parsed(raw: string): Pick<CapturedMail, 'headers' | 'text' | 'html'> {
  const whole = partOf(raw);
  const boundary = /boundary="?([^";]+)/.exec(whole.headers['content-type'] ?? '')?.[1];
  const parts = boundary
    ? whole.body
        .split(`--${boundary}`)
        .slice(1, -1)
        .map((part) => partOf(part.trimStart()))
    : [];
  const of = (type: string) => parts.find(({ headers }) => headers['content-type']?.startsWith(type));
  return { headers: whole.headers, text: decoded(of('text/plain')), html: decoded(of('text/html')) };
}

interface Part {
  readonly headers: Record<string, string>;
  readonly body: string;
}

function partOf(raw: string): Part {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { headers, body: rest.join('\r\n\r\n') };
}

function decoded(part: Part | undefined): string {
  if (!part) return '';
  const encoding = part.headers['content-transfer-encoding'];
  if (encoding === 'base64') return Buffer.from(part.body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return Buffer.from(part.body, 'latin1').toString('utf8');
  const bytes = part.body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
