import { Day, earlierOf } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { ScenarioStep } from '../../scenarios/scenario-step.js';
import { NoValue } from '../../web/no-value.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { FundingScope } from '../funding-scope.js';
import {
  findProjectedContracts,
  findProjectedTerms,
  NOTHING_FORESEEN,
  Projection,
} from '../pay-projection/find-projected-contracts.js';
import { Participation, peopleInScope } from '../people-in-scope.js';
import { employersOfWeeks, weekSteps } from './changed-weeks.js';

/** The pay behind posts, or why it may not be told to whoever asks. */
export type PayBehindPosts =
  | {
      readonly told: true;
      readonly projection: Projection;
      readonly participations: ReadonlyMap<string, Participation>;
      readonly caveats: readonly string[];
    }
  | { readonly told: false; readonly noValue: NoValue };

/**
 * The pay that changed weeks concern, by the rule for statistics about people: what a post costs otherwise would tell what
 * someone earns. Read once for all cases; null where no step changes a week.
 */
export async function findPayBehindPosts(
  request: TrackerRequest,
  moment: Moment,
  { scope, until }: { readonly scope: FundingScope; readonly until: Day },
  steps: readonly ScenarioStep[],
): Promise<PayBehindPosts | null> {
  const changing = weekSteps(steps);
  if (changing.length === 0) return null;
  const employers = employersOfWeeks(changing);
  const employer = scope.employer ?? (employers?.length === 1 ? employers[0] : null);
  const people = await peopleInScope(request, moment, { ...scope, employer, postsCountedOn: [moment.asOf] });
  if (!people.allowed) return { told: false, noValue: people.noValue };
  const startsOn = changing.map(({ from }) => from!).reduce(earlierOf, until);
  const period = { startsOn, endsOn: until };
  const projection = await findProjectedContracts(
    request,
    moment,
    people,
    NOTHING_FORESEEN,
    period,
    findProjectedTerms,
  );
  return { told: true, projection, participations: people.participations, caveats: people.caveats };
}
