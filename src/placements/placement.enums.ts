import { registerEnumType } from '@nestjs/graphql';

export enum Room {
  OWN = 'OWN',
  GUARANTEED = 'GUARANTEED',
  AD_HOC = 'AD_HOC',
  NONE = 'NONE',
}
registerEnumType(Room, {
  name: 'Room',
  description: 'What room a worker has in a practice.',
  valuesMap: {
    OWN: { description: 'A room of their own.' },
    GUARANTEED: { description: 'A room that is kept free for them on agreed days.' },
    AD_HOC: { description: 'Whatever room is free on the day.' },
    NONE: { description: 'No room.' },
  },
});

/** Rooms that can be counted on, and so can have guaranteed days. */
export const GUARANTEED_ROOMS: readonly Room[] = [Room.OWN, Room.GUARANTEED];
