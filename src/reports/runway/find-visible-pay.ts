import { addYears, Day, earlierOf, laterOf } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { HundredthsOfPercent } from '../../kernel/percent.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { FundingScope } from '../funding-scope.js';
import { findProjectedContracts, findProjectedTerms, Projection } from '../pay-projection/find-projected-contracts.js';
import { peopleInScope } from '../people-in-scope.js';

/** The pay that may be told to whoever asks; null where none may, with the sentence that says why. */
export interface VisiblePay {
  readonly projection: Projection | null;
  readonly caveats: readonly string[];
}

const LONGEST_YEARS_AHEAD = 30;

/**
 * The pay of the people whom lines may pay, carried forward to the end of the money. By the rule for statistics about
 * people: what a line costs would otherwise tell what someone earns.
 */
export async function findVisiblePay(
  request: TrackerRequest,
  moment: Moment,
  money: readonly { readonly programme_id: string; readonly starts_on: Day; readonly ends_on: Day | null }[],
  { scope, award }: { readonly scope: FundingScope; readonly award: HundredthsOfPercent },
): Promise<VisiblePay> {
  const programmes = new Set(money.map((row) => row.programme_id));
  const ends = money.flatMap(({ ends_on }) => ends_on ?? []);
  if (ends.length === 0) return { projection: null, caveats: [] };
  const { partnership, board } = scope;
  const inPlace = { partnership, board, postsCountedOn: [moment.asOf] };
  const question = programmes.size === 1 ? { programme: money[0]!.programme_id } : inPlace;
  const people = await peopleInScope(request, moment, question);
  if (!people.allowed) {
    return {
      projection: null,
      caveats: [`Posts cost what is recorded of them, not what people earn. ${people.noValue.message}`],
    };
  }
  const period = {
    startsOn: money.map((row) => row.starts_on).reduce(earlierOf),
    endsOn: earlierOf(ends.reduce(laterOf), addYears(moment.asOf, LONGEST_YEARS_AHEAD)),
  };
  const assumptions = {
    role: null,
    assumedAwardPercent: award,
    assumedSalaryAwardPercent: award,
    onCostRatesContinue: true,
  };
  const projection = await findProjectedContracts(request, moment, people, assumptions, period, findProjectedTerms);
  return { projection, caveats: people.caveats };
}
