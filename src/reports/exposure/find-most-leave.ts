import { completeYears, Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { mostLeaveDays } from '../../leave/calculations/most-leave-days.js';
import { Nation } from '../../reference-data/enums/pay.enums.js';
import { findLeaveStepsOn } from '../../reference-data/reading/find-leave-steps-on.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { ContractTerms } from '../contract-terms/find-contract-terms.js';
import { afcSteps } from '../pay-facts/find-guidance.js';
import { findOffers, offersBy } from '../terms-compared/find-offers.js';

/** The most leave a year of someone whose leave is not recorded, on a day, in hundredths of a day. */
export type MostLeave = (terms: Pick<ContractTerms, 'employerId' | 'role' | 'continuousServiceOn'>, on: Day) => number;

/** From the terms sheets of employers, as far as they may be seen, and the leave of Agenda for Change in Scotland. */
export async function findMostLeave(
  request: TrackerRequest,
  moment: Moment,
  employers: readonly string[],
): Promise<MostLeave> {
  const asked = { nation: Nation.SCOTLAND, on: moment.asOf, knownOn: request.knownOn(moment) };
  const steps = afcSteps(await findLeaveStepsOn(request.reader, asked), Nation.SCOTLAND);
  const offerOf = offersBy(await findOffers(request, moment, employers, null));
  return (terms, on) => {
    const offered = offerOf(terms)?.leaveSteps ?? [];
    const completedYears = terms.continuousServiceOn && completeYears(terms.continuousServiceOn, on);
    return mostLeaveDays({ offered, afcSteps: steps, completedYears });
  };
}
