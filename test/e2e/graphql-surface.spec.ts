import { serverAudits } from 'graphql-http';
import { TestApplication } from '../support/application';

let tracker: TestApplication;
let url: string;

beforeAll(async () => {
  tracker = await TestApplication.start();
  await tracker.app.listen(0, '127.0.0.1');
  url = `${await tracker.app.getUrl()}/graphql`;
});
afterAll(() => tracker.stop());

describe('GraphQL over HTTP', () => {
  const preflighted = (input: string, init: RequestInit = {}) =>
    fetch(input, { ...init, headers: { ...init.headers, 'apollo-require-preflight': 'yes' } });

  it.each(serverAudits({ url: () => url, fetchFn: preflighted }).map((audit) => [audit.name, audit] as const))(
    '%s',
    async (_name, audit) => {
      expect(await audit.fn()).toMatchObject({ status: 'ok' });
    },
  );
});
