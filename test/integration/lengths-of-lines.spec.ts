import fc from 'fast-check';
import { Client } from 'pg';
import { lastDayOfLine } from '../../src/funding/last-day-of-line';
import { FUNDING_LINES } from '../../src/imports/sheets/funding-lines';
import { anyDay } from '../../src/kernel/day.arbitrary';
import { day, Day } from '../../src/kernel/day';
import { Problems } from '../../src/kernel/problem';
import { Builders } from '../support/builders';
import { createTestDatabase, TestDatabase } from '../support/database-url';

let database: TestDatabase;
let owner: Client;
let programme: string;
let funder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl, options: '-c search_path=tracker,public' });
  await owner.connect();
  const make = new Builders(owner);
  programme = await make.programme();
  funder = await make.funder();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});
beforeEach(() => owner.query('DELETE FROM funding_line'));

interface Length {
  readonly startsOn: Day;
  readonly durationMonths: number;
}

async function record(lengths: readonly (Length & { readonly endsOn: Day })[]): Promise<void> {
  await owner.query(
    `INSERT INTO funding_line (programme_id, funder_id, reference, title, kind, starts_on, ends_on, ends_on_is_derived, cycle)
     SELECT $1, $2, lpad(at::text, 6, '0'), 'Invented line', 'GRANT', starts_on, ends_on, true, 'ONE_OFF'
     FROM unnest($3::date[], $4::date[]) WITH ORDINALITY AS given (starts_on, ends_on, at)`,
    [programme, funder, lengths.map((each) => each.startsOn), lengths.map((each) => each.endsOn)],
  );
}

/** As the sheet shows them, in the order in which they were recorded. */
async function shown(): Promise<{ ends_on: string | null; duration_months: number | null }[]> {
  const { rows } = await owner.query(FUNDING_LINES.held.text, [[programme], [], []]);
  return rows.map(({ ends_on, duration_months }) => ({ ends_on, duration_months }));
}

const lastDayOf = (given: Length): Day => lastDayOfLine(given, new Problems()).on!;

it('shows each length as it was given, whatever day it starts on', async () => {
  const anyLength = fc.record({ startsOn: anyDay, durationMonths: fc.integer({ min: 1, max: 120 }) });
  const atMonthEnds = ['2023-12-31', '2024-01-29', '2024-01-30', '2024-02-29', '2025-08-31'].flatMap((start) =>
    Array.from({ length: 120 }, (_, at): Length => ({ startsOn: day(start), durationMonths: at + 1 })),
  );
  const lengths = [...atMonthEnds, ...fc.sample(anyLength, 2_000)];
  await record(lengths.map((each) => ({ ...each, endsOn: lastDayOf(each) })));
  const expected = lengths.map(({ durationMonths }) => ({ ends_on: null, duration_months: durationMonths }));
  expect(await shown()).toEqual(expected);
});

it('shows the day where the first one was corrected since and no length comes to it', async () => {
  await record([{ startsOn: day('2024-04-15'), durationMonths: 36, endsOn: day('2027-03-31') }]);
  expect(await shown()).toEqual([{ ends_on: '2027-03-31', duration_months: null }]);
});
