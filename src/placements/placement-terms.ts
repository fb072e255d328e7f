import { Day, earlierOf } from '../kernel/day.js';
import { scaled, scaledOrNull, unscaled } from '../kernel/decimal.js';
import { RecordedAnswer } from '../web/recorded-answer.js';
import { ContractOfPlacement } from './find-placement.js';
import { PlacementTerms } from './placement.checks.js';
import { PlacementEntity } from './placement.entity.js';
import { GUARANTEED_ROOMS, Room } from './placement.enums.js';

/** What can be said of a placement beside its period. Undefined is "as it was", or not entered. Hundredths of days. */
export interface PlacementDetails {
  readonly daysPerWeek?: number | null;
  readonly room?: Room | null;
  readonly guaranteedRoomDays?: number | null;
  readonly hasItAccess?: RecordedAnswer | null;
  readonly attendsPracticeMeetings?: RecordedAnswer | null;
}

/** What is said now over what was said before. Where no room can be counted on, no guaranteed days remain. */
export function merged(said: PlacementDetails, before: PlacementTerms): PlacementTerms {
  const room = said.room ?? before.room;
  const daysBefore = GUARANTEED_ROOMS.includes(room) ? before.guaranteedRoomDays : null;
  return {
    ...before,
    room,
    daysPerWeek: said.daysPerWeek ?? before.daysPerWeek,
    guaranteedRoomDays: said.guaranteedRoomDays === undefined ? daysBefore : said.guaranteedRoomDays,
  };
}

/** A placement recorded before its contract got an earlier end does not outlast it. */
export function noLaterThan(contractEndsOn: Day | null, endsOn: Day | null): Day | null {
  if (contractEndsOn === null || endsOn === null) return contractEndsOn ?? endsOn;
  return earlierOf(contractEndsOn, endsOn);
}

export function answers(said: PlacementDetails, before: PlacementEntity) {
  return {
    hasItAccess: said.hasItAccess ?? before.hasItAccess,
    attendsPracticeMeetings: said.attendsPracticeMeetings ?? before.attendsPracticeMeetings,
  };
}

export function termsOf(placement: PlacementEntity): PlacementTerms {
  return {
    startsOn: placement.startsOn,
    endsOn: placement.endsOn,
    daysPerWeek: scaled(placement.daysPerWeek, 2),
    room: placement.room,
    guaranteedRoomDays: scaledOrNull(placement.guaranteedRoomDays, 2),
  };
}

export function kept(terms: PlacementTerms) {
  return {
    startsOn: terms.startsOn,
    endsOn: terms.endsOn,
    daysPerWeek: unscaled(terms.daysPerWeek, 2),
    room: terms.room,
    guaranteedRoomDays: terms.guaranteedRoomDays === null ? null : unscaled(terms.guaranteedRoomDays, 2),
  };
}

export function keysOf({ id, employerId, participationId, programmeId, postId }: ContractOfPlacement) {
  return { employerId, participationId, programmeId, postId, contractId: id };
}
