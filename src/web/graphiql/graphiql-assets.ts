import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';

export type Encoding = 'br' | 'gzip' | 'identity';

export interface Asset {
  readonly type: string;
  readonly body: Buffer;
}

const OURS = join(__dirname, 'browser');
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

// The best quality takes half a minute for the editor's five megabytes; this one takes less than a second.
const BROTLI_QUALITY = 6;

const compress: Readonly<Record<Encoding, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: (body) => promisify(gzip)(body),
  identity: async (body) => body,
};

/**
 * The editor's files: GraphiQL as the package brings it (9 MB, so only once somebody opens the editor) and what is ours.
 * Each is compressed at most once for each encoding, off the main thread.
 */
@Injectable()
export class GraphiqlAssets {
  private loaded: Promise<{ files: ReadonlyMap<string, Buffer>; version: string }> | undefined;
  private readonly encoded = new Map<string, Promise<Buffer>>();

  /** Changes with the content, so that browsers may keep the files for ever. */
  async version(): Promise<string> {
    return (await this.load()).version;
  }

  async find(name: string, encoding: Encoding): Promise<Asset | undefined> {
    const file = (await this.load()).files.get(name);
    if (!file) return undefined;
    const key = `${encoding} ${name}`;
    const body = this.encoded.get(key) ?? compress[encoding](file);
    this.encoded.set(key, body);
    return { type: TYPES[extname(name)]!, body: await body };
  }

  private load(): NonNullable<typeof this.loaded> {
    this.loaded ??= readFiles();
    return this.loaded;
  }
}

async function readFiles(): Promise<{ files: ReadonlyMap<string, Buffer>; version: string }> {
  const graphiql = await import('@graphql-yoga/render-graphiql/graphiql');
  const files = new Map([
    ['graphiql.js', Buffer.from(graphiql.js)],
    ['graphiql.css', Buffer.from(graphiql.css)],
    ['graphql.worker.js', Buffer.from(graphiql.graphqlWorker)],
    ['json.worker.js', Buffer.from(graphiql.jsonWorker)],
    ['editor.worker.js', Buffer.from(graphiql.editorWorkerService)],
  ]);
  for (const name of readdirSync(OURS)) files.set(name, readFileSync(join(OURS, name)));
  const hash = createHash('sha256');
  for (const [name, body] of files) hash.update(`${name} ${body.length}\n`).update(body);
  return { files, version: hash.digest('hex').slice(0, 16) };
}
