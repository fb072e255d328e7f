import { PayRead, TrackerRequest } from '../web/tracker-request.js';

/** A figure that is made of one contract tells what that person is paid: it counts as read. */
export function notePayOfOne(request: TrackerRequest, contracts: readonly PayRead[]): void {
  if (contracts.length === 1) request.notePayRead(contracts[0]!);
}
