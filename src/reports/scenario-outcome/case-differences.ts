import { Day, daysBetween } from '../../kernel/day.js';
import { divideHalfAwayFromZero, exactProduct } from '../../kernel/rounding.js';
import { LineAtRisk } from '../funding-risk/lines-at-risk.js';
import { CaseFigures } from './scenario-case.js';
import { Effect, effectOnPost, effectOnPractice, PostCover } from './scenario-effect.js';

const WORST_FIRST: Readonly<Record<Effect, number>> = { LOST: 0, SAVED: 1, WORSE: 2, BETTER: 3 };

export interface Differing<Value> {
  readonly id: string;
  readonly effect: Effect;
  readonly before: Value;
  readonly after: Value;
}

export async function differingPosts(against: CaseFigures, inCase: CaseFigures): Promise<Differing<PostCover>[]> {
  const [was, is] = [await against.posts(), await inCase.posts()];
  const differing = [...is].flatMap(([id, after]) => {
    const before = was.get(id)!;
    const effect = effectOnPost(before, after, inCase.question.threshold);
    return effect ? [{ id, effect, before, after }] : [];
  });
  return differing.sort(worstFirst);
}

export async function differingPractices(against: CaseFigures, inCase: CaseFigures): Promise<Differing<Day | null>[]> {
  const [was, is] = [await against.practices(), await inCase.practices()];
  const differing = [...new Set([...was.keys(), ...is.keys()])].flatMap((id) => {
    const [before, after] = [was.get(id) ?? null, is.get(id) ?? null];
    const effect = effectOnPractice(before, after);
    return effect ? [{ id, effect, before, after }] : [];
  });
  return differing.sort(worstFirst);
}

/** A line's decision, on the day on which it is taken. */
export interface Decision {
  readonly line: LineAtRisk;
  readonly decidedOn: Day;
  readonly isSafe: boolean | null;
  readonly daysPastTheMoney: number | null;
  /** Pence; null where the cost of the posts, or the days, are not known. */
  readonly costPastTheMoney: number | null;
}

export interface DifferingLine {
  readonly id: string;
  readonly before: Decision | null;
  readonly after: Decision | null;
}

/** Lines whose decision differs, or is not safe in this case. */
export async function differingLines(against: CaseFigures, inCase: CaseFigures): Promise<DifferingLine[]> {
  const [was, is] = [await against.decisions(), await inCase.decisions()];
  const ids = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])];
  return ids
    .map((id) => ({ id, before: decisionIn(against, was?.get(id)), after: decisionIn(inCase, is?.get(id)) }))
    .filter(({ before, after }) => keyOf(before) !== keyOf(after) || after?.isSafe === false)
    .sort((a, b) => orderOf(a).localeCompare(orderOf(b)));
}

function decisionIn(figures: CaseFigures, line: LineAtRisk | undefined): Decision | null {
  return line ? decisionOn(line, figures.decidedOn(line.lineId)) : null;
}

/**
 * What a decision on a day comes to. Everything between a decision and the end of the money takes as long whenever it
 * begins, so a decision five days late ends five days past the money.
 */
export function decisionOn(line: LineAtRisk, decidedOn: Day): Decision {
  const { decision, annualCostPence } = line;
  if (!decision.known) return { line, decidedOn, isSafe: null, daysPastTheMoney: null, costPastTheMoney: null };
  const { decideBy, decideByBeforeRollBack } = decision.value;
  const daysPastTheMoney = Math.max(0, daysBetween(decideByBeforeRollBack, decidedOn));
  const costPastTheMoney =
    annualCostPence === null ? null : divideHalfAwayFromZero(exactProduct(annualCostPence, daysPastTheMoney), 365);
  return { line, decidedOn, isSafe: decidedOn <= decideBy, daysPastTheMoney, costPastTheMoney };
}

function keyOf(decision: Decision | null): string {
  if (!decision) return '';
  const { line, decidedOn } = decision;
  const endings = line.endings.map((ending) =>
    [
      ending.moneyEndsOn,
      ending.decision.known ? ending.decision.value.decideBy : ending.decision.reason,
      ...ending.postIds,
    ].join(' '),
  );
  return [decidedOn, line.wte, line.annualCostPence, ...endings].join(' ');
}

function orderOf({ id, before, after }: DifferingLine): string {
  const { line } = (after ?? before)!;
  return `${line.decision.known ? `0 ${line.decision.value.decideBy}` : '1'} ${line.moneyEndsOn} ${id}`;
}

function worstFirst(a: Differing<unknown>, b: Differing<unknown>): number {
  return WORST_FIRST[a.effect] - WORST_FIRST[b.effect] || a.id.localeCompare(b.id);
}
