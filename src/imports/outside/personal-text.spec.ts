import fc from 'fast-check';
import { holdsEmail } from './personal-text';

describe('an address of somebody in a text', () => {
  const asThePublicToolLooks = /[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,63}/;
  const signs = fc.constantFrom('a', 'B', '7', '.', '+', '-', '_', '@', ' ', ',', 'é');

  it('is found where the public tool finds one', () => {
    const text = fc.array(signs, { maxLength: 30 }).map((each) => each.join(''));
    fc.assert(fc.property(text, (given) => expect(holdsEmail(given)).toBe(asThePublicToolLooks.test(given))));
    expect(holdsEmail('write to jo.invented+grants@example.org')).toBe(true);
    expect(holdsEmail('@example.org, jo@example, jo @example.org')).toBe(false);
  });

  it('is looked for in a text as long as a file without holding others up', () => {
    const startedAt = performance.now();
    expect(holdsEmail('a'.repeat(5_000_000))).toBe(false);
    expect(performance.now() - startedAt).toBeLessThan(700);
  });
});
