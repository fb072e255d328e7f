import { Database } from '../database/database';
import { MOST_LISTED, TrackerRequest } from './tracker-request';

describe('an answer', () => {
  it('holds no more rows of lists without pages than it may, in how many lists they ever stand', () => {
    const request = TrackerRequest.open({ reader: () => null } as unknown as Database, null, new Date());
    for (let list = 0; list < 10; list += 1) request.noteListed(MOST_LISTED / 10);
    expect(() => request.noteListed(1)).toThrow(`more than ${MOST_LISTED} rows`);
  });
});
