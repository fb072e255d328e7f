import { Day, inWords } from '../../kernel/day.js';
import { isPublished, KnownChange } from './known-change.js';
import { ChangedThing, ChangeKind, RestatedUnit } from './restatement.enums.js';

/** One of them, and several. */
const THINGS: Readonly<Record<ChangedThing, readonly [string, string]>> = {
  CONTRACT: ['contract', 'contracts'],
  TERMS: ['version of terms', 'versions of terms'],
  WORKER: ['worker', 'workers'],
  POST: ['post', 'posts'],
  PARTICIPATION: ['part of an employer in a programme', 'parts of employers in programmes'],
  GUIDANCE: ['adopted guidance', 'adopted guidances'],
  PROGRAMME_AREA: ['partnership of a programme', 'partnerships of programmes'],
  TERMS_SHEET: ['terms sheet', 'terms sheets'],
  TERMS_SHEET_LEAVE: ['step of leave of a terms sheet', 'steps of leave of terms sheets'],
  PAY_SCALE: ['pay scale', 'pay scales'],
  MINIMUM_RATE: ['floor under hourly pay', 'floors under hourly pay'],
  ON_COST_RATE: ['rate of on-costs', 'rates of on-costs'],
  ANNUAL_LEAVE: ['published leave', 'published leave'],
  NOT_TRACED: ['', ''],
};

/** Columns in the words of the trade; others are read as they are written. */
const FIELDS: Readonly<Record<string, string>> = {
  pay_basis: 'how pay is written down',
  pay_amount: 'pay',
  scale_nation: 'scale',
  scale_band: 'band',
  scale_point: 'scale point',
  weekly_minutes: 'weekly hours',
  full_time_minutes: 'full-time week',
  starts_on: 'first day',
  ends_on: 'last day',
  role_started_on: 'start in the role',
  continuous_service_on: 'start of continuous service',
  pension_pct: 'employer pension',
  change_reason: 'reason of the change',
  programme_id: 'programme',
  employer_id: 'employer',
  participation_id: 'programme',
  post_id: 'post',
  worker_id: 'worker',
  contract_id: 'contract',
};

export function fieldsInWords(fields: readonly string[]): string[] {
  return [...new Set(fields.map((field) => FIELDS[field] ?? field.replaceAll('_', ' ')))].sort();
}

const DONE: Readonly<Record<ChangeKind, string>> = {
  RECORDED: 'entered',
  CHANGED: 'changed',
  REMOVED: 'taken out',
  PUBLISHED: 'published',
  SUPERSEDED: 'replaced',
};

/** `3 versions of terms changed (pay), in force from 1 April 2025`. */
export function changeInWords(change: KnownChange): string {
  const { what, kind, records, fields, subject, source } = change;
  if (what === ChangedThing.NOT_TRACED) return 'Something that is not looked for here';
  if (isPublished(change)) {
    const verb = kind === ChangeKind.PUBLISHED ? 'published' : 'no longer counted';
    return `${subject} ${verb} (${source}), in force ${from(change)}`;
  }
  const named = fields.length === 0 ? '' : ` (${fieldsInWords(fields).join(', ')})`;
  const things = THINGS[what][records === 1 ? 0 : 1];
  const since = change.firstFrom === null ? '' : `, in force ${from(change)}`;
  return `${records} ${things} ${DONE[kind]}${named}${since}`;
}

function from({ firstFrom, lastFrom }: { readonly firstFrom: Day | null; readonly lastFrom: Day | null }): string {
  if (firstFrom === null || lastFrom === null) return 'from a day that is not dated';
  return firstFrom === lastFrom
    ? `from ${inWords(firstFrom)}`
    : `from days between ${inWords(firstFrom)} and ${inWords(lastFrom)}`;
}

/** What stands before a quantity, after one, and after several. */
const UNITS: Readonly<Record<RestatedUnit, readonly [string, string, string]>> = {
  POUNDS_PER_YEAR: ['£', ' a year', ' a year'],
  POUNDS_PER_HOUR: ['£', ' an hour', ' an hour'],
  POUNDS: ['£', '', ''],
  POINTS: ['', ' point', ' points'],
  PERCENT_OF_PAY: ['', ' %', ' %'],
  HOURS_PER_YEAR: ['', ' hour', ' hours'],
  WEEKS: ['', ' week', ' weeks'],
  CONTRACTS: ['', ' contract', ' contracts'],
  WORKERS: ['', ' person', ' people'],
  DIFFERENCES: ['', ' difference', ' differences'],
};

/** `£33,247 a year`: hundredths of a unit as people write them. */
export function quantityInWords(hundredths: number, unit: RestatedUnit): string {
  const [before, ofOne, ofSeveral] = UNITS[unit];
  const after = Math.abs(hundredths) === 100 ? ofOne : ofSeveral;
  const [units, rest] = [Math.trunc(Math.abs(hundredths) / 100), Math.abs(hundredths) % 100];
  const grouped = String(units).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${hundredths < 0 ? '−' : ''}${before}${grouped}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}${after}`;
}
