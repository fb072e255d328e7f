import { TermsChangeReason } from '../../contracts/terms.enums.js';
import { addDays, Day, daysBetween, laterOf } from '../../kernel/day.js';
import { Pence, pence } from '../../kernel/money.js';
import { NanoPounds, nanoPounds, penceFromNanoPounds } from '../../kernel/nano-pounds.js';
import { awardLoss, PartOfYear, partOfYear } from '../../pay/calculations/award-loss.js';
import {
  AwardMatch,
  awardMatches,
  NotComparable,
  PayVersion,
  versionOn,
} from '../../pay/calculations/award-matches.js';
import { fullTimeAnnualPence } from '../../pay/calculations/full-time-annual-pence.js';
import { ContractTerms, findingTerms } from '../contract-terms/find-contract-terms.js';
import { ScaleAward } from './find-awards.js';

export const findAwardedTerms = findingTerms(
  'contractId',
  'employerId',
  'programmeId',
  'workerId',
  'postId',
  'role',
  'contractStartsOn',
  'contractEndsOn',
  'startsOn',
  'endsOn',
  'payBasis',
  'payAmountPence',
  'scaleNation',
  'weeklyMinutes',
  'fullTimeMinutes',
  'changeReason',
);
export type AwardedTerms = Awaited<ReturnType<typeof findAwardedTerms>>[number];

/** One award and one contract it could have reached. */
export interface AwardOfContract {
  readonly contractId: string;
  /** It and those it follows, the earliest first. */
  readonly course: readonly string[];
  readonly workerId: string;
  readonly employerId: string;
  readonly role: ContractTerms['role'];
  readonly award: ScaleAward;
  /** Null while it is outstanding. */
  readonly appliedOn: Day | null;
  /** From the effective day to the day applied, or to the day asked about. */
  readonly daysLate: number;
  /** The same from the day on which it was both in effect and published; 0 where it came no later. */
  readonly daysLateFromPublication: number;
  /** Rounded once, here: whatever these are added up to, the parts sum to the whole. */
  readonly lost: Pence;
  /** Full-time pay before and after the rise; null for a scale point, and while it is outstanding. */
  readonly rise: { readonly from: Pence; readonly to: Pence } | null;
}

export interface ContractLag {
  readonly terms: AwardedTerms;
  readonly awards: readonly AwardOfContract[];
  readonly notComparable: readonly { readonly award: ScaleAward; readonly reason: NotComparable }[];
  readonly behind: number;
}

interface Version extends PayVersion {
  readonly weeklyMinutes: number;
  readonly fullTimeMinutes: number;
}

/**
 * When each award reached one contract and what the wait cost, from all versions of its terms and of those of the contracts
 * it follows, earliest first.
 */
export function contractLag(
  history: readonly AwardedTerms[],
  awards: readonly ScaleAward[],
  asOf: Day,
  waits: RememberedWaits,
): ContractLag {
  const terms = history.at(-1)!;
  const nation = awards[0]?.nation ?? null;
  const versions = history.map((version, at) => payVersion(version, nation, history[at - 1]));
  const course = [...new Set(history.map(({ contractId }) => contractId))];
  const found: AwardOfContract[] = [];
  const notComparable: ContractLag['notComparable'][number][] = [];
  let behind = 0;
  for (const [at, match] of awardMatches(awards, versions, asOf).entries()) {
    const award = awards[at]!;
    if (match.state === 'NOT_COMPARABLE') {
      notComparable.push({ award, reason: match.reason });
      continue;
    }
    if (match.state === 'NOT_YET') behind += 1;
    found.push(awardOfContract({ ...terms, course }, award, match, versions, waits));
  }
  return { terms, awards: found, notComparable, behind };
}

