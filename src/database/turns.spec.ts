import { Turns } from './turns';

/** Does some work of which it is told when it began. */
function begun(turns: Turns, log: string[], at: string, name: string): { done: () => void; whole: Promise<void> } {
  let done = (): void => {};
  const ended = new Promise<void>((resolve) => (done = resolve));
  const whole = turns.take(at, () => {
    log.push(name);
    return ended;
  });
  return { done, whole };
}

const aWhile = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

describe('turns', () => {
  it('go on together for the same, and let another wait until nobody asks for it any more', async () => {
    const [turns, log] = [new Turns(), [] as string[]];
    const a1 = begun(turns, log, 'a', 'a1');
    const b1 = begun(turns, log, 'b', 'b1');
    const a2 = begun(turns, log, 'a', 'a2');
    const c1 = begun(turns, log, 'c', 'c1');
    const b2 = begun(turns, log, 'b', 'b2');
    await aWhile();
    expect(log).toEqual(['a1', 'a2']);
    a1.done();
    a2.done();
    await aWhile();
    expect(log).toEqual(['a1', 'a2', 'b1', 'b2']);
    b1.done();
    b2.done();
    await aWhile();
    expect(log).toEqual(['a1', 'a2', 'b1', 'b2', 'c1']);
    c1.done();
    await Promise.all([a1, a2, b1, b2, c1].map(({ whole }) => whole));
  });

  it('let whoever was answered ask for more of the same before another begins', async () => {
    const [turns, log] = [new Turns(), [] as string[]];
    const a1 = begun(turns, log, 'a', 'a1');
    const b1 = begun(turns, log, 'b', 'b1');
    const more = a1.whole.then(() => begun(turns, log, 'a', 'a2'));
    a1.done();
    (await more).done();
    await aWhile();
    expect(log).toEqual(['a1', 'a2', 'b1']);
    b1.done();
    await b1.whole;
  });

  it('pass on after a failure', async () => {
    const [turns, log] = [new Turns(), [] as string[]];
    const failing = turns.take('a', () => Promise.reject(new Error('no')));
    const b1 = begun(turns, log, 'b', 'b1');
    await expect(failing).rejects.toThrow('no');
    b1.done();
    await b1.whole;
    expect(log).toEqual(['b1']);
  });
});
