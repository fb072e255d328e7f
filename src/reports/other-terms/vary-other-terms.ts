import { Moment } from '../../kernel/moment.js';
import { Nation } from '../../reference-data/enums/pay.enums.js';
import { NoValue } from '../../web/no-value.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { findAdoptedGuidance } from '../pay-facts/find-guidance.js';
import { nothingToCount } from '../pay-facts/pay-question.js';
import { peopleInScope, PeopleQuestion } from '../people-in-scope.js';
import { contractsInForce, findOtherTerms } from './contracts-in-force.js';
import { OtherTermsVariation } from './other-terms.model.js';

export interface OtherTermsQuestion extends PeopleQuestion {
  readonly role: string;
  readonly nation: Nation;
  readonly sickPayAfterYears?: number | null;
}

/** All that sick pay, pension and notice are compared from; each is compared when it is asked for. */
export async function varyOtherTerms(
  request: TrackerRequest,
  moment: Moment,
  question: OtherTermsQuestion,
): Promise<OtherTermsVariation | NoValue> {
  const scope = await peopleInScope(request, moment, question);
  if (!scope.allowed) return scope.noValue;
  const { role, nation } = question;
  const period = { from: moment.asOf, until: moment.asOf };
  const [rows, guidance] = await Promise.all([
    findOtherTerms(request, moment, { participations: scope.participations, role, ...period }),
    findAdoptedGuidance(request, moment, scope.programmes),
  ]);
  if (rows.length === 0) return nothingToCount();
  const contracts = contractsInForce(rows, moment, guidance);
  return Object.assign(new OtherTermsVariation(), {
    contractsInForce: contracts.length,
    contracts,
    moment,
    role,
    nation,
    sickPayAfterYears: question.sickPayAfterYears ?? null,
    scopeCaveats: scope.caveats,
  });
}
