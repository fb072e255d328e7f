import { day } from '../kernel/day.js';
import { EndingLine, fundingEndsInWords } from './first-answer.js';

const aLine = (values: Partial<EndingLine>): EndingLine => ({
  area: 'Invented Shore',
  funder: 'Invented Council',
  recipient: null,
  amount: '1200000.00',
  ends_on: day('2027-03-31'),
  ends_on_basis: 'stated',
  extendable_to: null,
  source_title: 'Invented for a test',
  ...values,
});

describe('the first answer', () => {
  it('says what ends when, the soonest first, in columns', () => {
    const lines = [
      aLine({ ends_on: day('2026-11-23'), amount: null }),
      aLine({ recipient: 'Eight employers', extendable_to: day('2027-09-30') }),
      aLine({ area: 'Invented Dale', amount: '99.50', ends_on_basis: 'derived' }),
    ];
    expect(fundingEndsInWords(lines, day('2026-11-22'))).toBe(
      [
        'Published funding that pays for community link work, or may, and ends (asked on 22 November 2026):',
        '  23 November 2026, tomorrow',
        '    Invented Shore  not published  Invented Council',
        '  31 March 2027, in 129 days',
        '    Invented Shore     £1,200,000  Invented Council to Eight employers (may be extended to 30 September 2027)',
        '    Invented Dale          £99.50  Invented Council (end derived from its term)',
      ].join('\n'),
    );
  });

  it('counts a line that ends today as ending today', () => {
    expect(fundingEndsInWords([aLine({})], day('2027-03-31'))).toContain('31 March 2027, today');
  });
});
