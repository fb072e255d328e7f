import { sqlFile } from '../../database/sql-file.js';
import { Room } from '../../placements/placement.enums.js';
import { PlacementService } from '../../placements/placement.service.js';
import { RecordedAnswer } from '../../web/recorded-answer.js';
import { choice, day, days, text } from '../column.js';
import { sheet } from '../sheet.js';
import { answer, contractReference, employerName, startsOn } from './common-columns.js';

export const PLACEMENTS = sheet({
  name: 'placements',
  about: 'Which contract serves which practice, on how many days, and in what room.',
  columns: {
    employer: employerName,
    contract: contractReference('The contract, by its reference in the sheet contracts.'),
    practice: text(20)('The practice, by its code in the sheet practices.'),
    starts_on: startsOn('the placement'),
    ends_on: day.orDerived('Last day of the placement, inclusive; empty for as long as the contract.'),
    days_per_week: days('Days a week in the practice.'),
    room: choice(Room)('What room there is.'),
    guaranteed_room_days: days.orNone('Days a week on which a room is kept; for OWN and GUARANTEED.'),
    has_it_access: answer("Whether the worker can use the practice's records system; empty where nobody has said."),
    attends_practice_meetings: answer("Whether the worker is at the practice's meetings; empty where nobody has said."),
  },
  key: ['employer', 'contract', 'practice', 'starts_on'],
  inOrderOf: 'starts_on',
  links: {
    employer: { sheet: 'employers', by: ['employer'] },
    contract: { sheet: 'contracts', by: ['employer', 'contract'] },
    practice: { sheet: 'practices', by: ['practice'] },
  },
  end: 'ends_on',
  writers: 'EMPLOYER',
  held: sqlFile(__dirname, 'placements.sql'),
  columnOf: { lastDay: 'ends_on' },
  create: ({ tx, row, use, id }) =>
    use(PlacementService).place(tx, {
      contract: id('contract'),
      practice: id('practice'),
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      daysPerWeek: row.days_per_week,
      room: row.room,
      guaranteedRoomDays: row.guaranteed_room_days,
      hasItAccess: recorded(row.has_it_access),
      attendsPracticeMeetings: recorded(row.attends_practice_meetings),
    }),
  async correct({ tx, row, use }, { id, version }) {
    await use(PlacementService).correct(tx, {
      placement: id,
      version,
      endsOn: row.ends_on,
      daysPerWeek: row.days_per_week,
      room: row.room,
      guaranteedRoomDays: row.guaranteed_room_days,
      hasItAccess: recorded(row.has_it_access),
      attendsPracticeMeetings: recorded(row.attends_practice_meetings),
    });
  },
});

function recorded(word: 'YES' | 'NO' | 'DONT_KNOW' | null): RecordedAnswer {
  return RecordedAnswer[word ?? 'BLANK'];
}
