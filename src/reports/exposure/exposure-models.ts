import { Known } from '../../kernel/known.js';
import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { dayValue, DayValue, moneyValue, NoValue, noValue, NoValueReason } from '../../web/no-value.js';
import { missingAnswers } from '../missing-answers.model.js';
import { ContractExposure } from './contract-exposure.js';
import { EmployerExposure, ExposureFigures } from './exposure.model.js';
import { EmployerExposures } from './find-exposures.js';
import { lastAffordableDay, NoAffordableDay } from './last-affordable-day.js';
import { sumOfExposures } from './sum-of-exposures.js';

const NO_RESERVES = noValue(
  NoValueReason.NOT_RECORDED,
  'The income of a year and the unrestricted reserves in months are not both recorded; enter them with recordEmployerHealth.',
);

export function employerExposureModel(employer: EmployerExposures, moment: Moment): EmployerExposure {
  const { employerId, reserves, exposures, lines } = employer;
  const figures = figuresOf(exposures, employer.payNotKnown.length);
  const lastDay = (of: readonly ContractExposure[]) =>
    reserves ? affordable(lastAffordableDay(of, reserves.pence)) : NO_RESERVES;
  return {
    employerId,
    moment,
    figures,
    reserves: reserves ? moneyValue(reserves.pence) : NO_RESERVES,
    reservesAsAt: reserves?.asAt ?? null,
    reservesLeft: reserves ? moneyValue(reserves.pence - figures.totalHigh) : NO_RESERVES,
    lastAffordableNotice: lastDay(exposures),
    // A getter, so that nothing is added up line by line unless the lines are asked for.
    get lines() {
      return lines.map((line) => ({
        lineId: line.lineId,
        moment,
        moneyEndsOn: line.moneyEndsOn,
        figures: figuresOf(line.exposures, line.payNotKnown.length),
        lastAffordableNotice: lastDay(line.exposures),
      }));
    },
  };
}

function figuresOf(exposures: readonly ContractExposure[], payNotKnown: number): ExposureFigures {
  const { redundancy, onCosts, total, untakenLeave, missingLeave, missingPensions, ...sums } =
    sumOfExposures(exposures);
  return {
    ...sums,
    redundancyLow: redundancy.low,
    redundancyHigh: redundancy.high,
    untakenLeaveLow: untakenLeave.low,
    untakenLeaveHigh: untakenLeave.high,
    onCostsLow: onCosts.low,
    onCostsHigh: onCosts.high,
    totalLow: total.low,
    totalHigh: total.high,
    leaveNotRecorded: missingLeave.length,
    leaveNotRecordedBecause: missingAnswers(missingLeave),
    pensionNotRecorded: missingPensions.length,
    pensionNotRecordedBecause: missingAnswers(missingPensions),
    payNotKnown,
  };
}

const WHY_NOT: Readonly<Record<NoAffordableDay, NoValue>> = {
  NOBODY_HAS_NOTICE: noValue(NoValueReason.NOT_APPLICABLE, 'No contract is ended by notice, so none can be too late.'),
  RESERVES_DO_NOT_SUFFICE: noValue(
    NoValueReason.NOTHING_TO_COUNT,
    'There is no such day: redundancy pay and leave at the most are more than the reserves, however early notice starts.',
  ),
  RESERVES_LAST_TEN_YEARS: noValue(
    NoValueReason.NOTHING_TO_COUNT,
    'There is no such day within ten years: the reserves would pay for that long.',
  ),
};

function affordable(last: Known<Day, NoAffordableDay>): DayValue | NoValue {
  return last.known ? dayValue(last.value) : WHY_NOT[last.reason];
}
