import { sqlFile } from '../database/sql-file.js';
import { Transaction } from '../database/transaction.js';
import { Day, inWords } from '../kernel/day.js';
import { scaled } from '../kernel/decimal.js';
import { Problems, refuse } from '../kernel/problem.js';
import { contractedDaysHundredths } from './calculations/contracted-days.js';
import { GUARANTEED_ROOMS, Room } from './placement.enums.js';

const BUSIEST_DAY = sqlFile(__dirname, 'busiest-day.sql');
const A_WEEK = 700;

/** What is said of a placement, in the kernel's units: hundredths of days. */
export interface PlacementTerms {
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly daysPerWeek: number;
  readonly room: Room;
  readonly guaranteedRoomDays: number | null;
}

interface Period {
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

const asDays = (hundredths: number): string => String(hundredths / 100);

/** All that is wrong with a placement by itself and within its contract. */
export function checkPlacement(problems: Problems, placement: PlacementTerms, contract: Period): void {
  const { startsOn, endsOn, daysPerWeek, room, guaranteedRoomDays } = placement;
  problems.require(
    daysPerWeek > 0 && daysPerWeek <= A_WEEK,
    'DAYS_OUT_OF_RANGE',
    ['daysPerWeek'],
    'Days a week are more than 0 and at most 7; half a day is 0.5.',
  );
  problems.require(
    (guaranteedRoomDays ?? 0) <= A_WEEK && (guaranteedRoomDays ?? 0) >= 0,
    'ROOM_DAYS_OUT_OF_RANGE',
    ['guaranteedRoomDays'],
    'Guaranteed room days lie between 0 and 7 a week.',
  );
  problems.require(
    GUARANTEED_ROOMS.includes(room) || !guaranteedRoomDays,
    'ROOM_IS_NOT_GUARANTEED',
    ['guaranteedRoomDays'],
    'Only a room of their own or a guaranteed room has guaranteed days; leave them out, or record another kind of room.',
  );
  if (endsOn !== null && endsOn < startsOn) {
    problems.add(
      'ENDS_BEFORE_START',
      ['endsOn'],
      `This placement starts on ${inWords(startsOn)}; give a last day on or after that.`,
    );
  }
  const endsWithin = contract.endsOn === null || (endsOn !== null && endsOn <= contract.endsOn);
  problems.require(
    startsOn >= contract.startsOn && (contract.endsOn === null || startsOn <= contract.endsOn),
    'OUTSIDE_CONTRACT',
    ['startsOn'],
    `The contract ${periodInWords(contract)}; start the placement within it.`,
  );
  problems.require(
    endsWithin,
    'OUTSIDE_CONTRACT',
    ['endsOn'],
    `The contract ${periodInWords(contract)}; end the placement within it.`,
  );
}

/**
 * A week has seven days: refuses what would put a worker in practices on more of them. More days than the contract comes
 * to is not refused, because hours can be spread over more and shorter days.
 */
export async function checkDaysOfWeek(tx: Transaction, contractId: string): Promise<void> {
  const busiest = await tx.row<{
    on_day: Day;
    days_per_week: string;
    weekly_minutes: number | null;
    full_time_minutes: number | null;
  }>(BUSIEST_DAY.text, [contractId]);
  if (!busiest || scaled(busiest.days_per_week, 2) <= A_WEEK) return;
  const { weekly_minutes: weeklyMinutes, full_time_minutes: fullTimeMinutes } = busiest;
  const contracted =
    weeklyMinutes === null || fullTimeMinutes === null
      ? ''
      : `; the contract comes to ${asDays(contractedDaysHundredths({ weeklyMinutes, fullTimeMinutes }))}`;
  refuse(
    'MORE_THAN_A_WEEK',
    ['daysPerWeek'],
    `On ${inWords(busiest.on_day)} the placements of this contract come to ${asDays(scaled(busiest.days_per_week, 2))} days ` +
      `a week${contracted}. Give fewer days here, or end another placement first.`,
  );
}

function periodInWords({ startsOn, endsOn }: Period): string {
  return endsOn === null ? `started on ${inWords(startsOn)}` : `runs from ${inWords(startsOn)} to ${inWords(endsOn)}`;
}
