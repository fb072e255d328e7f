import { Day } from '../../kernel/day.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { noValue, NoValue, NoValueReason } from '../../web/no-value.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { notePayOfOne } from '../pay-of-one.js';
import { rated } from '../pay-projection/pay-projections.js';
import { billSums, plus, rising } from './bill-sums.js';
import { findPlacesOfPosts } from './find-posts.js';
import { levelContracts, nobodyLevelled } from './level-contracts.js';
import { LevellingUp, LevellingUpPrice } from './levelling-up.model.js';

/** One day with a year of one day: amounts as they are a year. */
const BY_THE_YEAR = { days: 1 };
const HUNDREDTHS_PER_WTE = 100;

/**
 * The price of one funded WTE, and the one it would need: what levelling up adds a year comes on top, other costs stay.
 *
 * Posts of 1.6 WTE at £73,600 a year: £46,000 for one. Levelling up adds £3,200 a year: £2,000 for one, so £48,000.
 */
export async function levellingPrice(
  request: TrackerRequest,
  { projection, targetOf, from, moment, scope, question }: LevellingUp,
): Promise<LevellingUpPrice | NoValue> {
  const day: { startsOn: Day; endsOn: Day } = { startsOn: from, endsOn: from };
  const { levelled, tally } = levelContracts(projection, targetOf, day, BY_THE_YEAR);
  if (levelled.length === 0) return nobodyLevelled(tally);
  const places = await findPlacesOfPosts(request, moment, scope.participations, from);
  const posts = [...new Set(levelled.map(({ contract }) => contract.postId))];
  const priced = new Set(posts.filter((id) => places.get(id)?.annualCostPence != null));
  if (priced.size === 0) {
    return noValue(
      NoValueReason.NOT_RECORDED,
      'No annual cost is recorded for the posts of these contracts; enter it with changePost.',
    );
  }
  let [costPence, fundedWte] = [0, 0];
  for (const id of priced) {
    costPence += places.get(id)!.annualCostPence!;
    fundedWte += places.get(id)!.fundedWte!;
  }
  const onPriced = levelled.filter(({ contract }) => priced.has(contract.postId));
  const { salaryPence, onCostsPence } = billSums(onPriced, new Set(question.levyPayers ?? []));
  notePayOfOne(request, rising(onPriced));
  const extra = plus(salaryPence, onCostsPence);
  const perWte = (amount: number) => divideHalfAwayFromZero(amount * HUNDREDTHS_PER_WTE, fundedWte);
  return Object.assign(new LevellingUpPrice(), {
    on: from,
    posts: priced.size,
    postsWithoutPrice: posts.length - priced.size,
    fundedWte,
    pricePerWte: perWte(costPence),
    extraPerWte: rated(extra === null ? null : perWte(extra)),
    neededPerWte: rated(extra === null ? null : perWte(costPence + extra)),
  });
}
