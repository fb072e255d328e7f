import { Injectable } from '@nestjs/common';
import { PayAward } from '../../contracts/award-pay.service.js';
import { PayAwardModel } from '../../contracts/pay-award.model.js';
import { PayAwards } from '../../contracts/pay-awards.js';
import { Moment } from '../../kernel/moment.js';
import { ROUNDING_RULE } from '../../kernel/rounding.js';
import { PostRole } from '../../posts/post.enums.js';
import { NoValue } from '../../web/no-value.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { notePayOf } from '../pay-of-one.js';
import { peopleInScope } from '../people-in-scope.js';
import { TermObservation } from '../variation/term-observation.js';
import { CostCover, lineCostChanges, PostCost, postCostChanges } from './cost-changes.js';
import { findPayFigures, METHOD } from './find-pay-figures.js';
import { findPostCosts } from './find-post-costs.js';
import { findPostMoney } from './find-post-money.js';
import { PayChangeEffects, PayChangeOfRole, PayFigures } from './pay-change-effects.model.js';

/** Whose figures an award moves. */
interface Concerned {
  readonly employer: string;
  readonly programme: string | null;
  readonly roles: readonly PostRole[];
  readonly posts: readonly string[];
}

/** What one state of the records says of them. */
interface Figures {
  readonly pay: readonly (PayFigures | NoValue)[];
  readonly costs: ReadonlyMap<string, PostCost>;
}

const CAVEATS = [
  'Costs are salary for the hours worked with employer National Insurance and pension; the Employment Allowance and the apprenticeship levy are left out, for they belong to an employer and not to a post.',
  'A part of a post that nobody fills costs nothing here, while the cost recorded is that of the whole post.',
  'A line is held to pay its share of the cost recorded for the post; on which day its money would run out is another question.',
];

/** The figures without an award and with it. A made one is set against what was recorded just before it. */
@Injectable()
export class PayChanges {
  constructor(private readonly awards: PayAwards) {}

  async effects(request: TrackerRequest, { award, made }: PayAwardModel): Promise<PayChangeEffects> {
    const concerned = concernedBy(award);
    const moment = request.moment({ asOf: award.asked.from });
    const without = made ? { ...moment, knownAt: award.knownBefore } : moment;
    // Of the question itself: a figure is asked for when what was supposed is taken back already.
    const tells = ({ whose }: TermObservation) => notePayOf(request, whose!);
    const before = await figuresOf(request, without, concerned, tells);
    const after = made
      ? await figuresOf(request, moment, concerned, tells)
      : await this.awards.lookAt(request, award.asked, (supposed) => figuresOf(supposed, moment, concerned, tells));
    const money = await findPostMoney(request, moment, concerned.posts);
    const postChanges = worstFirst(postCostChanges(money, before.costs, after.costs));
    const lineChanges = worstFirst(lineCostChanges(money, before.costs, after.costs));
    return {
      asOf: moment.asOf,
      pay: concerned.roles.map((role, at): PayChangeOfRole => ({
        ...{ role, before: before.pay[at]!, after: after.pay[at]! },
      })),
      postsNoLongerCovered: postChanges.filter(isNoLongerCovered).length,
      linesNoLongerCovering: lineChanges.filter(isNoLongerCovered).length,
      ...{ method: METHOD, rounding: ROUNDING_RULE, caveats: CAVEATS },
      ...{ moment, postChanges, lineChanges },
    };
  }
}

function concernedBy({ asked, rows }: PayAward): Concerned {
  const changing = rows.filter(({ state }) => state === 'CHANGES');
  const shown = changing.length > 0 ? changing : rows;
  return {
    employer: asked.employer,
    programme: asked.programme ?? null,
    roles: [...new Set(shown.map(({ contract }) => contract.role))].sort(),
    posts: [...new Set(changing.map(({ contract }) => contract.postId))],
  };
}

async function figuresOf(
  request: TrackerRequest,
  moment: Moment,
  { employer, programme, roles, posts }: Concerned,
  tells: (of: TermObservation) => void,
): Promise<Figures> {
  const pay = [];
  for (const role of roles) pay.push(await findPayFigures(request, moment, { employer, programme, role }, tells));
  const scope = await peopleInScope(request, moment, { employer });
  const costs = scope.allowed ? await findPostCosts(request, moment, scope.participations, posts) : new Map();
  return { pay, costs };
}

const ORDER: Readonly<Record<CostCover, number>> = { NO_LONGER_COVERS: 0, FALLS_SHORT: 1, NOT_KNOWN: 2, COVERS: 3 };

function worstFirst<Change extends { readonly cover: CostCover }>(changes: readonly Change[]): Change[] {
  return [...changes].sort((a, b) => ORDER[a.cover] - ORDER[b.cover]);
}

function isNoLongerCovered({ cover }: { readonly cover: CostCover }): boolean {
  return cover === 'NO_LONGER_COVERS';
}
