import { PayRead, TrackerRequest } from '../web/tracker-request.js';

/** Of one contract, as reports about pay hold it. */
interface OfContract {
  readonly employer: string;
  readonly contract: string;
}

/** A figure that is one contract's own, and nobody's where there is none: it counts as read. */
export function notePayOf(request: TrackerRequest, whose: OfContract | null): void {
  if (whose) request.notePayRead({ employerId: whose.employer, contractId: whose.contract });
}

/** A figure that is made of one contract tells what that person is paid: it counts as read. */
export function notePayOfOne(request: TrackerRequest, contracts: readonly PayRead[]): void {
  if (contracts.length === 1) request.notePayRead(contracts[0]!);
}
