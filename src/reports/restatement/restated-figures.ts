import { CERTAINTY_LEVEL } from '../../funding/certainty.enums.js';
import { addDays, addYears, Day } from '../../kernel/day.js';
import { financialYearOf } from '../../kernel/financial-year.js';
import { NanoPounds, penceFromNanoPounds } from '../../kernel/nano-pounds.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { PaySpread, paySpread } from '../../pay/calculations/pay-spread.js';
import { ComparisonBasis } from '../../pay/calculations/pence-on-basis.js';
import { Nation } from '../../reference-data/enums/pay.enums.js';
import { MoneyValue, NoValue } from '../../web/no-value.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { BandComparison } from '../band-comparison/band-comparison.model.js';
import { BandFooting } from '../band-comparison/band.enums.js';
import { LevellingTarget } from '../levelling-up/levelling-up.args.js';
import { LevellingUp } from '../levelling-up/levelling-up.model.js';
import { noticeVariation } from '../other-terms/notice-variation.js';
import { OtherTermsVariation } from '../other-terms/other-terms.model.js';
import { pensionVariation } from '../other-terms/pension-variation.js';
import { varyOtherTerms } from '../other-terms/vary-other-terms.js';
import { YEARS_LOOKED_BACK } from '../pay-award-lag/pay-award-lags.js';
import { TermCompared } from '../pay-facts/find-pay-facts.js';
import { nobodyCounted } from '../pay-facts/nobody-counted.js';
import { askPayFacts } from '../pay-facts/pay-question.js';
import { Tally } from '../pay-facts/tally.js';
import { PayFloors } from '../pay-floors/pay-floors.model.js';
import { payObservations } from '../pay-variation/pay-observations.js';
import { FigureOfReport } from './figure-of-report.js';
import { ChangedThing, RestatedFigure, RestatedUnit } from './restatement.enums.js';

type PayPart = (spread: PaySpread, tally: Tally) => number;

const { POUNDS_PER_HOUR, POUNDS_PER_YEAR, POUNDS, POINTS, PERCENT_OF_PAY } = RestatedUnit;
const { CONTRACTS, WORKERS, DIFFERENCES, HOURS_PER_YEAR, WEEKS } = RestatedUnit;
const { PAY_SCALE, MINIMUM_RATE, ON_COST_RATE, ANNUAL_LEAVE, TERMS_SHEET, TERMS_SHEET_LEAVE } = ChangedThing;
const whole = (count: number): number => count * 100;
const pence = (nano: NanoPounds): number => penceFromNanoPounds(nano);
const median: PayPart = (spread) => pence(spread.median);

