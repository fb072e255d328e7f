import { Moment } from '../../kernel/moment.js';
import { Pence } from '../../kernel/money.js';
import { EmployerPension } from '../../pay/calculations/employer-pension-pence.js';
import { Nation, OnCostComponent } from '../../reference-data/enums/pay.enums.js';
import { OnCostRateModel } from '../../reference-data/models/rates.model.js';
import { findOnCostRatesOn } from '../../reference-data/reading/find-on-cost-rates-on.js';
import { TrackerRequest } from '../../web/tracker-request.js';

/** What is published about employer pensions on a day. */
export interface OnCosts {
  /** The pay between which a workplace pension is counted; null where no limits are known for the day. */
  readonly qualifyingEarnings: { readonly lowerLimitPence: Pence; readonly upperLimitPence: Pence } | null;
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
  return {
    qualifyingEarnings: limitsOf(minimum),
    nhsPension: (nation) => {
      const rate = rates.find(
        ({ component, jurisdiction }) =>
          component === OnCostComponent.NHS_PENSION_EMPLOYER && jurisdiction === JURISDICTIONS[nation],
      );
      return rate?.percentage == null ? null : { percentage: rate.percentage, of: 'ALL_PAY' };
    },
  };
}

function limitsOf(rate: OnCostRateModel | undefined): OnCosts['qualifyingEarnings'] {
  const [lowerLimitPence, upperLimitPence] = [rate?.annualThresholdPence, rate?.annualUpperLimitPence];
  return lowerLimitPence == null || upperLimitPence == null ? null : { lowerLimitPence, upperLimitPence };
}

/** For questions that ask nothing of pensions. */
export const NO_ON_COSTS: OnCosts = { qualifyingEarnings: null, nhsPension: () => null };
