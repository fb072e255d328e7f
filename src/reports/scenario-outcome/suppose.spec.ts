import fc from 'fast-check';
import { coverSegments } from '../../funding/calculations/cover-segments';
import { addDays, day } from '../../kernel/day';
import { ScenarioStep } from '../../scenarios/scenario-step';
import { ScenarioStepKind } from '../../scenarios/scenario.enums';
import { AllocationRow, CertaintyRow, SupposableRows } from './supposable-rows';
import { suppose } from './suppose';
import { MOST_SUPPOSED } from './supposed-records';
import { AddedCost } from './suppose-week';

const asOf = day('2026-11-22');
const keys = { programme_id: 'programme', employer_id: null };
const LINE = {
  ...{ ...keys, id: 'line', reference: 'F-1', starts_on: day('2024-04-01'), ends_on: day('2027-03-31') },
  ...{ extension_to: null, agreed_ends_on: null },
};
const ALLOCATION: AllocationRow = {
  ...{ ...keys, id: 'allocation', funding_line_id: 'line', post_id: 'post', share_pct: 60 },
  ...{ starts_on: day('2024-04-01'), ends_on: day('2027-03-31'), follows_line: true },
};
const SIGNED: CertaintyRow = {
  ...{ ...keys, id: 'word', funding_line_id: 'line', instalment_id: null, stage: 'SIGNED', said_on: day('2025-01-15') },
};

const recorded = (changes: Partial<SupposableRows> = {}): SupposableRows => ({
  funding_line: [LINE],
  instalment: [],
  certainty: [SIGNED],
  allocation: [ALLOCATION],
  post_state: [],
  employer_week: [],
  ...changes,
});

function supposed(
  steps: readonly ScenarioStep[],
  rows: SupposableRows,
  addedByWeeks?: ReadonlyMap<string, readonly AddedCost[]>,
) {
  let ids = 0;
  const work = suppose(steps, rows, {
    asOf,
    until: day('2028-05-22'),
    newId: () => `new ${(ids += 1)}`,
    addedByWeeks,
  });
  let stop = work.next();
  while (!stop.done) stop = work.next();
  const { supposed: json, ...rest } = stop.value;
  return { ...rest, rows: JSON.parse(json) as { [Table in keyof SupposableRows]: SupposableRows[Table][number][] } };
}

const renew = (percent: number, months: number): ScenarioStep => ({
  ...{ kind: ScenarioStepKind.RENEW, fundingLine: 'line', percent, months },
});

it('supposes nothing where there are no steps', () => {
  const { rows, lateness, notes } = supposed([], recorded());
  expect(Object.values(rows).flat()).toEqual([]);
  expect([...lateness, ...notes]).toEqual([]);
});

it('renews from the day after the end, at a part of the share, as an instalment that is signed', () => {
  const { rows, notes } = supposed([renew(5000, 12)], recorded());
  expect(notes).toEqual([]);
  expect(rows.funding_line).toEqual([{ ...LINE, ends_on: '2028-03-31', agreed_ends_on: '2027-03-31' }]);
  expect(rows.instalment).toMatchObject([
    { starts_on: '2024-04-01', ends_on: '2027-03-31' },
    { starts_on: '2027-04-01', ends_on: '2028-03-31' },
  ]);
  expect(rows.certainty).toMatchObject([{ instalment_id: rows.instalment[1]!.id, stage: 'SIGNED', said_on: asOf }]);
  expect(rows.allocation).toMatchObject([{ share_pct: 30, starts_on: '2027-04-01', ends_on: '2028-03-31' }]);
});

it('renews nothing that does not follow the line to its end', () => {
  const others = [
    { ...ALLOCATION, id: 'agreed by itself', post_id: 'b', follows_line: false },
    { ...ALLOCATION, id: 'ended', post_id: 'c', ends_on: day('2026-12-31') },
  ];
  const { rows } = supposed([renew(10_000, 12)], recorded({ allocation: [ALLOCATION, ...others] }));
  expect(rows.allocation).toEqual([{ ...ALLOCATION, ends_on: '2028-03-31' }]);
});

it.each([
  { percent: 3333, share: 20 }, // 60 × 33.33 % = 19.998
  { percent: 1, share: 0.01 }, // 60 × 0.01 % = 0.006
])('rounds a renewed share once: $percent hundredths of a per cent of 60 % are $share %', ({ percent, share }) => {
  expect(supposed([renew(percent, 1)], recorded()).rows.allocation).toMatchObject([{ share_pct: share }]);
});

