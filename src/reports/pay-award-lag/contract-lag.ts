import { addDays, Day, daysBetween, laterOf } from '../../kernel/day.js';
import { NanoPounds, nanoPounds } from '../../kernel/nano-pounds.js';
import { Pence } from '../../kernel/money.js';
import { awardLoss } from '../../pay/calculations/award-loss.js';
import {
  AwardMatch,
  awardMatches,
  NotComparable,
  PayVersion,
  versionOn,
} from '../../pay/calculations/award-matches.js';
import { fullTimeAnnualPence } from '../../pay/calculations/full-time-annual-pence.js';
import { ContractTerms } from '../contract-terms/find-contract-terms.js';
import { ScaleAward } from './find-awards.js';

/** One award and one contract it could have reached. */
export interface AwardOfContract {
  readonly contractId: string;
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
  readonly lost: NanoPounds;
  /** Full-time pay before and after the rise; null for a scale point, and while it is outstanding. */
  readonly rise: { readonly from: Pence; readonly to: Pence } | null;
}

export interface ContractLag {
  readonly terms: ContractTerms;
  readonly awards: readonly AwardOfContract[];
  readonly notComparable: readonly { readonly award: ScaleAward; readonly reason: NotComparable }[];
  readonly behind: number;
}

interface Version extends PayVersion {
  readonly weeklyMinutes: number;
  readonly fullTimeMinutes: number;
}

/** When each award reached one contract and what the wait cost, from all versions of its terms, earliest first. */
export function contractLag(
  history: readonly ContractTerms[],
  awards: readonly ScaleAward[],
  asOf: Day,
  losses: RememberedLosses,
): ContractLag {
  const terms = history.at(-1)!;
  const nation = awards[0]?.nation ?? null;
  const versions = history.map((version) => payVersion(version, nation));
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
    found.push(awardOfContract(terms, award, match, versions, asOf, losses));
  }
  return { terms, awards: found, notComparable, behind };
}

function awardOfContract(
  { contractId, workerId, employerId, role }: ContractTerms,
  award: ScaleAward,
  match: Exclude<AwardMatch, { state: 'NOT_COMPARABLE' }>,
  versions: readonly Version[],
  asOf: Day,
  losses: RememberedLosses,
): AwardOfContract {
  const { effectiveOn, publishedOn } = award;
  const appliedOn = match.state === 'APPLIED' ? match.appliedOn : null;
  // The day asked about is itself a day without it.
  const until = appliedOn ?? addDays(asOf, 1);
  const [from, to] = match.state === 'APPLIED' ? [match.from, match.to] : [null, null];
  return {
    contractId,
    workerId,
    employerId,
    role,
    award,
    appliedOn,
    daysLate: daysBetween(effectiveOn, until),
    daysLateFromPublication: Math.max(0, daysBetween(laterOf(effectiveOn, publishedOn), until)),
    lost: until === effectiveOn ? nanoPounds(0) : losses.of(award, versions, until),
    rise: from === null || to === null ? null : { from, to },
  };
}

function payVersion(terms: ContractTerms, nation: string | null): Version {
  const { startsOn, endsOn, payBasis, payAmountPence, weeklyMinutes, fullTimeMinutes, changeReason } = terms;
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

/** Many people have the same pay, hours and days: each distinct sum is done once. */
export class RememberedLosses {
  private readonly done = new Map<string, NanoPounds>();

  of(award: ScaleAward, versions: readonly Version[], until: Day): NanoPounds {
    const { effectiveOn, rate, nation, band } = award;
    const annualPence = versionOn(versions, addDays(effectiveOn, -1))?.annualPence ?? null;
    // Who left the scale, or came onto it with the award, lost nothing that can be reckoned.
    if (annualPence === null) return nanoPounds(0);
    const hours = versions.filter(
      ({ startsOn, endsOn }) => startsOn < until && (endsOn === null || endsOn >= effectiveOn),
    );
    const inText = hours.map((each) => `${each.startsOn} ${each.weeklyMinutes}/${each.fullTimeMinutes}`).join();
    const key = `${nation} ${band} ${effectiveOn} ${until} ${annualPence} ${inText}`;
    const lost = this.done.get(key) ?? awardLoss({ annualPence, rate, effectiveOn, appliedOn: until, hours });
    this.done.set(key, lost);
    return lost;
  }
}
