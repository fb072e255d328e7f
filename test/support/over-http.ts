import { AddressInfo } from 'node:net';
import { TestApplication } from './application';

export interface Reply {
  readonly status: number;
  readonly text: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it expects and fails where it is not there
  readonly json: any;
}

/** Listens on a port of its own, for tests that send thousands of requests over a few connections. */
export async function listen(tracker: TestApplication): Promise<string> {
  await tracker.app.listen(0, '127.0.0.1');
  // A busy machine keeps a connection waiting longer than the server keeps an idle one, and a request on its way would be lost.
  tracker.app.getHttpServer().keepAliveTimeout = 0;
  return `http://127.0.0.1:${(tracker.app.getHttpServer().address() as AddressInfo).port}`;
}

export async function postTo(url: string, token: string | null, query: string, variables: object = {}): Promise<Reply> {
  return postBody(url, token, JSON.stringify({ query, variables }));
}

export async function postBody(url: string, token: string | null, body: string): Promise<Reply> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body,
  });
  const text = await response.text();
  return { status: response.status, text, json: JSON.parse(text) };
}

/** As many at once as the application has connections. */
export async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
}
