import { Injectable } from '@nestjs/common';
import { Moment } from '../../kernel/moment.js';
import { NanoPounds, penceFromNanoPounds } from '../../kernel/nano-pounds.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { PaySpread, paySpread } from '../../pay/calculations/pay-spread.js';
import { Nation } from '../../reference-data/enums/pay.enums.js';
import { NoValue } from '../../web/no-value.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { BandComparison } from '../band-comparison/band-comparison.model.js';
import { BandFooting } from '../band-comparison/band.enums.js';
import { BandComparisons } from '../band-comparison/band-comparison.js';
import { LeaveVariations } from '../leave-variation/leave-variations.js';
import { nobodyCounted } from '../pay-facts/nobody-counted.js';
import { askPayFacts, PayQuestion } from '../pay-facts/pay-question.js';
import { Tally } from '../pay-facts/tally.js';
import { PayFloors } from '../pay-floors/pay-floors.model.js';
import { PayFloorReports } from '../pay-floors/pay-floors.js';
import { payObservations } from '../pay-variation/pay-observations.js';
import { ChangedThing, RestatedFigure, RestatedUnit } from './restatement.enums.js';

/** Hundredths of the unit, rounded once as the report rounds it. */
type Evaluation = Promise<number | NoValue>;

interface FigureOfReport {
  readonly unit: RestatedUnit;
  /** What is published that it rests on, beside what is recorded. */
  readonly restsOn: readonly ChangedThing[];
  evaluate(reports: RestatedFigures, request: TrackerRequest, moment: Moment, question: PayQuestion): Evaluation;
}

type PayPart = (spread: PaySpread, tally: Tally) => number;

const { POUNDS_PER_HOUR, POUNDS_PER_YEAR, CONTRACTS, WORKERS, HOURS_PER_YEAR } = RestatedUnit;
const { PAY_SCALE, MINIMUM_RATE } = ChangedThing;
const whole = (count: number): number => count * 100;
const pence = (nano: NanoPounds): number => penceFromNanoPounds(nano);

/** Every figure of which can be asked how it was restated; each is what its report says. */
export const FIGURES: Readonly<Record<RestatedFigure, FigureOfReport>> = {
  MEDIAN_HOURLY: ofPay('HOURLY', POUNDS_PER_HOUR, ({ median }) => pence(median)),
  MEAN_HOURLY: ofPay('HOURLY', POUNDS_PER_HOUR, ({ mean }) => pence(mean)),
  LOWEST_HOURLY: ofPay('HOURLY', POUNDS_PER_HOUR, ({ minimum }) => pence(minimum)),
  MEDIAN_HEADLINE_ANNUAL: ofPay('HEADLINE_ANNUAL', POUNDS_PER_YEAR, ({ median }) => pence(median)),
  MEAN_HEADLINE_ANNUAL: ofPay('HEADLINE_ANNUAL', POUNDS_PER_YEAR, ({ mean }) => pence(mean)),
  BAND_ENTRY_ANNUAL: ofBand(POUNDS_PER_YEAR, ({ scale }) => scale.points[0]!.annualPence),
  MEDIAN_TO_ENTRY_HOURLY: ofBand(POUNDS_PER_HOUR, ({ toEntry }) => toEntry.median.pence),
  BELOW_ENTRY: ofBand(CONTRACTS, ({ belowEntry }) => whole(belowEntry)),
  BELOW_GUIDANCE: ofBand(CONTRACTS, ({ belowGuidance }) => whole(belowGuidance)),
  BELOW_NATIONAL_LIVING_WAGE: ofFloors(({ nationalLivingWage }) => nationalLivingWage),
  BELOW_REAL_LIVING_WAGE: ofFloors(({ realLivingWage }) => realLivingWage),
  LEAVE_MEDIAN: {
    unit: HOURS_PER_YEAR,
    restsOn: [],
    evaluate: async ({ leave }, request, moment, question) => {
      const found = await leave.vary(request, moment, { ...question, nation: Nation.SCOTLAND });
      return found instanceof NoValue ? found : divideHalfAwayFromZero(found.median * 100, 60);
    },
  },
  CONTRACTS_COUNTED: ofPay('HOURLY', CONTRACTS, (_, { contracts }) => whole(contracts)),
  WORKERS_COUNTED: ofPay('HOURLY', WORKERS, (_, { workers }) => whole(workers)),
};

function ofPay(basis: 'HOURLY' | 'HEADLINE_ANNUAL', unit: RestatedUnit, part: PayPart): FigureOfReport {
  return {
    unit,
    restsOn: [PAY_SCALE],
    evaluate: async (_, request, moment, question) => {
      const answer = await askPayFacts(request, moment, question, ['PAY']);
      if (answer instanceof NoValue) return answer;
      const { observations, tally } = payObservations(answer.groups, basis, answer.packages);
      const spread = paySpread(observations);
      return spread.known ? part(spread.value, tally) : nobodyCounted(tally);
    },
  };
}

function ofBand(unit: RestatedUnit, part: (comparison: BandComparison) => number): FigureOfReport {
  return {
    unit,
    restsOn: [PAY_SCALE],
    evaluate: async ({ bands }, request, moment, question) => {
      const found = await bands.compare(request, moment, question, BandFooting.HOURLY);
      return found instanceof NoValue ? found : part(found);
    },
  };
}

function ofFloors(part: (floors: PayFloors) => PayFloors['realLivingWage']): FigureOfReport {
  return {
    unit: CONTRACTS,
    restsOn: [PAY_SCALE, MINIMUM_RATE],
    evaluate: async ({ floors }, request, moment, question) => {
      const found = await floors.check(request, moment, question);
      if (found instanceof NoValue) return found;
      const check = part(found);
      return check instanceof NoValue ? check : whole(check.contractsBelow);
    },
  };
}

/** The reports whose figures can be restated. */
@Injectable()
export class RestatedFigures {
  constructor(
    readonly bands: BandComparisons,
    readonly leave: LeaveVariations,
    readonly floors: PayFloorReports,
  ) {}

  /** What the report says of a figure, at a moment. */
  evaluate(figure: RestatedFigure, request: TrackerRequest, moment: Moment, question: PayQuestion): Evaluation {
    return FIGURES[figure].evaluate(this, request, moment, question);
  }
}
