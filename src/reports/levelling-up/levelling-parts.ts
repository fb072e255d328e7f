import { employerById } from '../../employers/employer.batches.js';
import { funderById } from '../../funding/funder.batches.js';
import { fundingLineById } from '../../funding/funding-line.batches.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { partnershipByCode } from '../../places/place.batches.js';
import { programmeById } from '../../programmes/programme.batches.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { notePayOfOne } from '../pay-of-one.js';
import { ProjectedContract } from '../pay-projection/find-projected-contracts.js';
import { rated } from '../pay-projection/pay-projections.js';
import { onCostsOf, plus } from './bill-sums.js';
import { findLinesOfPosts, findPlacesOfPosts } from './find-posts.js';
import { LevelledContract } from './level-contracts.js';
import { LevellingUpBill, LevellingUpCut, LevellingUpPart } from './levelling-up.model.js';
import { sharedAmong, UNFUNDED, whoPays } from './who-pays.js';

/** On whom the bill of one contract falls: a key, and how much of it in whole numbers. */
type WhoBears = (each: LevelledContract) => ReadonlyMap<string, number>;

interface Part {
  readonly contracts: ProjectedContract[];
  salaryPence: number;
  onCostsPence: number | null;
}

/** Cuts a bill; the parts sum to it to the penny. The largest first. */
export async function levellingParts(
  request: TrackerRequest,
  bill: LevellingUpBill,
  cut: LevellingUpCut,
): Promise<LevellingUpPart[]> {
  const levyPayers = new Set(bill.levelling.question.levyPayers ?? []);
  const { bears, funderOf } = await whoBears(request, bill, cut);
  const parts = new Map<string, Part>();
  for (const each of bill.levelled) {
    if (each.cost.days.length === 0) continue;
    const weights = bears(each);
    const salary = sharedAmong(each.cost.salaryPence, weights);
    const onCostsPence = onCostsOf(each, levyPayers);
    const onCosts = onCostsPence === null ? null : sharedAmong(onCostsPence, weights);
    for (const key of weights.keys()) {
      const part = parts.get(key) ?? { contracts: [], salaryPence: 0, onCostsPence: 0 };
      part.contracts.push(each.contract);
      part.salaryPence += salary.get(key)!;
      part.onCostsPence = plus(part.onCostsPence, onCosts === null ? null : onCosts.get(key)!);
      parts.set(key, part);
    }
  }
  const ordered = [...parts].sort(([a, x], [b, y]) => y.salaryPence - x.salaryPence || (a < b ? -1 : 1));
  return Promise.all(ordered.map(([key, part]) => partModel(request, bill, cut, key, part, funderOf)));
}

async function whoBears(
  request: TrackerRequest,
  { levelling: { moment, question, scope, from }, startsOn, endsOn }: LevellingUpBill,
  cut: LevellingUpCut,
): Promise<{ bears: WhoBears; funderOf: ReadonlyMap<string, string> }> {
  const none = new Map<string, string>();
  const one = (key: string) => new Map([[key, 1]]);
  switch (cut) {
    case LevellingUpCut.EMPLOYER:
      return { bears: ({ contract }) => one(contract.employerId), funderOf: none };
    case LevellingUpCut.PROGRAMME:
      return { bears: ({ contract }) => one(contract.programmeId), funderOf: none };
    case LevellingUpCut.PARTNERSHIP: {
      const places = await findPlacesOfPosts(request, moment, scope.participations, from);
      return { bears: ({ contract }) => one(places.get(contract.postId)?.partnershipCode ?? ''), funderOf: none };
    }
    case LevellingUpCut.FUNDER:
    case LevellingUpCut.FUNDING_LINE: {
      const lines = await findLinesOfPosts(request, moment, scope.participations, question.certainty, {
        startsOn,
        endsOn,
      });
      const ofPost = groupedBy(lines, ({ postId }) => postId);
      const funderOf = new Map(lines.map(({ lineId, funderId }) => [lineId, funderId]));
      const byLine: WhoBears = ({ contract, cost }) => whoPays(cost.days, ofPost.get(contract.postId) ?? []);
      const isByLine = cut === LevellingUpCut.FUNDING_LINE;
      return { bears: isByLine ? byLine : (each) => byFunder(byLine(each), funderOf), funderOf };
    }
  }
}

function byFunder(weights: ReadonlyMap<string, number>, funderOf: ReadonlyMap<string, string>): Map<string, number> {
  const funders = new Map<string, number>();
  for (const [lineId, weight] of weights) {
    const key = lineId === UNFUNDED ? UNFUNDED : funderOf.get(lineId)!;
    funders.set(key, (funders.get(key) ?? 0) + weight);
  }
  return funders;
}

const NOT_FUNDED = 'Not funded';

async function partModel(
  request: TrackerRequest,
  { levelling: { moment } }: LevellingUpBill,
  cut: LevellingUpCut,
  key: string,
  { contracts, salaryPence, onCostsPence }: Part,
  funderOf: ReadonlyMap<string, string>,
): Promise<LevellingUpPart> {
  notePayOfOne(request, contracts);
  const isUnfunded = key === UNFUNDED && (cut === LevellingUpCut.FUNDER || cut === LevellingUpCut.FUNDING_LINE);
  const named = key !== '';
  const isLine = named && cut === LevellingUpCut.FUNDING_LINE;
  const funderId = isLine ? funderOf.get(key)! : key;
  const isOfFunder = isLine || (named && cut === LevellingUpCut.FUNDER);
  const [employer, programme, partnership, funder, fundingLine] = await Promise.all([
    cut === LevellingUpCut.EMPLOYER ? request.load(employerById, moment, key) : null,
    cut === LevellingUpCut.PROGRAMME ? request.load(programmeById, moment, key) : null,
    named && cut === LevellingUpCut.PARTNERSHIP ? request.load(partnershipByCode, moment, key) : null,
    isOfFunder ? request.load(funderById, moment, funderId) : null,
    isLine ? request.load(fundingLineById, moment, key) : null,
  ]);
  const name = fundingLine?.title ?? (employer ?? programme ?? partnership ?? funder)?.name ?? null;
  return {
    key,
    name: isUnfunded ? NOT_FUNDED : name,
    employer,
    programme,
    partnership,
    funder,
    fundingLine,
    isUnfunded,
    contracts: contracts.length,
    salary: salaryPence,
    onCosts: rated(onCostsPence),
    withOnCosts: rated(plus(salaryPence, onCostsPence)),
  };
}
