import { Known } from '../../kernel/known.js';
import { Moment } from '../../kernel/moment.js';
import { FloorOnDay, floorOnDay } from '../../pay/calculations/floor-on-day.js';
import { MinimumRateName } from '../../reference-data/enums/pay.enums.js';
import { MinimumRateModel } from '../../reference-data/models/rates.model.js';
import { findMinimumRatesUntil } from '../../reference-data/reading/find-minimum-rates-on.js';
import { TrackerRequest } from '../../web/tracker-request.js';

export type Floor = Known<FloorOnDay<MinimumRateModel>, 'NO_RATE_ON_DATE'>;

export interface Floors {
  readonly national: Floor;
  readonly real: Floor;
}

const IN_LONDON = 'London';

/** The two floors under hourly pay that had to be paid on the day; nobody here works in London. */
export async function findFloors(request: TrackerRequest, moment: Moment): Promise<Floors> {
  const when = { on: moment.asOf, knownOn: request.knownOn(moment) };
  const rates = await findMinimumRatesUntil(request.reader, when);
  const floor = (floorName: MinimumRateName): Floor =>
    floorOnDay(
      rates.filter(({ name, geography }) => name === floorName && geography !== IN_LONDON),
      moment.asOf,
    );
  return { national: floor(MinimumRateName.NATIONAL_LIVING_WAGE), real: floor(MinimumRateName.REAL_LIVING_WAGE) };
}