it('never pays more of a post than the whole', () => {
  const other = fc.record({ share: fc.integer({ min: 1, max: 4000 }), from: fc.nat(700), length: fc.nat(700) });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000 }),
      fc.integer({ min: 1, max: 36 }),
      other,
      (percent, months, next) => {
        const starts_on = addDays(day('2027-04-01'), next.from);
        const allocation = {
          ...{ ...ALLOCATION, id: 'other', funding_line_id: 'other line', share_pct: (6000 + next.share) / 100 },
          ...{ starts_on, ends_on: addDays(starts_on, next.length) },
        };
        const { rows } = supposed([renew(percent, months)], recorded({ allocation: [ALLOCATION, allocation] }));
        const untouched = [ALLOCATION, allocation].filter(({ id }) => !rows.allocation.some((row) => row.id === id));
        const cover = coverSegments(
          [...untouched, ...rows.allocation].map((row) => ({
            lineId: row.funding_line_id,
            sharePct: Math.round(row.share_pct * 100),
            startsOn: row.starts_on,
            endsOn: row.ends_on,
          })),
        );
        expect(Math.max(...cover.map(({ sharePct }) => sharePct))).toBeLessThanOrEqual(10_000);
      },
    ),
  );
});

it('takes the latest word on the last part of a line for whether its option is sure', () => {
  const option = { ...LINE, extension_to: day('2028-03-31') };
  const step = [{ kind: ScenarioStepKind.EXERCISE_OPTION, fundingLine: 'line' }];
  const sure = supposed(step, recorded({ funding_line: [option] }));
  expect(sure.rows.certainty).toMatchObject([{ stage: 'EXTENSION_EXERCISED' }]);
  const declined: CertaintyRow = { ...SIGNED, id: 'later', stage: 'DECLINED', said_on: day('2026-06-01') };
  const unsure = supposed(step, recorded({ funding_line: [option], certainty: [SIGNED, declined] }));
  expect(unsure.rows.certainty).toEqual([]);
  expect(unsure.notes).toEqual(['Step 1: the line F-1 is not signed, and using its option does not make it so.']);
  expect(supposed(step, recorded()).notes).toEqual(['Step 1: the line F-1 has no option left to use.']);
});

it('takes the place of money for the same post that is not signed, on the days of both', () => {
  const next = {
    ...{ ...ALLOCATION, id: 'next', funding_line_id: 'next line', share_pct: 70 },
    ...{ starts_on: day('2027-04-01'), ends_on: day('2029-03-31') },
  };
  const announced: CertaintyRow = { ...SIGNED, id: 'b', funding_line_id: 'next line', stage: 'ANNOUNCED' };
  const rows = { allocation: [ALLOCATION, next] };
  const unsure = supposed([renew(10_000, 12)], recorded({ ...rows, certainty: [SIGNED, announced] }));
  expect(unsure.notes).toEqual([]);
  expect(unsure.rows.allocation).toMatchObject([
    { id: 'allocation', share_pct: 60, ends_on: '2028-03-31' },
    { id: 'next', share_pct: 40, starts_on: '2027-04-01', ends_on: '2028-03-31' },
    { id: 'new 4', share_pct: 70, starts_on: '2028-04-01', ends_on: '2029-03-31' },
  ]);
  const signed: CertaintyRow = { ...announced, stage: 'SIGNED' };
  const sure = supposed([renew(10_000, 12)], recorded({ ...rows, certainty: [SIGNED, signed] }));
  expect(sure.rows.allocation).toMatchObject([{ share_pct: 30, starts_on: '2027-04-01', ends_on: '2028-03-31' }]);
  expect(sure.notes).toEqual([
    'Step 1: for one post the line F-1 pays less than that on days on which other lines are signed to pay.',
  ]);
});

