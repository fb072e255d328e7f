import { Loader } from './loader';

const lengths = (asked: (readonly string[])[] = []) => {
  const read = async (keys: readonly string[]): Promise<number[]> => {
    asked.push(keys);
    return keys.map((key) => key.length);
  };
  return { loader: new Loader(read), asked };
};

it('reads the keys of one turn together, each once', async () => {
  const { loader, asked } = lengths();
  const found = await Promise.all(['a', 'bb', 'a'].map((key) => loader.load(key)));
  expect(found).toEqual([1, 2, 1]);
  expect(asked).toEqual([['a', 'bb']]);
});

it('gives what was read ahead at once, and reads it only once', async () => {
  const { loader, asked } = lengths();
  await loader.readAhead(['a', 'bb', 'a']);
  expect([loader.load('a'), loader.load('bb')]).toEqual([1, 2]);
  await loader.readAhead(['bb', 'ccc']);
  expect(asked).toEqual([['a', 'bb'], ['ccc']]);
});

it('gives null at once too: what is not there is known', async () => {
  const loader = new Loader<string, null>(async (keys) => keys.map(() => null));
  await loader.readAhead(['a']);
  expect(loader.load('a')).toBeNull();
});

it('fails whoever asks for what could not be read ahead, and nobody else', async () => {
  const asked: (readonly string[])[] = [];
  const loader = new Loader<string, number>(async (keys) => {
    asked.push(keys);
    if (keys.includes('a')) throw new Error('Lost.');
    return keys.map(() => 0);
  });
  await loader.readAhead(['a']);
  await expect(loader.load('a')).rejects.toThrow('Lost.');
  await expect(loader.load('b')).resolves.toBe(0);
  expect(asked).toEqual([['a'], ['b']]);
});
