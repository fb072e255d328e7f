import { Database } from '../database/database';
import { MOST_LISTED, TrackerRequest } from './tracker-request';

describe('an answer', () => {
  it('holds no more groups than it may, in how many lists they ever stand', () => {
    const request = TrackerRequest.open({ reader: () => null } as unknown as Database, null, new Date());
    const rows = Array<string>(MOST_LISTED / 10).fill('row');
    for (let list = 0; list < 10; list += 1) expect(request.list(() => rows)).toBe(rows);
    expect(() => request.list(() => ['row'])).toThrow(`more than ${MOST_LISTED} groups`);
    const find = jest.fn(() => ['row']);
    expect(() => request.list(find)).toThrow(`more than ${MOST_LISTED} groups`);
    expect(find).not.toHaveBeenCalled();
  });
});
