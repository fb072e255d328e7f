import { Known, known, unknown } from '../../kernel/known.js';
import { Moment } from '../../kernel/moment.js';
import { Pence } from '../../kernel/money.js';
import { HundredthsOfPercent } from '../../kernel/percent.js';
import { EmployerPension } from '../../pay/calculations/employer-pension-pence.js';
import { OnCostRates } from '../../pay/calculations/loaded-cost-pence.js';
import { Nation, OnCostComponent } from '../../reference-data/enums/pay.enums.js';
import { OnCostRateModel } from '../../reference-data/models/rates.model.js';
import { findOnCostRatesOn } from '../../reference-data/reading/find-on-cost-rates-on.js';
import { TrackerRequest } from '../../web/tracker-request.js';

/** The pay between two limits, of which a workplace pension may be paid. */
export interface EarningsLimits {
  readonly lowerLimitPence: Pence;
  readonly upperLimitPence: Pence;
}

/** What is published about what employers pay on top of salary on a day. */
export interface OnCosts {
  /** Null where no rate is known for the day. */
  readonly nationalInsurance: OnCostRates['nationalInsurance'] | null;
  /** The pay between which a workplace pension is counted; null where no limits are known for the day. */
  readonly qualifyingEarnings: EarningsLimits | null;
  /** The least that a workplace pension is paid in law; null where no rate is known for the day. */
  readonly statutoryPension: EmployerPension | null;
  /** What the NHS of a nation pays; null where no rate is known for the day. */
  nhsPension(nation: `${Nation}`): EmployerPension | null;
}

const JURISDICTIONS: Readonly<Record<`${Nation}`, string>> = {
  Scotland: 'Scotland',
  England: 'England and Wales',
  Wales: 'England and Wales',
  'Northern Ireland': 'Northern Ireland',
};

export async function findOnCosts(request: TrackerRequest, moment: Moment): Promise<OnCosts> {
  const rates = await findOnCostRatesOn(request.reader, {
    nation: null,
    on: moment.asOf,
    knownOn: request.knownOn(moment),
  });
  const minimum = rates.find(({ component }) => component === OnCostComponent.AUTO_ENROLMENT_EMPLOYER_MINIMUM);
  const insurance = rates.find(({ component }) => component === OnCostComponent.SECONDARY_CLASS_1_NIC);
  return {
    nationalInsurance: insuranceOf(insurance),
    qualifyingEarnings: limitsOf(minimum),
    statutoryPension: statutoryPensionOf(minimum),
    nhsPension: (nation) => {
      const rate = rates.find(
        ({ component, jurisdiction }) =>
          component === OnCostComponent.NHS_PENSION_EMPLOYER && jurisdiction === JURISDICTIONS[nation],
      );
      return rate?.percentage == null ? null : { percentage: rate.percentage, of: 'ALL_PAY' };
    },
  };
}

function statutoryPensionOf(rate: OnCostRateModel | undefined): EmployerPension | null {
  const limits = limitsOf(rate);
  if (rate?.percentage == null || limits === null) return null;
  return { percentage: rate.percentage, of: 'QUALIFYING_EARNINGS', ...limits };
}

function insuranceOf(rate: OnCostRateModel | undefined): OnCosts['nationalInsurance'] {
  const [percentage, thresholdPence] = [rate?.percentage, rate?.annualThresholdPence];
  return percentage == null || thresholdPence == null ? null : { percentage, thresholdPence };
}

function limitsOf(rate: OnCostRateModel | undefined): OnCosts['qualifyingEarnings'] {
  const [lowerLimitPence, upperLimitPence] = [rate?.annualThresholdPence, rate?.annualUpperLimitPence];
  return lowerLimitPence == null || upperLimitPence == null ? null : { lowerLimitPence, upperLimitPence };
}

/** What an employer pays towards the pension of someone with these terms. */
export function employerPensionOf(
  percentage: HundredthsOfPercent | null,
  basis: EmployerPension['of'] | null,
  { qualifyingEarnings }: Pick<OnCosts, 'qualifyingEarnings'>,
): Known<EmployerPension, 'PENSION_NOT_RECORDED' | 'NO_RATE_ON_DATE'> {
  if (percentage === null || basis === null) return unknown('PENSION_NOT_RECORDED');
  if (basis === 'ALL_PAY') return known({ percentage, of: basis });
  return qualifyingEarnings ? known({ percentage, of: basis, ...qualifyingEarnings }) : unknown('NO_RATE_ON_DATE');
}

/** For questions that ask nothing of what is paid on top of salary. */
export const NO_ON_COSTS: OnCosts = {
  nationalInsurance: null,
  qualifyingEarnings: null,
  statutoryPension: null,
  nhsPension: () => null,
};
