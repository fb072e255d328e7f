import { createHash } from 'node:crypto';
import { addDays, Day, inWords } from '../kernel/day.js';
import { Problem, Problems } from '../kernel/problem.js';
import { ParticipationKeys } from '../posts/post-rows.js';
import { PostRole } from '../posts/post.enums.js';
import { awardedPay, PayChange } from './awarded-pay.js';
import { addNoSuchPoint, checkTerms, startsThatDay } from './check-terms.js';
import { PublishedPoints } from './published-points.js';
import { PayBasis, TermOrigin, TermsChangeReason } from './terms.enums.js';
import { TermsRow } from './terms-rows.js';
import { changedTerms, TermsValues } from './terms-values.js';

export interface AwardedContract extends ParticipationKeys {
  readonly id: string;
  readonly reference: string;
  readonly postId: string;
  readonly role: PostRole;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

/** A contract that goes on after another of the same person, in the same role. */
export interface LaterContract {
  readonly reference: string;
  readonly startsOn: Day;
}

export interface Award {
  /** First day of the new pay. */
  readonly from: Day;
  readonly change: PayChange;
  readonly changeReason: TermsChangeReason;
  /** Where the new pay comes from; absent: as it was. */
  readonly origin?: TermOrigin | null;
}

export interface PayAwardRow {
  readonly contract: AwardedContract;
  readonly state: 'CHANGES' | 'UNCHANGED' | 'REFUSED';
  /** In force on the day of the award; null where the contract is not. */
  readonly terms: TermsRow | null;
  /** What they become; null unless they change. */
  readonly changed: TermsValues | null;
  readonly problems: readonly Problem[];
}

/** What is recorded of one contract, and of what follows it, as far as an award is concerned. */
export interface ContractToAward {
  readonly contract: AwardedContract;
  /** All versions of its terms, earliest first. */
  readonly versions: readonly TermsRow[];
  /** From after the day of the award. */
  readonly later: readonly LaterContract[];
}

/** What an award makes of one contract, and what refuses it, all at once. */
export function planRow(
  { contract, versions, later }: ContractToAward,
  award: Award,
  points: PublishedPoints,
): PayAwardRow {
  const { from } = award;
  const on = (day: Day) =>
    versions.find(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn >= day)) ?? null;
  const terms = on(from);
  const problems = new Problems();
  const row = (state: PayAwardRow['state'], changed: TermsValues | null = null): PayAwardRow => ({
    ...{ contract, state, terms, changed },
    problems: problems.all,
  });
  if (!terms) {
    addNotInForce(problems, contract, from);
    return row('REFUSED');
  }
  // Terms that begin on the day may be what this award made before: it is reckoned again from what they were made of.
  const beginsThatDay = terms.startsOn === from;
  const before = beginsThatDay ? on(addDays(from, -1)) : terms;
  const found = new Problems();
  const pay = awardedPay(found, before ?? terms, award.change, points);
  const changed = pay && changedTerms(terms, award.origin == null ? pay : { ...pay, payOrigin: award.origin });
  if (changed && isPaidAlike(terms, changed) && (before || isReckonedAlone(award.change))) return row('UNCHANGED');
  problems.addAll(found.all);
  problems.require(!beginsThatDay, 'STARTS_THAT_DAY', ['from'], startsThatDay(from));
  addLaterTerms(problems, versions, from);
  addLaterContracts(problems, later);
  if (changed) check(problems, changed, from, points);
  return problems.all.length === 0 ? row('CHANGES', changed) : row('REFUSED');
}

/** The same plan for the same terms gives the same text, whoever asks and whenever. */
export function payAwardHash(award: Award, rows: readonly PayAwardRow[]): string {
  const each = rows.map(({ contract, state, terms, changed, problems }) => [
    ...[contract.id, state, terms?.id, terms?.version],
    changed && [changed.payBasis, changed.payAmount, changed.scaleNation, changed.scaleBand, changed.scalePoint],
    changed?.payOrigin,
    problems.map(({ code }) => code),
  ]);
  const plan = JSON.stringify([award.from, award.changeReason, each]);
  return createHash('sha256').update(plan).digest('hex').slice(0, 32);
}

/** The checks of any change of terms; the points are read once for all rows. */
function check(problems: Problems, changed: TermsValues, from: Day, points: PublishedPoints): void {
  checkTerms(problems, changed, from, ['change']);
  const { payBasis, scaleNation: nation, scaleBand: band, scalePoint: point } = changed;
  if (payBasis !== PayBasis.SCALE_POINT || nation === null || band === null || point === null) return;
  if (!points.has({ nation, band, point })) addNoSuchPoint(problems, changed, ['change']);
}

function isPaidAlike(a: TermsValues, b: TermsValues): boolean {
  const parts = ['payBasis', 'payAmount', 'scaleNation', 'scaleBand', 'scalePoint', 'payOrigin'] as const;
  return parts.every((part) => a[part] === b[part]);
}

/** Whether what it gives does not depend on what was paid before. */
function isReckonedAlone({ percentage, onePointUp }: PayChange): boolean {
  return percentage == null && onePointUp !== true;
}

function addNotInForce(problems: Problems, { startsOn, endsOn }: AwardedContract, from: Day): void {
  const days =
    endsOn === null ? `starts on ${inWords(startsOn)}` : `runs from ${inWords(startsOn)} to ${inWords(endsOn)}`;
  problems.add(
    'NOT_IN_FORCE',
    ['from'],
    `This contract is not in force on ${inWords(from)}: it ${days}. Award from a day of it, or leave it out.`,
  );
}

/** Later terms have a pay of their own, which nobody has looked at: a raise that ends with them would be a surprise. */
function addLaterTerms(problems: Problems, versions: readonly TermsRow[], from: Day): void {
  const later = versions.filter(({ startsOn }) => startsOn > from).map(({ startsOn }) => inWords(startsOn));
  problems.require(
    later.length === 0,
    'LATER_TERMS',
    ['from'],
    `Later terms of this contract, from ${later.join(' and ')}, would keep their own pay; change its terms one by one with changeTerms and correctTerms.`,
  );
}

/** Whoever moves post, or is given a new contract, would fall back to the pay they had before. */
function addLaterContracts(problems: Problems, later: readonly LaterContract[]): void {
  const named = later.map(({ reference, startsOn }) => `${reference} from ${inWords(startsOn)}`);
  problems.require(
    named.length === 0,
    'LATER_TERMS',
    ['from'],
    `The same person holds a later contract of this role, ${named.join(' and ')}, which would keep its own pay; change the terms of each one by one with changeTerms and correctTerms.`,
  );
}
