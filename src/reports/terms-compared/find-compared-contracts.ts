import { Moment } from '../../kernel/moment.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { Participation } from '../people-in-scope.js';
import { ComparedContract, comparedContracts, findComparedTerms } from './compared-contract.js';
import { findOffers, Offers, offersBy } from './find-offers.js';
import { findScalePoints, ScalePoints } from './find-scale-points.js';

/** The contracts in force on the day with their terms, and what their employers offered for their roles on it. */
export async function findComparedContracts(
  request: TrackerRequest,
  moment: Moment,
  participations: ReadonlyMap<string, Participation>,
  role: string | null,
): Promise<{ contracts: ComparedContract[]; offers: Offers; points: ScalePoints }> {
  const { asOf } = moment;
  const terms = await findComparedTerms(request, moment, { participations, role, from: asOf, until: asOf });
  const employers = [...new Set(terms.map(({ employerId }) => employerId))];
  const offers = employers.length === 0 ? [] : await findOffers(request, moment, employers, role);
  const points = await findScalePoints(request, moment, [...terms, ...offers]);
  return { contracts: comparedContracts(terms, asOf, points), offers: offersBy(offers), points };
}
