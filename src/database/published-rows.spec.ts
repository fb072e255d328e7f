import { PublishedRows } from './published-rows';

const asking = (rows: PublishedRows, state: string, read: () => Promise<object[]>) =>
  rows.of(state).find('SELECT points', ['2026-11-22'], read);

describe('rows of published facts', () => {
  it('are read once for the process while the same facts are loaded, and anew for others', async () => {
    const rows = new PublishedRows();
    const read = jest.fn().mockResolvedValue([{ point: 1 }]);
    expect(await asking(rows, 'one', read)).toEqual([{ point: 1 }]);
    expect(await asking(rows, 'one', read)).toEqual([{ point: 1 }]);
    expect(read).toHaveBeenCalledTimes(1);
    await asking(rows, 'other', read);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('are read once for one request also while they are being read, and anew for other values', async () => {
    const kept = new PublishedRows().of('one');
    const read = jest.fn().mockResolvedValue([]);
    await Promise.all([
      kept.find('SELECT points', ['2026-11-22'], read),
      kept.find('SELECT points', ['2026-11-22'], read),
    ]);
    expect(read).toHaveBeenCalledTimes(1);
    await kept.find('SELECT points', ['2026-11-23'], read);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('are not kept where reading failed', async () => {
    const rows = new PublishedRows();
    await expect(asking(rows, 'one', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await asking(rows, 'one', () => Promise.resolve([{ point: 2 }]))).toEqual([{ point: 2 }]);
  });
});