function awardOfContract(
  { contractId, course, workerId, employerId, role }: AwardedTerms & Pick<AwardOfContract, 'course'>,
  award: ScaleAward,
  match: Exclude<AwardMatch, { state: 'NOT_COMPARABLE' }>,
  versions: readonly Version[],
  waits: RememberedWaits,
): AwardOfContract {
  const appliedOn = match.state === 'APPLIED' ? match.appliedOn : null;
  const wait = waits.of(award, appliedOn);
  const [from, to] = match.state === 'APPLIED' ? [match.from, match.to] : [null, null];
  return {
    ...{ contractId, course, workerId, employerId, role, award, appliedOn },
    daysLate: wait.days,
    daysLateFromPublication: wait.daysFromPublication,
    lost: wait.days === 0 ? pence(0) : penceFromNanoPounds(wait.loss(versions)),
    rise: from === null || to === null ? null : { from, to },
  };
}

function payVersion(terms: AwardedTerms, nation: string | null, before: AwardedTerms | undefined): Version {
  const { startsOn, endsOn, payBasis, payAmountPence, weeklyMinutes, fullTimeMinutes } = terms;
  // The start of a contract that follows another says nothing of why its pay is higher.
  const changeReason = before && terms.changeReason === TermsChangeReason.START ? null : terms.changeReason;
  const isOnPoint = payBasis === 'SCALE_POINT';
  const pay =
    payBasis === null || isOnPoint
      ? null
      : fullTimeAnnualPence({
          basis: payBasis,
          amountPence: payAmountPence,
          contractedMinutesPerWeek: weeklyMinutes,
          fullTimeMinutesPerWeek: fullTimeMinutes,
        });
  return {
    startsOn,
    endsOn,
    annualPence: pay?.known ? pay.value : null,
    scale: isOnPoint ? (terms.scaleNation === nation ? 'THIS' : 'OTHER') : null,
    changeReason,
    weeklyMinutes,
    fullTimeMinutes,
  };
}

/** The days from an award to one day it was applied on, and what they cost whoever waited for them. */
class Wait {
  readonly days: number;
  readonly daysFromPublication: number;
  private readonly parts = new Map<string, PartOfYear>();

  constructor(
    private readonly award: ScaleAward,
    private readonly until: Day,
  ) {
    const { effectiveOn, publishedOn } = award;
    this.days = daysBetween(effectiveOn, until);
    this.daysFromPublication = Math.max(0, daysBetween(laterOf(effectiveOn, publishedOn), until));
  }

  loss(versions: readonly Version[]): NanoPounds {
    const { award, until } = this;
    const annualPence = versionOn(versions, award.dayBefore)?.annualPence ?? null;
    // Who left the scale, or came onto it with the award, lost nothing that can be reckoned.
    if (annualPence === null) return nanoPounds(0);
    const hours = versions.filter(
      ({ startsOn, endsOn }) => startsOn < until && (endsOn === null || endsOn >= award.effectiveOn),
    );
    return awardLoss(annualPence, award.rate, this.partOfYear(hours));
  }

  /** Most people have the same hours all the time. */
  private partOfYear(hours: readonly Version[]): PartOfYear {
    const [first, ...others] = hours;
    let key = `${first!.weeklyMinutes}/${first!.fullTimeMinutes}`;
    for (const { startsOn, weeklyMinutes, fullTimeMinutes } of others) {
      key += ` ${startsOn} ${weeklyMinutes}/${fullTimeMinutes}`;
    }
    const part = this.parts.get(key) ?? partOfYear(this.award.effectiveOn, this.until, hours);
    this.parts.set(key, part);
    return part;
  }
}

/** Many people waited equally long for an award: each wait is reckoned once. */
export class RememberedWaits {
  private readonly waits = new Map<ScaleAward, Map<Day, Wait>>();
  private readonly dayAfter: Day;

  constructor(asOf: Day) {
    this.dayAfter = addDays(asOf, 1);
  }

  /** While it is outstanding, the day asked about is itself a day without it. */
  of(award: ScaleAward, appliedOn: Day | null): Wait {
    const until = appliedOn ?? this.dayAfter;
    const ofAward = this.waits.get(award) ?? new Map<Day, Wait>();
    this.waits.set(award, ofAward);
    const wait = ofAward.get(until) ?? new Wait(award, until);
    ofAward.set(until, wait);
    return wait;
  }
}
