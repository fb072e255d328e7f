import { findInList } from '../web/list.js';
import { Batch } from '../web/tracker-request.js';
import { findSupervision } from './find-supervision.js';
import { SUPERVISION_ARRANGEMENTS } from './supervision-arrangement.list.js';
import { SupervisionArrangementModel } from './supervision-arrangement.model.js';
import { SUPERVISION_SESSIONS } from './supervision-session.list.js';
import { SupervisionSessionModel } from './supervision-session.model.js';
import { nothingRecorded, SupervisionStanding, supervisionStanding } from './supervision-standing.js';
import { SUPERVISION_KINDS } from './supervision.enums.js';

export const supervisionArrangementById: Batch<string, SupervisionArrangementModel | null> = (request, moment, ids) =>
  findInList(request, moment, SUPERVISION_ARRANGEMENTS, ids);

export const supervisionSessionById: Batch<string, SupervisionSessionModel | null> = (request, moment, ids) =>
  findInList(request, moment, SUPERVISION_SESSIONS, ids);

/** Every kind in the order of the enum, arranged or not; nothing for a contract this person may not see. */
export const supervisionOfContract: Batch<string, SupervisionStanding[]> = async (request, moment, ids) => {
  const found = await findSupervision(request, moment, { contracts: ids });
  const byId = new Map(found.map((contract) => [contract.contractId, contract]));
  return ids.map((id) => {
    const contract = byId.get(id);
    if (!contract) return [];
    return SUPERVISION_KINDS.map((kind) => {
      const recorded = contract.recorded.find((each) => each.kind === kind);
      return supervisionStanding(recorded ?? nothingRecorded(contract, kind), moment.asOf);
    });
  });
};
