import { guidanceSentence } from './guidance-sentence.js';

describe('the outcome over several guidances', () => {
  it.each([
    {
      of: 'expectations only',
      counts: { contracts: 27, underCeiling: 0, belowExpectation: 13, aboveCeiling: 0 },
      guidances: 2,
      sentence:
        'In programmes that adopted 2 different guidances, 13 of 27 contracts are paid below what their programme expects.',
    },
    {
      of: 'a ceiling only, where nothing is expected',
      counts: { contracts: 29, underCeiling: 29, belowExpectation: 0, aboveCeiling: 1 },
      guidances: 1,
      sentence:
        'In programmes that adopted one guidance, 1 of 29 contracts is paid above a ceiling that their programme adopted.',
    },
    {
      of: 'both, each of those that it is for',
      counts: { contracts: 18, underCeiling: 7, belowExpectation: 7, aboveCeiling: 0 },
      guidances: 2,
      sentence:
        'In programmes that adopted 2 different guidances, 7 of 11 contracts are paid below what their programme expects, and none of 7 contracts is paid above a ceiling that their programme adopted.',
    },
  ])('$of', ({ counts, guidances, sentence }) => {
    expect(guidanceSentence(counts, guidances)).toBe(sentence);
  });
});
