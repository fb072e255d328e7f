const LONG_MS = 1_000;
const VERY_LONG_MS = 10_000;

/** Does the work; says what is going on once it takes longer than a second, and again every ten. */
export async function showProgress<Result>(
  what: string,
  say: (sentence: string) => void,
  work: () => Promise<Result>,
): Promise<Result> {
  const startedAt = Date.now();
  const timers: NodeJS.Timeout[] = [setTimeout(() => say(`${what}…`), LONG_MS)];
  timers.push(setInterval(() => say(`${what}… ${Math.round((Date.now() - startedAt) / 1000)} s so far`), VERY_LONG_MS));
  try {
    return await work();
  } finally {
    for (const timer of timers) clearTimeout(timer);
  }
}
