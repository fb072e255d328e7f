import request from 'supertest';
import { TestApplication } from '../support/application';

let tracker: TestApplication;

beforeAll(async () => {
  tracker = await TestApplication.start({ demonstration: true });
}, 60_000);
afterAll(() => tracker.stop());

const get = (path: string, from = tracker) => request(from.app.getHttpServer()).get(path);

async function assetsOf(page: string): Promise<string> {
  return /\/graphiql\/assets\/[0-9a-f]+/.exec(page)![0];
}

describe('the page', () => {
  it('asks for files of this server only, and allows no others', async () => {
    const { status, text, headers } = await get('/graphiql');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    const addresses = [...text.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses.length).toBeGreaterThan(3);
    expect(addresses.filter((address) => !address!.startsWith('/graphiql/assets/'))).toEqual([]);
    expect(text).not.toContain('{{');
    const policy = headers['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  });

  it('leaves the policy of everything else as strict as it was', async () => {
    const { headers } = await get('/graphiql/examples');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).toContain("script-src 'self'");
  });

  it('offers to sign in as somebody invented only in the demonstration', async () => {
    expect((await get('/graphiql')).text).toContain('sign in as');
    const real = await TestApplication.start();
    const { text } = await get('/graphiql', real);
    await real.stop();
    expect(text).not.toContain('sign in as');
    expect(text).toContain('Your token');
  });
});

describe('its files', () => {
  it.each([
    ['graphiql.js', 'text/javascript; charset=utf-8'],
    ['graphiql.css', 'text/css; charset=utf-8'],
    ['graphql.worker.js', 'text/javascript; charset=utf-8'],
    ['json.worker.js', 'text/javascript; charset=utf-8'],
    ['editor.worker.js', 'text/javascript; charset=utf-8'],
    ['strip.js', 'text/javascript; charset=utf-8'],
    ['strip.css', 'text/css; charset=utf-8'],
    ['icon.svg', 'image/svg+xml'],
  ])('%s may be kept for ever', async (name, type) => {
    const assets = await assetsOf((await get('/graphiql')).text);
    const { status, headers } = await get(`${assets}/${name}`);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(headers['cache-control']).toContain('immutable');
    expect(headers['vary']).toContain('accept-encoding');
  });

  it('travel compressed as the browser can take it, and are the same files', async () => {
    const script = `${await assetsOf((await get('/graphiql')).text)}/graphiql.js`;
    const download = (encodings: string) => get(script).set('accept-encoding', encodings);
    const [plain, zipped, brotli] = [
      await download('identity'),
      await download('gzip'),
      await download('gzip, deflate, br'),
    ];
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(zipped.text === plain.text && brotli.text === plain.text).toBe(true);
    expect(Number(brotli.headers['content-length'])).toBeLessThan(1_500_000);
  });

  it('are these and no others: nothing else can be read through their address', async () => {
    const assets = await assetsOf((await get('/graphiql')).text);
    const others = ['sign-in-token.html', '..%2fpage.html', '..%2f..%2f..%2fpackage.json', '__proto__'];
    for (const name of others) expect((await get(`${assets}/${name}`)).status).toBe(404);
    expect((await get('/graphiql/assets/0123456789abcdef/strip.js')).status).toBe(404);
  });
});
