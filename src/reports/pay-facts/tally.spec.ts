import fc from 'fast-check';
import { MissingAnswer, TermName } from '../../contracts/terms.enums.js';
import { Absences, NOTHING_ABSENT } from './missing-answers.js';
import { ExclusionReason, missingAnswer, Tally } from './tally.js';

const one = { employer: 'Alder', contracts: 1, workersWithSeveral: [] };

describe('why contracts are not counted', () => {
  it('tells blank, not knowing, not applicable and refused apart', () => {
    const tally = new Tally();
    for (const because of [...Object.values(MissingAnswer), MissingAnswer.REFUSED]) {
      tally.exclude('PAY_NOT_RECORDED', one, { PAY: because });
    }
    expect(tally.excluded).toEqual([
      { reason: 'PAY_NOT_RECORDED', because: 'REFUSED', contracts: 2 },
      { reason: 'PAY_NOT_RECORDED', because: 'BLANK', contracts: 1 },
      { reason: 'PAY_NOT_RECORDED', because: 'DONT_KNOW', contracts: 1 },
      { reason: 'PAY_NOT_RECORDED', because: 'NOT_APPLICABLE', contracts: 1 },
    ]);
  });

  it('tells reasons by how many contracts they leave out, then by name, in whatever order contracts are found', () => {
    const found: readonly (readonly [ExclusionReason, number])[] = [
      ['SICK_PAY_NOT_RECORDED', 1],
      ['GUIDANCE_NOT_ADOPTED', 1],
      ['NO_RATE_ON_DATE', 3],
      ['GUIDANCE_NOT_ADOPTED', 1],
      ['NOTICE_NOT_RECORDED', 1],
    ];
    for (const contracts of [found, [...found].reverse()]) {
      const tally = new Tally();
      for (const [reason, count] of contracts) tally.exclude(reason, { ...one, contracts: count }, NOTHING_ABSENT);
      expect(tally.excluded.map(({ reason }) => reason)).toEqual([
        'NO_RATE_ON_DATE',
        'GUIDANCE_NOT_ADOPTED',
        'NOTICE_NOT_RECORDED',
        'SICK_PAY_NOT_RECORDED',
      ]);
    }
  });

  it.each<{ reason: ExclusionReason; absent: Absences; because: MissingAnswer | null }>([
    {
      reason: 'PENSION_NOT_RECORDED',
      absent: { EMPLOYER_PENSION: MissingAnswer.REFUSED },
      because: MissingAnswer.REFUSED,
    },
    // What was said of another term says nothing of this one.
    { reason: 'LEAVE_NOT_RECORDED', absent: { PAY: MissingAnswer.REFUSED }, because: MissingAnswer.BLANK },
    // Only blank can be recorded of service.
    { reason: 'SERVICE_NOT_RECORDED', absent: NOTHING_ABSENT, because: MissingAnswer.BLANK },
    { reason: 'GUIDANCE_NOT_ADOPTED', absent: { PAY: MissingAnswer.REFUSED }, because: null },
    // Whether they are inside the leave comes first.
    {
      reason: 'PUBLIC_HOLIDAYS_NOT_RECORDED',
      absent: { PUBLIC_HOLIDAYS_INSIDE: MissingAnswer.DONT_KNOW, PUBLIC_HOLIDAY_DAYS: MissingAnswer.REFUSED },
      because: MissingAnswer.DONT_KNOW,
    },
    {
      reason: 'PUBLIC_HOLIDAYS_NOT_RECORDED',
      absent: { PUBLIC_HOLIDAY_DAYS: MissingAnswer.REFUSED },
      because: MissingAnswer.REFUSED,
    },
  ])('$reason with $absent is $because', ({ reason, absent, because }) => {
    expect(missingAnswer(reason, absent)).toBe(because);
  });

  it('has parts that add up to the whole, each once', () => {
    const someReason = fc.constantFrom<ExclusionReason>('PAY_NOT_RECORDED', 'SICK_PAY_NOT_RECORDED', 'NO_RATE_ON_DATE');
    const someAnswer = fc.constantFrom(...Object.values(MissingAnswer));
    const someAbsences = fc.dictionary(fc.constantFrom(...Object.values(TermName)), someAnswer);
    fc.assert(
      fc.property(fc.array(fc.tuple(someReason, fc.integer({ min: 1, max: 9 }), someAbsences)), (contracts) => {
        const tally = new Tally();
        for (const [reason, count, absent] of contracts) tally.exclude(reason, { ...one, contracts: count }, absent);
        const whole = contracts.reduce((sum, [, count]) => sum + count, 0);
        expect(tally.excluded.reduce((sum, part) => sum + part.contracts, 0)).toBe(whole);
        const kinds = tally.excluded.map(({ reason, because }) => `${reason} ${because}`);
        expect(new Set(kinds).size).toBe(kinds.length);
      }),
    );
  });
});
