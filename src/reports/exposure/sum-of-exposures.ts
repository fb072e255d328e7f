import { MissingAnswer } from '../../contracts/terms.enums.js';
import { ContractExposure } from './contract-exposure.js';
import { Range } from './range.js';

/** What ending several contracts costs, in pence. */
export interface SumOfExposures {
  readonly contracts: number;
  readonly dismissals: number;
  readonly noticePay: number;
  readonly redundancy: Range;
  readonly untakenLeave: Range;
  readonly onCosts: Range;
  readonly total: Range;
  readonly serviceNotRecorded: number;
  /** Dismissals without an age band that the person asking may see. */
  readonly ageBandNotKnown: number;
  readonly leaveTakenNotKnown: number;
  readonly missingLeave: readonly MissingAnswer[];
  readonly missingPensions: readonly MissingAnswer[];
}

export function sumOfExposures(exposures: readonly ContractExposure[]): SumOfExposures {
  const sum = (of: (each: ContractExposure) => number) => exposures.reduce((all, each) => all + of(each), 0);
  const range = (of: (each: ContractExposure) => Range): Range => ({
    low: sum((each) => of(each).low),
    high: sum((each) => of(each).high),
  });
  const count = (holds: (each: ContractExposure) => boolean) => exposures.filter(holds).length;
  return {
    contracts: exposures.length,
    dismissals: count(({ ending }) => ending.isDismissal),
    noticePay: sum(({ noticePay }) => noticePay),
    redundancy: range(({ redundancy }) => redundancy),
    untakenLeave: range(({ untakenLeave }) => untakenLeave),
    onCosts: range(({ onCosts }) => onCosts),
    total: range(({ total }) => total),
    serviceNotRecorded: count(({ isServiceRecorded }) => !isServiceRecorded),
    ageBandNotKnown: count(({ ending, isAgeBandKnown }) => ending.isDismissal && !isAgeBandKnown),
    leaveTakenNotKnown: count(({ isLeaveTakenKnown }) => !isLeaveTakenKnown),
    missingPensions: exposures.map(({ missingPension }) => missingPension).filter((missing) => missing !== null),
    missingLeave: exposures.map(({ missingLeave }) => missingLeave).filter((missing) => missing !== null),
  };
}
