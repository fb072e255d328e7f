import { known, unknown } from '../../kernel/known.js';
import { compareOffers } from './compare-offers.js';
import { OfferTerm } from './comparison.enums.js';
import { OfferedValue } from './offer-terms.js';

const amounts = (...offered: (number | null)[]): OfferedValue[] =>
  offered.map((amount) => (amount === null ? unknown('NOT_RECORDED') : known({ amount, words: '', unrounded: null })));
const words = (...offered: string[]): OfferedValue[] =>
  offered.map((text) => known({ amount: null, words: text, unrounded: null }));

describe('how offers stand to each other', () => {
  it.each([
    { offered: [2700, 3500, 3100], standings: ['LOWEST', 'HIGHEST', 'BETWEEN'] },
    { offered: [2700, 2700, null], standings: ['SAME', 'SAME', 'UNKNOWN'] },
    { offered: [2700, 2700, 3500, 3500], standings: ['LOWEST', 'LOWEST', 'HIGHEST', 'HIGHEST'] },
    { offered: [null, 2700], standings: ['UNKNOWN', 'ALONE'] },
    { offered: [0, 400], standings: ['LOWEST', 'HIGHEST'] },
    { offered: [], standings: [] },
  ])('$offered: $standings', ({ offered, standings }) => {
    expect(compareOffers(OfferTerm.LEAVE_DAYS_AT_START, amounts(...offered)).standings).toEqual(standings);
  });

  it('names the widest difference and, of those that offer the same, the first', () => {
    const { widest } = compareOffers(OfferTerm.SALARY_FROM, amounts(3_100_000, null, 2_800_000, 3_100_000, 2_800_000));
    // 3,000 of 28,000
    expect(widest).toEqual({
      ...{ lowest: 2_800_000, highest: 3_100_000, difference: 300_000, percent: 1071 },
      ...{ lowestAt: 2, highestAt: 0 },
    });
  });

  it('takes the percentage of what is offered before it was rounded', () => {
    // £28,000 for 37.5 hours and £34,544 for 36: 34,544 × 37.5 ÷ 36 ÷ 28,000 = 1.2851; of £14.32 and £18.40 it would be 28.49 %
    const offered: OfferedValue[] = [
      known({ amount: 1432, words: '', unrounded: { over: 2_800_000, under: 2250 } }),
      known({ amount: 1840, words: '', unrounded: { over: 3_454_400, under: 2160 } }),
    ];
    expect(compareOffers(OfferTerm.HOURLY_FROM, offered).widest).toMatchObject({ difference: 408, percent: 2851 });
  });

  it('has no percentage of nothing, and no widest difference of one offer or of words', () => {
    expect(compareOffers(OfferTerm.EMPLOYER_PENSION, amounts(0, 300)).widest).toMatchObject({ percent: null });
    expect(compareOffers(OfferTerm.EMPLOYER_PENSION, amounts(300, null)).widest).toBeNull();
    expect(compareOffers(OfferTerm.SICK_PAY, words('statutory', 'own')).widest).toBeNull();
  });

  it('takes words for the same whatever their capitals', () => {
    const same = compareOffers(OfferTerm.PROGRESSION, words('None', 'none '));
    expect(same).toMatchObject({ different: 1, standings: ['SAME', 'SAME'] });
    expect(compareOffers(OfferTerm.PROGRESSION, words('None', 'By points'))).toMatchObject({
      different: 2,
      standings: ['DIFFERENT', 'DIFFERENT'],
    });
  });
});
