import { payHeadlineInWords } from './pay-headline.js';

it('says how far pay runs, how much lies below guidance, and where the widest gap is', () => {
  const spread = {
    minimum: 28000,
    maximum: 34544.5,
    belowGuidance: 20,
    comparedWithGuidance: 24,
    widestGapBetweenEmployers: { gap: 6544.5, lowestAt: { name: 'A (invented)' }, highestAt: { name: 'B (invented)' } },
    computedFrom: { contracts: 25, employers: 9 },
  };
  expect(payHeadlineInWords('Link work (invented)', spread)).toBe(
    [
      'Pay for one job in Link work (invented): 25 community link workers at 9 employers.',
      '  Full-time salaries run from £28,000 to £34,544.50; 20 of 24 lie below the guidance the programme adopted.',
      '  Widest gap between employers: £6,544.50 a year, A (invented) to B (invented).',
    ].join('\n'),
  );
});
