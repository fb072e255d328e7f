import { PensionBasis, SickPay } from '../../contracts/terms.enums.js';
import { pence } from '../../kernel/money.js';
import { leaveValue, noticeValue, payValue, pensionValue, sickPayValue, weekValue } from './term-value.js';
import { amountApart, amountOf, termInWords } from './term-words.js';

const PAY = payValue(pence(3_300_000), 2100);

describe('a term in words and as a number', () => {
  it.each([
    // 33,000 ÷ 52.143 ÷ 35
    { value: PAY, words: '£33,000 a year for 35 hours, £18.08 an hour', amount: 1808 },
    { value: weekValue(2250), words: '37.5 hours', amount: 3750 },
    // 35 × 7.2
    { value: leaveValue(3500, 2160), words: '35 days with public holidays, 252 hours', amount: 25_200 },
    { value: pensionValue(2250, PensionBasis.ALL_PAY), words: '22.5 % of all pay', amount: 2250 },
    { value: pensionValue(300, PensionBasis.QUALIFYING_EARNINGS), words: '3 % of qualifying earnings', amount: 300 },
    { value: noticeValue(1), words: '1 week', amount: 100 },
    { value: sickPayValue(SickPay.STATUTORY_ONLY), words: 'statutory sick pay only', amount: null },
  ])('$words', ({ value, words, amount }) => {
    expect(termInWords(value)).toBe(words);
    expect(amountOf(value)).toBe(amount);
  });

  it.each([
    // 5,000 ÷ 52.143 ÷ 35 = 2.7397; £18.0822 − £15.3425
    { of: PAY, from: payValue(pence(2_800_000), 2100), apart: 274 },
    { of: leaveValue(3500, 2100), from: leaveValue(3500, 2160), apart: -700 },
    { of: weekValue(2100), from: weekValue(2220), apart: -200 },
    { of: pensionValue(300, PensionBasis.ALL_PAY), from: pensionValue(500, PensionBasis.ALL_PAY), apart: -200 },
    {
      of: pensionValue(300, PensionBasis.ALL_PAY),
      from: pensionValue(300, PensionBasis.QUALIFYING_EARNINGS),
      apart: null,
    },
  ])('is rounded once: $apart hundredths apart', ({ of, from, apart }) => {
    expect(amountApart(of, from)).toBe(apart);
  });
});
