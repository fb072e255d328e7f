import { day } from '../../kernel/day';
import { known, Known, unknown } from '../../kernel/known';
import { EmployersDecision, NoDecisionReason } from './decision';
import { decisionsByEmployer, decisionsByProgramme } from './decisions-by';
import { LineAtRisk } from './lines-at-risk';

const decided = (employerId: string, decideBy: string) =>
  known({ employerId, decideBy: day(decideBy) } as EmployersDecision);
const NOT_HELD = unknown('BANK_HOLIDAYS_NOT_HELD' as const);

/** A line with the day of each employer; its own is the earliest of them. */
function line(lineId: string, endsOn: string, days: Record<string, string | null>): LineAtRisk {
  const all = Object.entries(days).map(([employerId, on]) => ({
    employerId,
    moneyEndsOn: day(endsOn),
    decision: (on === null ? NOT_HELD : decided(employerId, on)) as Known<EmployersDecision, NoDecisionReason>,
  }));
  const first = Object.values(days).sort()[0] ?? null;
  const decision = first === null ? NOT_HELD : decided('', first);
  const ending = {
    moneyEndsOn: day(endsOn),
    postIds: all.map(({ employerId }) => `post of ${employerId}`),
    wte: 100,
    annualCostPence: null,
    decision,
    explained: () => decision,
    decisionsOfEmployers: () => all,
  };
  return { lineId, ...ending, endings: [ending] };
}

const days = (found: ReturnType<typeof decisionsByEmployer>) =>
  found.map(({ id, lineId, lines, undecidable, decision }) => [
    id,
    decision.known ? decision.value.decideBy : decision.reason,
    lineId,
    lines,
    undecidable,
  ]);

it('takes the earliest of each employer, on its own chain, the first of all in front', () => {
  const lines = [
    line('shared', '2027-03-31', { rowan: '2026-12-07', aspen: '2027-03-03' }),
    line('early', '2026-12-31', { aspen: '2026-11-02' }),
  ];
  expect(days(decisionsByEmployer(lines))).toEqual([
    ['aspen', '2026-11-02', 'early', 2, 0],
    ['rowan', '2026-12-07', 'shared', 1, 0],
  ]);
});

it('takes the earliest of each programme, and leaves out a line under which nobody loses anything', () => {
  const lines = [
    line('one', '2027-03-31', { rowan: '2026-12-07' }),
    line('two', '2027-06-30', { aspen: '2027-01-04' }),
    line('three', '2027-03-31', {}),
    line('elsewhere', '2027-03-31', { rowan: '2026-12-24' }),
  ];
  const found = decisionsByProgramme(lines, (lineId) => (lineId === 'elsewhere' ? 'b' : 'a'));
  expect(days(found)).toEqual([
    ['a', '2026-12-07', 'one', 2, 0],
    ['b', '2026-12-24', 'elsewhere', 1, 0],
  ]);
});

it('counts what cannot be told, and stands behind where nothing can', () => {
  const lines = [
    line('known', '2027-03-31', { rowan: '2026-12-07' }),
    line('far', '2031-03-31', { rowan: null, aspen: null }),
  ];
  expect(days(decisionsByEmployer(lines))).toEqual([
    ['rowan', '2026-12-07', 'known', 2, 1],
    ['aspen', 'BANK_HOLIDAYS_NOT_HELD', 'far', 1, 1],
  ]);
});
