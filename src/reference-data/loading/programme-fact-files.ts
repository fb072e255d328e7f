import {
  CountFundingScope,
  CountGeography,
  CountMeasure,
  CountPrecision,
  CountStatus,
  EndBasis,
  GuidanceStatus,
  Obligation,
  PublishedInstrument,
  PublishedLineStatus,
  StandardSubject,
} from '../enums/programme.enums.js';
import { Day } from '../../kernel/day.js';
import { AsAtPeriod, asAtPeriod } from './as-at-period.js';
import { Cells, column, FactFile, factFile, FactRow, Publication } from './fact-file.js';
import { byEffectiveDay, datedInBrackets, signedOn } from './publication.js';
import { day, decimal, like, oneOf, optional, ReadCell, text, wholeNumber } from './read-cell.js';

const asAt: ReadCell = (cell) =>
  asAtPeriod(cell)
    ? { value: cell }
    : { wrong: `"${cell}" is no day, month or year; write it as 2021-03-31, 2019-09, 2024, 2019/20 or 2019 onward` };

/** What is published about community link workers: guidance, counts, money, supervision; and rules for statistics. */
export const PROGRAMME_FACT_FILES: readonly FactFile[] = [
  factFile({
    file: 'supervision_standards.csv',
    table: 'supervision_standard',
    key: ['standard_id'],
    columns: {
      standard_id: column(text(), 'standard_id'),
      jurisdiction: column(text(), 'jurisdiction'),
      body: column(text(), 'body'),
      supervision_type: column(oneOf(Object.values(StandardSubject)), 'supervision_type'),
      cadence_text: column(text(), 'cadence'),
      max_interval_days: column(optional(wholeNumber()), 'max_interval_days'),
      value_low: column(optional(decimal(2)), 'value_low'),
      value_high: column(optional(decimal(2)), 'value_high'),
      unit: column(optional(text()), 'unit'),
      obligation: column(oneOf(Object.values(Obligation)), 'obligation'),
    },
    published: (cells) => byTitleOr(cells, null),
  }),
  factFile({
    file: 'clw_banding_guidance.csv',
    table: 'banding_guidance',
    key: ['jurisdiction', 'body', 'as_at', 'status', 'statement'],
    columns: {
      jurisdiction: column(text(), 'jurisdiction'),
      body: column(text(), 'body'),
      as_at: column(optional(asAt), 'as_at'),
      band: column(optional(text()), 'band'),
      value_gbp: column(optional(decimal(2)), 'value'),
      value_unit: column(optional(text()), 'value_unit'),
      status: column(oneOf(Object.values(GuidanceStatus)), 'status'),
      statement: column(text(), 'statement'),
    },
    derived: ({ as_at }) => {
      const period = periodOf(as_at);
      // A policy stated on one day holds from then on; one stated for a year holds for that year.
      return validPeriod(period && period.from === period.to ? { from: period.from, to: null } : period);
    },
    published: (cells) => byTitleOr(cells, periodOf(cells.as_at)),
  }),
  factFile({
    file: 'clw_wte_published.csv',
    table: 'published_wte',
    key: ['geography_level', 'geography_name', 'as_at', 'measure', 'funding_scope', 'value_status', 'value'],
    columns: {
      geography_level: column(oneOf(Object.values(CountGeography)), 'geography_level'),
      geography_code: column(optional(like(/^S(?:37|92)\d{6}$/, 'S37000012')), 'geography_code'),
      geography_name: column(text(), 'geography_name'),
      as_at: column(asAt, 'as_at'),
      as_at_precision: column(oneOf(Object.values(CountPrecision)), 'as_at_precision'),
      measure: column(oneOf(Object.values(CountMeasure)), 'measure'),
      value: column(decimal(2), 'value'),
      funding_scope: column(oneOf(Object.values(CountFundingScope)), 'funding_scope'),
      value_status: column(oneOf(Object.values(CountStatus)), 'value_status'),
    },
    derived: ({ as_at }) => validPeriod(periodOf(as_at)),
    published: (cells) => byTitleOr(cells, periodOf(cells.as_at)),
  }),
  factFile({
    file: 'clw_funding_and_contracts.csv',
    table: 'published_funding_line',
    key: ['area', 'instrument', 'funder', 'source_title', 'starts_on'],
    columns: {
      area: column(text(), 'area'),
      area_code: column(like(/^S(?:08|37|92)\d{6}$/, 'S37000012'), 'area_code'),
      instrument: column(oneOf(Object.values(PublishedInstrument)), 'instrument'),
      funder: column(text(), 'funder'),
      recipient: column(optional(text()), 'recipient'),
      amount_gbp: column(optional(decimal(2)), 'amount'),
      start_date: column(optional(day()), 'starts_on'),
      end_date: column(optional(day()), 'ends_on'),
      end_date_basis: column(optional(oneOf(Object.values(EndBasis))), 'ends_on_basis'),
      optional_extension_to: column(optional(day()), 'extendable_to'),
      identifier: column(optional(text()), 'identifier'),
      status: column(oneOf(Object.values(PublishedLineStatus)), 'status'),
    },
    published: (cells) =>
      datedInBrackets(cells.source_title as string) ??
      signedOn(cells.notes as string | null) ??
      byEffectiveDay((cells.start_date ?? cells.end_date) as Day | null),
    check: ({ start_date, end_date, end_date_basis }) => {
      if ((end_date === null) !== (end_date_basis === null)) {
        return 'end_date and end_date_basis go together; say whether the end is stated or derived, or leave both empty';
      }
      const isBackwards = start_date && end_date && end_date < start_date;
      return isBackwards ? 'end_date is before start_date; correct one of the two' : null;
    },
  }),
  factFile({
    file: 'statistical_rules.csv',
    table: 'statistical_rule',
    key: ['rule_id'],
    columns: {
      rule_id: column(text(), 'rule_id'),
      topic: column(text(), 'topic'),
      body: column(text(), 'body'),
      threshold: column(optional(decimal(2)), 'threshold'),
      unit: column(optional(text()), 'unit'),
      rule: column(text(), 'rule'),
    },
    published: (cells) => byTitleOr(cells, null),
  }),
];

function periodOf(asAtCell: Cells[string] | undefined): AsAtPeriod | null {
  return typeof asAtCell === 'string' ? asAtPeriod(asAtCell) : null;
}

function validPeriod(period: AsAtPeriod | null): FactRow {
  return { valid_from: period?.from ?? null, valid_to: period?.to ?? null };
}

/** What a title says of its own day; else the last day it speaks of, because a count is not published before it is taken. */
function byTitleOr(cells: Cells, period: AsAtPeriod | null): Publication {
  return datedInBrackets(cells.source_title as string) ?? byEffectiveDay(period?.to ?? period?.from ?? null);
}
