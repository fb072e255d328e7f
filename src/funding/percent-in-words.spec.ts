import { percentInWords } from './percent-in-words.js';

it.each([
  [0, '0 %'],
  [1, '0.01 %'],
  [1_000, '10 %'],
  [6_650, '66.5 %'],
  [3_333, '33.33 %'],
  [10_000, '100 %'],
  [12_000, '120 %'],
])('writes %i hundredths as %s', (share, words) => {
  expect(percentInWords(share)).toBe(words);
});
