import { unlessStopping } from './stop-on-signal.js';

/** What a question comes to when its connection is closed meanwhile. */
const closed = () => Promise.reject(new Error('Connection terminated.'));

it('does what it is given, and lets a fault through while the program is to go on', async () => {
  const { signal } = new AbortController();
  const said: string[] = [];
  await unlessStopping(signal, async () => void said.push('an answer'));
  expect(said).toEqual(['an answer']);
  await expect(unlessStopping(signal, closed)).rejects.toThrow('Connection terminated.');
});

it('ends in silence what fails because the program was told to stop', async () => {
  const stopping = new AbortController();
  const work = unlessStopping(stopping.signal, async () => {
    stopping.abort();
    await closed();
  });
  await expect(work).resolves.toBeUndefined();
});
