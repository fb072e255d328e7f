import { Day, daysBetween } from '../../kernel/day.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { Moment } from '../../kernel/moment.js';
import { percentageOf } from '../../kernel/percent.js';
import { daysValue, dayValue, noValue, NoValueReason, percentValue } from '../../web/no-value.js';
import { Renewal } from './find-timeliness.js';
import { FunderNotice, FundingRenewal } from './funder-timeliness.model.js';
import { noticeGiven } from './renewal.js';

const HUNDREDTHS = 100;

const NOT_RENEWED = noValue(NoValueReason.NOTHING_TO_COUNT, 'No renewal was said as certainly as asked by this day.');
const NOT_SAID = noValue(NoValueReason.NOT_APPLICABLE, 'It has not been said as certainly as asked by this day.');
const NO_SAFE_DAY = {
  NO_POSTS: noValue(NoValueReason.NOT_APPLICABLE, 'The money paid no post at its end.'),
  NO_RULE_ON_DATE: noValue(
    NoValueReason.NO_RATE_ON_DATE,
    'No rule of notice or consultation was in force, or known, then.',
  ),
  BANK_HOLIDAYS_NOT_HELD: noValue(
    NoValueReason.NO_RATE_ON_DATE,
    'The Scottish bank holidays of that time are not held, so the last working day cannot be told.',
  ),
} as const;

/** Funder by funder, those with the shortest notice in front and those that have not renewed yet behind. */
export function funderNotices(renewals: readonly Renewal[], moment: Moment): FunderNotice[] {
  return [...groupedBy(renewals, ({ funderId }) => funderId).values()]
    .map((ofFunder) => ({ name: ofFunder[0]!.funderName, ...summary(ofFunder, moment) }))
    .sort((a, b) => (a.median ?? Infinity) - (b.median ?? Infinity) || a.name.localeCompare(b.name))
    .map(({ notice }) => notice);
}

function summary(renewals: readonly Renewal[], moment: Moment): { median: number | null; notice: FunderNotice } {
  const { funderId, promisedNoticeDays } = renewals[0]!;
  const notSaid = renewals.filter(({ days }) => days === null);
  const days = renewals.flatMap((renewal) => renewal.days ?? []);
  const { median, worst, afterTheEnd } = noticeGiven(days);
  const models = renewals.map((renewal) => renewalModel(renewal, moment));
  const notice: FunderNotice = {
    funderId,
    moment,
    renewed: days.length,
    notSaidYet: notSaid.length,
    overdue: notSaid.filter(({ oldEnd }) => oldEnd < moment.asOf).length,
    medianNotice: median === null ? NOT_RENEWED : daysValue(median),
    worstNotice: worst === null ? NOT_RENEWED : daysValue(worst * HUNDREDTHS),
    afterTheEnd,
    shareAfterTheEnd: days.length === 0 ? NOT_RENEWED : percentValue(percentageOf(afterTheEnd, days.length)),
    promisedNoticeDays,
    keptPromise: promisedNoticeDays === null ? null : days.filter((given) => given >= promisedNoticeDays).length,
    afterLastSafeDay: models.filter(({ againstLastSafeDay }) => againstLastSafeDay !== null && againstLastSafeDay < 0)
      .length,
    renewals: models,
  };
  return { median, notice };
}

function renewalModel(renewal: Renewal, moment: Moment): FundingRenewal {
  const { kind, lineId, continuesId, oldEnd, startsOn, posts, word, days, promisedNoticeDays, safeDay } = renewal;
  const gapDays = daysBetween(oldEnd, startsOn) - 1;
  const before = (on: Day): number | null => word && daysBetween(word.said_on, on);
  return {
    kind,
    lineId,
    continuesId,
    moment,
    oldMoneyEndsOn: oldEnd,
    startsOn,
    gapDays,
    posts,
    saidOn: word?.said_on ?? null,
    stage: word?.stage ?? null,
    saidBy: word?.said_by ?? null,
    evidence: word?.evidence ?? null,
    notice: days === null ? NOT_SAID : daysValue(days * HUNDREDTHS),
    againstPromise: days === null || promisedNoticeDays === null ? null : days - promisedNoticeDays,
    lastSafeDecisionDay: safeDay.known ? dayValue(safeDay.value) : NO_SAFE_DAY[safeDay.reason],
    againstLastSafeDay: safeDay.known ? before(safeDay.value) : null,
  };
}
