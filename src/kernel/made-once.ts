/** The same function, that makes what it makes of the same one or two arguments once: people of one employer are much alike. */
export function madeOnce<First, Made, Second = void>(
  make: (first: First, second: Second) => Made,
): (first: First, second: Second) => Made {
  const made = new Map<First, Map<Second, Made>>();
  return (first, second) => {
    let ofFirst = made.get(first);
    if (!ofFirst) made.set(first, (ofFirst = new Map()));
    let value = ofFirst.get(second);
    if (value === undefined) ofFirst.set(second, (value = make(first, second)));
    return value;
  };
}

/** The same function, that asks when it is called for the first time, and then gives the answer there was. */
export function once<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined;
  return () => (answer ??= ask());
}

const parts = new WeakMap<object, Map<string, unknown>>();

/** A part of an answer, made once for it, however often it is asked for under other names. */
export function partOf<Made>(answer: object, name: string, make: () => Made): Made {
  let made = parts.get(answer);
  if (!made) parts.set(answer, (made = new Map<string, unknown>()));
  if (!made.has(name)) made.set(name, make());
  return made.get(name) as Made;
}