/** Every figure of which can be asked how it was restated; each is what its report says. */
export const FIGURES: Readonly<Record<RestatedFigure, FigureOfReport>> = {
  MEDIAN_HOURLY: ofPay('HOURLY', POUNDS_PER_HOUR, median),
  MEAN_HOURLY: ofPay('HOURLY', POUNDS_PER_HOUR, ({ mean }) => pence(mean)),
  LOWEST_HOURLY: ofPay('HOURLY', POUNDS_PER_HOUR, ({ minimum }) => pence(minimum)),
  MEDIAN_HEADLINE_ANNUAL: ofPay('HEADLINE_ANNUAL', POUNDS_PER_YEAR, median),
  MEAN_HEADLINE_ANNUAL: ofPay('HEADLINE_ANNUAL', POUNDS_PER_YEAR, ({ mean }) => pence(mean)),
  MEDIAN_NHS_WEEK_ANNUAL: ofPay('NHS_WEEK_ANNUAL', POUNDS_PER_YEAR, median),
  MEDIAN_PER_HOUR_WORKED: ofPay('PER_HOUR_WORKED', POUNDS_PER_HOUR, median, { terms: ['LEAVE'] }),
  MEDIAN_REWARD: ofPay('REWARD', POUNDS_PER_YEAR, median, { terms: ['PENSION'], restsOn: [ON_COST_RATE] }),
  MEDIAN_PACKAGE_INDEX: ofPay('PACKAGE_INDEX', POINTS, median, {
    terms: ['LEAVE', 'PENSION'],
    restsOn: [ON_COST_RATE, ANNUAL_LEAVE],
  }),
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
  PENSION_MEDIAN: ofOtherTerms(PERCENT_OF_PAY, [PAY_SCALE, ON_COST_RATE], pensionVariation),
  NOTICE_MEDIAN: ofOtherTerms(WEEKS, [], noticeVariation),
  UNEXPLAINED_DIFFERENCES: {
    unit: DIFFERENCES,
    restsOn: [PAY_SCALE, ON_COST_RATE, TERMS_SHEET, TERMS_SHEET_LEAVE],
    // Of a difference of 3 % the day a year before is asked as well.
    daysOf: (asOf) => ({ startsOn: addYears(asOf, -1), endsOn: asOf }),
    evaluate: async ({ differences }, request, moment, question) => {
      const found = await differences.find(request, moment, question);
      return found instanceof NoValue ? found : whole(found.differences);
    },
  },
  LEVELLING_UP_FULL_YEAR: ofLevellingUp(({ year }) => year),
  LEVELLING_UP_THIS_FINANCIAL_YEAR: ofLevellingUp(({ from, year }) => ({ startsOn: from, endsOn: year.endsOn })),
  PROJECTED_COST: {
    unit: POUNDS,
    restsOn: [PAY_SCALE, ON_COST_RATE],
    daysOf: financialYearOf,
    evaluate: async ({ projections }, request, moment, question) => {
      const found = await projections.project(request, moment, { ...question, ...NOTHING_ASSUMED, financialYears: 1 });
      return found instanceof NoValue ? found : amountOf(found.years[0]!.totalCost);
    },
  },
  LOST_TO_LATE_AWARDS: {
    unit: POUNDS,
    restsOn: [PAY_SCALE],
    // An award is the rise from the scale before it.
    daysOf: (asOf) => ({ startsOn: addDays(addYears(asOf, -YEARS_LOOKED_BACK), -1), endsOn: asOf }),
    evaluate: async ({ lags }, request, moment, question) => {
      const found = await lags.find(request, moment, question);
      return found instanceof NoValue ? found : found.lost.totalPence;
    },
  },
  CONTRACTS_COUNTED: ofPay('HOURLY', CONTRACTS, (_, { contracts }) => whole(contracts)),
  WORKERS_COUNTED: ofPay('HOURLY', WORKERS, (_, { workers }) => whole(workers)),
};

/** What reports of costs take when they are asked without assumptions. */
const NOTHING_ASSUMED = { onCostRatesContinue: false } as const;

function ofPay(
  basis: ComparisonBasis,
  unit: RestatedUnit,
  part: PayPart,
  more: { readonly terms?: readonly TermCompared[]; readonly restsOn?: readonly ChangedThing[] } = {},
): FigureOfReport {
  return {
    unit,
    restsOn: [PAY_SCALE, ...(more.restsOn ?? [])],
    evaluate: async (_, request, moment, question) => {
      const answer = await askPayFacts(request, moment, question, ['PAY', ...(more.terms ?? [])]);
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

function ofOtherTerms(
  unit: RestatedUnit,
  restsOn: readonly ChangedThing[],
  vary: (request: TrackerRequest, variation: OtherTermsVariation) => Promise<{ readonly median: number } | NoValue>,
): FigureOfReport {
  return {
    unit,
    restsOn,
    evaluate: async (_, request, moment, question) => {
      const variation = await varyOtherTerms(request, moment, { ...question, nation: Nation.SCOTLAND });
      const found = variation instanceof NoValue ? variation : await vary(request, variation);
      return found instanceof NoValue ? found : found.median;
    },
  };
}

/** With on-costs, to entry to the band of the guidance that each programme adopted. */
function ofLevellingUp(
  periodOf: (levelling: LevellingUp) => { readonly startsOn: Day; readonly endsOn: Day },
): FigureOfReport {
  return {
    unit: POUNDS,
    restsOn: [PAY_SCALE, ON_COST_RATE],
    daysOf: financialYearOf,
    evaluate: async ({ levelling }, request, moment, question) => {
      const asked = { ...question, ...NOTHING_ASSUMED, target: LevellingTarget.ENTRY };
      const found = await levelling.ask(request, moment, { ...asked, certainty: CERTAINTY_LEVEL.SIGNED_ONLY });
      const bill = found instanceof NoValue ? found : levelling.bill(request, found, periodOf(found));
      return bill instanceof NoValue ? bill : amountOf(bill.withOnCosts);
    },
  };
}

function amountOf(money: MoneyValue | NoValue): number | NoValue {
  return money instanceof NoValue ? money : money.amount;
}