it('leaves days to a signed line on which that pays, and pays the others', () => {
  const summer = {
    ...{ ...ALLOCATION, id: 'summer', funding_line_id: 'summer line', share_pct: 100 },
    ...{ starts_on: day('2027-07-01'), ends_on: day('2027-09-30') },
  };
  const signed: CertaintyRow = { ...SIGNED, id: 'b', funding_line_id: 'summer line' };
  const rows = { allocation: [ALLOCATION, summer], certainty: [SIGNED, signed] };
  const { rows: renewed, notes } = supposed([renew(10_000, 12)], recorded(rows));
  expect(renewed.allocation).toMatchObject([
    { id: 'allocation', share_pct: 60, starts_on: '2024-04-01', ends_on: '2027-06-30' },
    { id: 'new 4', share_pct: 60, starts_on: '2027-10-01', ends_on: '2028-03-31' },
  ]);
  expect(notes).toHaveLength(1);
  const part = {
    ...{ ...keys, id: 'part', funding_line_id: 'summer line' },
    ...{ starts_on: day('2027-07-01'), ends_on: day('2027-07-31') },
  };
  const later = { ...part, id: 'later', starts_on: day('2027-08-01'), ends_on: day('2027-09-30') };
  const announced: CertaintyRow = { ...signed, id: 'c', instalment_id: 'later', stage: 'ANNOUNCED' };
  const inParts = { allocation: rows.allocation, instalment: [part, later] };
  const partly = supposed([renew(10_000, 12)], recorded({ ...inParts, certainty: [SIGNED, signed, announced] }));
  expect(partly.rows.allocation).toMatchObject([
    { id: 'allocation', share_pct: 60, ends_on: '2027-06-30' },
    { share_pct: 60, starts_on: '2027-08-01', ends_on: '2028-03-31' },
    { id: 'summer', share_pct: 100, starts_on: '2027-07-01', ends_on: '2027-07-31' },
    { share_pct: 40, starts_on: '2027-08-01', ends_on: '2027-09-30' },
  ]);
});

it('takes every signed line that ends in the period where no line is named', () => {
  const lines = [
    LINE,
    { ...LINE, id: 'announced', reference: 'F-2' },
    { ...LINE, id: 'later', reference: 'F-3', ends_on: day('2029-03-31') },
  ];
  const certainty = [
    SIGNED,
    { ...SIGNED, id: 'b', funding_line_id: 'announced', stage: 'ANNOUNCED' } as const,
    { ...SIGNED, id: 'c', funding_line_id: 'later' },
  ];
  const { kind, percent, months } = renew(10_000, 12);
  const { rows, notes } = supposed([{ kind, percent, months }], recorded({ funding_line: lines, certainty }));
  expect(rows.funding_line.map(({ id }) => id)).toEqual(['line']);
  const options = supposed([{ kind: ScenarioStepKind.EXERCISE_OPTION }], recorded({ funding_line: lines, certainty }));
  expect([options.rows.funding_line, options.notes, notes]).toEqual([[], [], []]);
  const none = supposed([{ kind: ScenarioStepKind.DO_NOT_RENEW }], recorded({ funding_line: lines, certainty }));
  expect(none.rows.funding_line.map(({ id }) => id)).toEqual(['line', 'announced']);
});

it('says that signed money is not renewed which ends with an instalment before its line does', () => {
  const part = (id: string, from: string, to: string) => ({
    ...{ ...keys, id, funding_line_id: 'line', starts_on: day(from), ends_on: day(to) },
  });
  const line = { ...LINE, ends_on: day('2029-03-31') };
  const instalment = [part('first', '2024-04-01', '2027-03-31'), part('next', '2027-04-01', '2029-03-31')];
  const announced: CertaintyRow = { ...SIGNED, id: 'b', instalment_id: 'next', stage: 'ANNOUNCED' };
  const { kind, percent, months } = renew(10_000, 12);
  const asked = (certainty: CertaintyRow[]) =>
    supposed([{ kind, percent, months }], recorded({ funding_line: [line], instalment, certainty }));
  expect(asked([SIGNED, announced]).notes).toEqual([
    'Step 1: the signed money of the line F-1 ends on 31 March 2027, before the line does, and is not renewed: its next instalment stays as sure as it is recorded.',
  ]);
  expect(Object.values(asked([SIGNED, announced]).rows).flat()).toEqual([]);
  expect(asked([SIGNED]).notes).toEqual([]);
  expect(asked([announced]).notes).toEqual([]);
});

it('renews no line that was declined, and says so', () => {
  const declined: CertaintyRow = { ...SIGNED, id: 'later', stage: 'DECLINED', said_on: day('2026-11-20') };
  const { rows, notes } = supposed([renew(10_000, 12)], recorded({ certainty: [SIGNED, declined] }));
  expect(Object.values(rows).flat()).toEqual([]);
  expect(notes).toEqual(['Step 1: the line F-1 was declined, so there is nothing to renew.']);
});

it('says that a line without an end cannot be renewed, and that one that is not there cannot be supposed', () => {
  const endless = supposed([renew(10_000, 12)], recorded({ funding_line: [{ ...LINE, ends_on: null }] }));
  expect(endless.notes).toEqual(['Step 1: the line F-1 has no end, so there is nothing to renew.']);
  expect(supposed([renew(10_000, 12)], recorded({ funding_line: [] })).notes).toEqual([
    'Step 1: the funding line is not recorded, or not visible to you.',
  ]);
});

