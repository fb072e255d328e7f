import { packageDirectoryFor } from '../database/embedded/postgres-binaries.js';
import { sentenceOf } from './sentence-of.js';

describe('what is printed of an error', () => {
  it('is the sentence alone where somebody can put it right', () => {
    expect(sentenceOf(thrownBy(() => packageDirectoryFor('plan9', 'mips')))).toBe(
      'There is no embedded PostgreSQL for plan9 on mips here. Set DATABASE_URL to a PostgreSQL database, version 15 or newer.',
    );
  });

  it('names the remedy for what the operating system and the database say in codes', () => {
    expect(sentenceOf(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))).toContain('check DATABASE_URL');
    expect(sentenceOf(Object.assign(new Error('listen'), { code: 'EADDRINUSE' }))).toContain('set PORT to another');
  });

  it('says where in the program a fault arose', () => {
    expect(sentenceOf(new TypeError('x is not a function'))).toMatch(/^TypeError: x is not a function\n +at /);
  });
});

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
