import fc from 'fast-check';
import { day } from '../../kernel/day.js';
import { SupervisionRecorded, supervisionStanding } from '../../supervision/supervision-standing.js';
import { SupervisionKind } from '../../supervision/supervision.enums.js';
import { coverageOfKind, SupervisedKind } from './coverage-of-kind.js';

const TODAY = day('2026-11-22');

interface Supervised extends SupervisedKind {
  readonly workerId: string;
  readonly weeklyMinutes: number;
}

function supervised(
  contractId: string,
  recorded: Partial<SupervisionRecorded> = {},
  {
    workerId = contractId,
    weeklyMinutes = 2220,
    providerWithin = 'everywhere',
  }: { workerId?: string; weeklyMinutes?: number; providerWithin?: string | null } = {},
): Supervised {
  return {
    workerId,
    weeklyMinutes,
    worker: -1,
    providerWithin,
    standing: supervisionStanding(
      {
        contractId,
        kind: SupervisionKind.CLINICAL,
        arrangementId: 'an arrangement',
        provider: 'Invented psychologist',
        intervalDays: 31,
        fundingLineId: null,
        clockStartsOn: day('2026-01-01'),
        lastHeldOn: day('2026-11-01'),
        minutesHeldInYear: 600,
        absences: [],
        ...recorded,
      },
      TODAY,
    ),
  };
}

/** Of those with these contracts, each full time all year, and of others of whom nothing is recorded. */
function coverage(kinds: readonly Supervised[], standardDays: number | null, others = 0) {
  const ids = [...new Set(kinds.map(({ workerId }) => workerId))];
  const counted = {
    workers: ids.length + others,
    worked: kinds.map(({ weeklyMinutes }) => ({ fullTimeMinutes: 2220, minuteDays: weeklyMinutes * 365 })),
  };
  const placed = kinds.map((kind) => ({ ...kind, worker: ids.indexOf(kind.workerId) }));
  return coverageOfKind(placed, counted, standardDays);
}

const none = { arrangementId: null, provider: null, intervalDays: null, lastHeldOn: null, minutesHeldInYear: 0 };
const overdue = { lastHeldOn: day('2026-10-01') };

describe('coverage of one kind of supervision', () => {
  it('tells those who are overdue, up to date, without an interval and without an arrangement', () => {
    const kinds = [
      supervised('a'),
      supervised('b', overdue),
      supervised('c', { intervalDays: null }),
      supervised('d', none),
    ];
    expect(coverage(kinds, 31)).toMatchObject({
      workers: 4,
      withArrangement: 3,
      withoutArrangement: 1,
      shareWithout: { known: true, value: 2500 },
      overdue: 1,
      upToDate: 1,
      nothingDue: 1,
      minutesHeld: 1800,
      hundredthsOfHoursPerWte: { known: true, value: 750 }, // 1,800 minutes ÷ 4 WTE
      agreed: { within: 2, over: 0, notComparable: 2 },
      held: { within: 2, over: 1, notComparable: 1 },
    });
  });

  it('counts someone with two contracts once, and as overdue where one of them is', () => {
    const kinds = [supervised('a', overdue, { workerId: 'w' }), supervised('b', none, { workerId: 'w' })];
    expect(coverage(kinds, 31)).toMatchObject({ workers: 1, withArrangement: 1, overdue: 1, upToDate: 0 });
  });

  it('counts those of whom nothing is recorded as without an arrangement', () => {
    expect(coverage([supervised('a')], 31, 3)).toMatchObject({
      workers: 4,
      withArrangement: 1,
      withoutArrangement: 3,
      shareWithout: { known: true, value: 7500 },
      agreed: { within: 1, over: 0, notComparable: 3 },
    });
  });

  it('says that nobody is there, not that all are covered', () => {
    expect(coverage([], 31)).toMatchObject({
      workers: 0,
      shareWithout: { known: false },
      hundredthsOfHoursPerWte: { known: false },
      soleProvider: null,
    });
  });

  it('names the provider who serves everyone, and nobody where there are two or there is one worker', () => {
    const same = supervised('b', { provider: 'INVENTED Psychologist' });
    expect(coverage([supervised('a'), same, supervised('c', none)], null).soleProvider).toEqual({
      provider: 'Invented psychologist',
      workers: 2,
    });
    expect(coverage([supervised('a'), supervised('b', { provider: 'Other' })], null).soleProvider).toBeNull();
    expect(coverage([supervised('a')], null).soleProvider).toBeNull();
  });

  it('names no provider whose words mean others elsewhere, or name nobody', () => {
    const at = (contractId: string, providerWithin: string | null) =>
      supervised(contractId, { provider: 'Line manager' }, { providerWithin });
    expect(coverage([at('a', 'one employer'), at('b', 'one employer')], null).soleProvider).toEqual({
      provider: 'Line manager',
      workers: 2,
    });
    expect(coverage([at('a', 'one employer'), at('b', 'another')], null).soleProvider).toBeNull();
    expect(coverage([at('a', null), at('b', null)], null).soleProvider).toBeNull();
  });

  it('counts the workers whose supervision each funding line pays for', () => {
    const kinds = [
      supervised('a', { fundingLineId: 'x' }),
      supervised('b', { fundingLineId: 'x' }),
      supervised('c', { fundingLineId: 'y' }),
      supervised('d'),
    ];
    expect(coverage(kinds, null).fundedBy).toEqual([
      { fundingLineId: 'x', workers: 2 },
      { fundingLineId: 'y', workers: 1 },
    ]);
  });

  it('compares nothing where there is no standard', () => {
    expect(coverage([supervised('a')], null)).toMatchObject({
      agreed: { within: 0, over: 0, notComparable: 1 },
      held: { within: 0, over: 0, notComparable: 1 },
    });
  });

  it('always adds up: with and without make all, and the parts make the whole', () => {
    const anyKind = fc
      .record({
        worker: fc.nat(5),
        recorded: fc.constantFrom<Partial<SupervisionRecorded>>(
          {},
          none,
          overdue,
          { intervalDays: null },
          { lastHeldOn: null },
        ),
      })
      .map(({ worker, recorded }) => supervised(`contract of ${worker}`, recorded, { workerId: String(worker) }));
    fc.assert(
      fc.property(
        fc.array(anyKind, { maxLength: 12 }),
        fc.option(fc.integer({ min: 1, max: 60 })),
        (kinds, standard) => {
          const of = coverage(kinds, standard);
          expect(of.withArrangement + of.withoutArrangement).toBe(of.workers);
          expect(of.overdue + of.upToDate + of.nothingDue).toBe(of.withArrangement);
          for (const { within, over, notComparable } of [of.agreed, of.held]) {
            expect(within + over + notComparable).toBe(of.workers);
          }
        },
      ),
    );
  });
});