it('raises a cost from a day on, and leaves the days before as they were', () => {
  const state = {
    ...keys,
    id: 'state',
    post_id: 'post',
    annual_cost: 45_000.5,
    starts_on: day('2026-04-01'),
    ends_on: null,
  };
  const step = { kind: ScenarioStepKind.CHANGE_SCALE, percent: 375, from: day('2027-04-01') };
  const { rows } = supposed([step], recorded({ post_state: [state] }));
  // 45,000.50 × 1.0375 = 46,688.01875
  expect(rows.post_state).toEqual([
    { ...state, ends_on: '2027-03-31' },
    { ...state, id: 'new 1', starts_on: '2027-04-01', annual_cost: 46_688.02 },
  ]);
  // 40,000.25 × 0.98 = 39,200.245: what is rounded is the cost, not what is taken off it.
  const cheaper = recorded({ post_state: [{ ...state, annual_cost: 40_000.25 }] });
  expect(supposed([{ ...step, percent: -200 }], cheaper).rows.post_state).toMatchObject([
    {},
    { annual_cost: 39_200.25 },
  ]);
  const twice = supposed([step, step], recorded({ post_state: [state] }));
  expect(twice.rows.post_state).toMatchObject([{ annual_cost: 45_000.5 }, { annual_cost: 48_438.82 }]);
});

it('changes the weeks of an employer from a day on, those recorded to begin later too', () => {
  const week = { employer_id: 'employer', full_time_minutes: 2250 };
  const weeks = [
    { ...week, id: 'ended', starts_on: day('2020-04-01'), ends_on: day('2026-03-31') },
    { ...week, id: 'now', starts_on: day('2026-04-01'), ends_on: day('2027-09-30') },
    { ...week, id: 'later', starts_on: day('2027-10-01'), ends_on: null },
    { ...week, id: 'other', employer_id: 'other', starts_on: day('2020-04-01'), ends_on: null },
  ];
  const kind = ScenarioStepKind.CHANGE_WEEK;
  const step = { kind, fullTimeWeek: 2160, from: day('2027-04-01'), employer: 'employer' };
  const { rows, notes } = supposed([step], recorded({ employer_week: weeks }));
  expect(notes).toEqual([]);
  expect(rows.employer_week).toEqual([
    { ...weeks[1], ends_on: '2027-03-31' },
    { ...weeks[1], id: 'new 1', full_time_minutes: 2160, starts_on: '2027-04-01' },
    { ...weeks[2], full_time_minutes: 2160 },
  ]);
  const all = supposed([{ ...step, employer: null }], recorded({ employer_week: weeks }));
  expect(all.rows.employer_week).toHaveLength(5);
  expect(supposed([step], recorded()).notes).toEqual([
    'Step 1: no full-time week is recorded for those days, so the hours of posts are not known.',
  ]);
});

it('adds what weeks cost to the days they cost it on, before a scale raises all of it, and nothing where no cost is recorded', () => {
  const state = { ...keys, id: 'state', post_id: 'post', annual_cost: 40_000.1, starts_on: day('2026-04-01') };
  const states = [
    { ...state, ends_on: null },
    { ...state, id: 'no cost', post_id: 'without', annual_cost: null, ends_on: null },
  ];
  const added = [
    { startsOn: day('2027-04-01'), endsOn: day('2027-09-30'), pence: 96_875 },
    { startsOn: day('2027-10-01'), endsOn: day('2028-05-22'), pence: -5 },
  ];
  const addedByWeeks = new Map([
    ['post', added],
    ['without', added],
  ]);
  const step = { kind: ScenarioStepKind.CHANGE_SCALE, percent: 1000, from: day('2027-10-01') };
  const { rows } = supposed([step], recorded({ post_state: states }), addedByWeeks);
  expect(rows.post_state).toMatchObject([
    { annual_cost: 40_000.1, starts_on: '2026-04-01', ends_on: '2027-03-31' },
    { annual_cost: 40_968.85, starts_on: '2027-04-01', ends_on: '2027-09-30' },
    // (40,000.10 − 0.05) × 1.1 = 44,000.055
    { annual_cost: 44_000.06, starts_on: '2027-10-01', ends_on: null },
  ]);
});

it('is refused where it would change more records than can be read as if', () => {
  const lines = Array.from({ length: 100 }, (_, at) => ({ ...LINE, id: `line ${at}` }));
  const rows = recorded({ funding_line: lines, allocation: [] });
  const everything = { kind: ScenarioStepKind.DO_NOT_RENEW };
  const often = (times: number) => () => supposed(Array<ScenarioStep>(times).fill(everything), rows);
  expect(often(10)).not.toThrow();
  expect(often(1_001)).toThrow(`more than ${MOST_SUPPOSED} changes`);
});
