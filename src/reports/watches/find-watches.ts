import { reportFile } from '../../database/sql-file.js';
import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { NoticeRuleKind } from '../../reference-data/enums/law.enums.js';
import { NoticeRuleModel } from '../../reference-data/models/law.model.js';
import { findNoticeRules } from '../../reference-data/reading/find-notice-rules.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { dismissalsOfEmployers, findUnseenAtEmployers } from '../funding-risk/employers-as-a-whole.query.js';
import { findPostsGoing } from '../funding-risk/posts-going.query.js';
import { findWorkersOfPosts } from '../funding-risk/workers-of-posts.query.js';
import { FundingScope, scopeValues } from '../funding-scope.js';
import { collectiveThresholds, ConsultationThreshold, EmployerLosing, RuleToCome } from './collective-thresholds.js';
import { findLineWatches } from './line-watches.js';
import { findPeopleWatches } from './people-watches.js';
import { Watch } from './watch.js';

const EMPLOYERS = reportFile(__dirname, 'employers-asked.sql');

/** Everything to be watched under a question, as the person asking may know it, in no order. */
export async function findWatches(
  request: TrackerRequest,
  moment: Moment,
  scope: FundingScope,
  until: Day,
): Promise<Watch[]> {
  const [rules, employers, ofPeople, ofLines] = await Promise.all([
    findNoticeRules(request.reader, { on: null, knownOn: request.knownOn(moment) }),
    findEmployersLosing(request, moment, scope, until),
    findPeopleWatches(request, moment, scope, until),
    findLineWatches(request, moment, scope),
  ]);
  return [...collectiveThresholds(employers, rules.flatMap(threshold), rules.flatMap(toCome)), ...ofPeople, ...ofLines];
}

/** Employers with posts under the question, and whom they would dismiss, under whichever programme their posts are. */
async function findEmployersLosing(
  request: TrackerRequest,
  moment: Moment,
  scope: FundingScope,
  until: Day,
): Promise<EmployerLosing[]> {
  const rows = await request.reader.rows<Pick<EmployerLosing, 'id' | 'name'>>(moment, EMPLOYERS, [
    moment.asOf,
    ...scopeValues(scope),
  ]);
  const ids = rows.map(({ id }) => id);
  const question = { until, certainty: 'SIGNED_ONLY' } as const;
  const [going, { goingOf }] = await Promise.all([
    findPostsGoing(request, moment, question, ids),
    findUnseenAtEmployers(request, moment, question, ids),
  ]);
  const workers = await findWorkersOfPosts(request, moment, [...new Set(going.map(({ postId }) => postId))]);
  const dismissalsOf = dismissalsOfEmployers(going, workers, goingOf);
  return rows.map(({ id, name }) => ({
    id,
    name,
    dismissals: dismissalsOf(id).filter(({ from }) => from <= until),
  }));
}

function threshold(rule: NoticeRuleModel): ConsultationThreshold[] {
  const { kind, dismissalsFrom, valueHundredths, validFrom, validTo } = rule;
  if (kind !== NoticeRuleKind.COLLECTIVE_CONSULTATION || dismissalsFrom === null) return [];
  return [
    {
      source: sourceOf(rule),
      from: dismissalsFrom,
      days: (valueHundredths ?? 0) / 100,
      effectiveFrom: validFrom,
      effectiveTo: validTo,
    },
  ];
}

/** The published facts on the award for failing to consult say what is expected of the threshold. */
function toCome(rule: NoticeRuleModel): RuleToCome[] {
  const { kind, notes, validFrom, validTo } = rule;
  if (kind !== NoticeRuleKind.PROTECTIVE_AWARD_MAXIMUM || !notes) return [];
  return [{ sentence: `${notes} (${sourceOf(rule)})`, validFrom, validTo }];
}

function sourceOf({ sourceTitle, sourceUrl }: NoticeRuleModel): string {
  return `${sourceTitle}: ${sourceUrl}`;
}
