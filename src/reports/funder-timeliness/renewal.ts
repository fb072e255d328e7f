import { CertaintyLevel, certaintyAtLeast } from '../../funding/calculations/certainty-at-least.js';
import { Word, wordsOn } from '../confirmed-by/said-of-money.js';

/** How money goes on: under a later line, by using an extension, or with the next instalment of the same line. */
export type RenewalKind = 'NEXT_LINE' | 'EXTENSION' | 'INSTALMENT';

export interface RenewedMoney {
  readonly kind: RenewalKind;
  readonly lineId: string;
  /** The instalment in which it begins, where the line has any. */
  readonly instalmentId: string | null;
}

/** The first word that made renewed money as certain as is asked; null while there is none. `DECLINED` where it was refused. */
export function firstWordOn(
  money: RenewedMoney,
  said: readonly Word[],
  level: CertaintyLevel,
): Word | 'DECLINED' | null {
  const { kind, lineId, instalmentId } = money;
  const words = wordsOn({ lineId, instalmentId, isExtension: kind === 'EXTENSION' }, said);
  if (words.at(-1)?.stage === 'DECLINED') return 'DECLINED';
  // A line that was signed once for all its years says nothing of when the next instalment was.
  const counting = words.filter((word) => kind !== 'INSTALMENT' || word.instalment_id !== null);
  return counting.find(({ stage }) => certaintyAtLeast(stage, level)) ?? null;
}

/** What a funder's renewals come to, in days of notice: before the end of the old money above 0, after it below. */
export interface NoticeGiven {
  /** Hundredths of a day: half a day lies between two middle ones. Null where nothing was renewed. */
  readonly median: number | null;
  readonly worst: number | null;
  readonly afterTheEnd: number;
}

/** 40 and 20 days before the end, and 71 after: median 20, worst −71, one of three after the end. */
export function noticeGiven(days: readonly number[]): NoticeGiven {
  const sorted = [...days].sort((a, b) => a - b);
  const [below, above] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return {
    median: below === undefined || above === undefined ? null : (below + above) * 50,
    worst: sorted[0] ?? null,
    afterTheEnd: days.filter((each) => each < 0).length,
  };
}
