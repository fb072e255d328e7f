import { BankHolidayKind, NoticeRuleKind, RedundancyParameter } from '../enums/law.enums.js';
import { Day } from '../../kernel/day.js';
import { Cells, column, FactFile, factFile, FactRow, unkept, VALID_PERIOD_IF_DATED } from './fact-file.js';
import { byEffectiveDay } from './publication.js';
import { decimal, like, oneOf, optional, text, wholeNumber, day } from './read-cell.js';

const countOrService = like(/^\d{1,4}(?: months?| years?)?$/, '20, 1 month or 2 years');

/** Notice, consultation, redundancy and bank holidays. */
export const EMPLOYMENT_LAW_FACT_FILES: readonly FactFile[] = [
  factFile({
    file: 'statutory_notice_and_consultation.csv',
    table: 'notice_rule',
    key: ['kind', 'rule', 'service_months_from', 'dismissals_from', 'valid_from'],
    columns: {
      kind: column(oneOf(Object.values(NoticeRuleKind)), 'kind'),
      rule: column(text(), 'rule'),
      applies_from: unkept(optional(countOrService)),
      applies_to: unkept(optional(countOrService)),
      value: column(optional(decimal(2)), 'value'),
      unit: column(text(), 'unit'),
      ...VALID_PERIOD_IF_DATED,
    },
    derived: noticeRange,
    published: (cells) => byEffectiveDay(cells.effective_from as Day | null),
  }),
  factFile({
    file: 'statutory_redundancy.csv',
    table: 'redundancy_rule',
    key: ['parameter', 'jurisdiction', 'age_from', 'valid_from'],
    columns: {
      parameter: column(oneOf(Object.values(RedundancyParameter)), 'parameter'),
      value: column(decimal(2), 'value'),
      unit: column(text(), 'unit'),
      age_from: column(optional(wholeNumber()), 'age_from'),
      age_to: column(optional(wholeNumber()), 'age_to'),
      ...VALID_PERIOD_IF_DATED,
      jurisdiction: column(text(), 'jurisdiction'),
    },
    published: (cells) => byEffectiveDay(cells.effective_from as Day | null),
  }),
  factFile({
    file: 'bank_holidays_scotland.csv',
    table: 'bank_holiday',
    key: ['day'],
    columns: {
      day: column(day(), 'day'),
      name: column(text(), 'name'),
      kind: column(oneOf(Object.values(BankHolidayKind)), 'kind'),
      published_on: unkept(optional(day())),
    },
    // The Act fixes the others for all years, or they are proclaimed every year as a matter of course.
    published: ({ published_on }) =>
      published_on === null ? byEffectiveDay(null) : { on: published_on as Day, basis: 'STATED' },
  }),
];

/** `1 month` and `2 years` are continuous service, up to but without the second; `20` and `99` are dismissals, both included. */
function noticeRange({ kind, applies_from, applies_to }: Cells): FactRow {
  const isByService = kind === NoticeRuleKind.STATUTORY_NOTICE;
  const [from, to] = [inMonthsOrCount(applies_from), inMonthsOrCount(applies_to)];
  return {
    service_months_from: isByService ? from : null,
    service_months_before: isByService ? to : null,
    dismissals_from: isByService ? null : from,
    dismissals_to: isByService ? null : to,
  };
}

function inMonthsOrCount(cell: Cells[string] | undefined): number | null {
  if (typeof cell !== 'string') return null;
  const count = Number.parseInt(cell, 10);
  return cell.includes('year') ? 12 * count : count;
}
