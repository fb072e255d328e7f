import fc from 'fast-check';
import { day } from '../../kernel/day';
import { AllocationRow, SupposableRows } from './supposable-rows';
import { SupposedRecords } from './supposed-records';

const allocation = (id: string, post_id: string, funding_line_id: string): AllocationRow => ({
  ...{ id, post_id, funding_line_id, programme_id: 'programme', employer_id: 'employer' },
  ...{ share_pct: 50, starts_on: day('2026-04-01'), ends_on: null, follows_line: true },
});

const some = (prefix: string) => fc.integer({ min: 1, max: 4 }).map((n) => `${prefix}${n}`);
const anAllocation = fc.tuple(some('row'), some('post'), some('line')).map((parts) => allocation(...parts));

it('finds by a value what looking through all of them would, before and after rows take the place of others', () => {
  const recorded = fc.uniqueArray(anAllocation, { selector: ({ id }) => id });
  fc.assert(
    fc.property(recorded, fc.array(anAllocation), (rows, supposed) => {
      const tables = { funding_line: [], instalment: [], certainty: [], post_state: [], employer_week: [] };
      const records = new SupposedRecords({ ...tables, allocation: rows } as SupposableRows, () => 'new');
      for (const row of [null, ...supposed]) {
        if (row) records.put('allocation', row);
        for (const [column, value] of [
          ['post_id', 'post1'],
          ['funding_line_id', 'line2'],
        ] as const) {
          const found = records.having('allocation', column, value);
          const looked = records.all('allocation').filter((each) => each[column] === value);
          expect(new Set(found)).toEqual(new Set(looked));
          expect(found).toHaveLength(looked.length);
        }
      }
    }),
  );
});
