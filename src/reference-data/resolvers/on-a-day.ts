import { Day } from '../../kernel/day.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { OnADay } from '../reading/on-a-day.js';

/** The two days of a question to the published facts; today, and known by now, where it does not say. */
export function onADay(request: TrackerRequest, at: { asOf?: Day | null; knownAt?: Date | null }): OnADay {
  const moment = request.moment(at);
  return { on: moment.asOf, knownOn: request.knownOn(moment) };
}
