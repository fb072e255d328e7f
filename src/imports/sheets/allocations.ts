import { sqlFile } from '../../database/sql-file.js';
import { AllocationService } from '../../funding/allocation.service.js';
import { day, money, percent, text } from '../column.js';
import { sheet } from '../sheet.js';
import { employerName, programmeName } from './common-columns.js';

export const ALLOCATIONS = sheet({
  name: 'allocations',
  about:
    'Which part of which post an award pays. On any day the parts of a post come to 100 % at most; what is missing is unfunded.',
  columns: {
    programme: programmeName,
    funding_line: text(60)('The award, by its reference in the sheet funding_lines.'),
    employer: employerName,
    post: text(60)('The post, by its reference in the sheet posts.'),
    starts_on: day('First day it pays for the post.'),
    ends_on: day.orDerived('Last day, inclusive; empty for as long as the award, also when that is extended.'),
    share_pct: percent.orNone('The part of the post; or annual_amount in its place.'),
    annual_amount: money.orNone('£ a year for the post, in place of share_pct.'),
  },
  key: ['programme', 'funding_line', 'employer', 'post', 'starts_on'],
  inOrderOf: 'starts_on',
  links: {
    programme: { sheet: 'programmes', by: ['programme'] },
    fundingLine: { sheet: 'funding_lines', by: ['programme', 'funding_line'] },
    employer: { sheet: 'employers', by: ['employer'] },
    post: { sheet: 'posts', by: ['employer', 'post'] },
  },
  end: 'ends_on',
  writers: 'AS_THE_SERVICE_SAYS',
  held: sqlFile(__dirname, 'allocations.sql'),
  columnOf: { share: 'share_pct' },
  create: ({ tx, row, use, id }) =>
    use(AllocationService).allocate(tx, {
      fundingLine: id('fundingLine'),
      post: id('post'),
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      share: row.share_pct,
      annualAmount: row.annual_amount,
    }),
  async correct({ tx, row, use, isChanged }, { id, version }) {
    const share = { share: row.share_pct, annualAmount: row.annual_amount };
    await use(AllocationService).correct(tx, {
      allocation: id,
      version,
      ...(isChanged('share_pct', 'annual_amount') ? share : {}),
      ...(isChanged('ends_on') ? { endsOn: row.ends_on } : {}),
    });
  },
});
