import { KnownChange } from './known-change.js';
import { ChangedThing, ChangeKind } from './restatement.enums.js';
import { turningPoints } from './turning-points.js';

const changeAt = (at: string): KnownChange => ({
  at: new Date(at),
  what: ChangedThing.TERMS,
  kind: ChangeKind.CHANGED,
  records: 1,
  fields: [],
  firstFrom: null,
  lastFrom: null,
  subject: null,
  source: null,
});

const minutesApart = (count: number, from = '2026-06-01T09:00:00Z') =>
  Array.from({ length: count }, (_, at) => changeAt(new Date(Date.parse(from) + at * 60_000).toISOString()));

describe('the instants at which a figure is evaluated', () => {
  it('are those at which something changed, once for all that changed then', () => {
    const found = turningPoints([...minutesApart(2), changeAt('2026-06-01T09:01:00Z')]);
    expect(found!.map(({ at, changes }) => [at.toISOString(), changes.length])).toEqual([
      ['2026-06-01T09:00:00.000Z', 1],
      ['2026-06-01T09:01:00.000Z', 2],
    ]);
  });

  it('are the ends of days where there are more than 40', () => {
    expect(turningPoints(minutesApart(40))).toHaveLength(40);
    // From 23:50 in London on 1 June: ten before midnight, 31 after
    const found = turningPoints(minutesApart(41, '2026-06-01T22:50:00Z'));
    expect(found!.map(({ at, changes }) => [at.toISOString(), changes.length])).toEqual([
      ['2026-06-01T22:59:00.000Z', 10],
      ['2026-06-01T23:30:00.000Z', 31],
    ]);
  });

  it('are none where even the days are too many, and none where nothing changed', () => {
    const days = Array.from({ length: 41 }, (_, at) => changeAt(new Date(Date.UTC(2026, 0, 1 + at, 12)).toISOString()));
    expect(turningPoints(days)).toBeNull();
    expect(turningPoints([])).toEqual([]);
  });
});
