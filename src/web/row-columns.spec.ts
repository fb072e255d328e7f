import { day } from '../kernel/day.js';
import { Moment } from '../kernel/moment.js';
import { RowColumns } from './row-columns.js';

interface Room {
  readonly id: string;
  readonly name: string;
  readonly floor: number;
  readonly sign: string;
  readonly practiceId: string;
}

const MOMENT: Moment = { asOf: day('2026-11-22'), knownAt: null };

const rooms = () =>
  new RowColumns<Room>(
    'Room',
    { id: 'room.id', name: 'room.name', floor: 'room.floor', practiceId: 'room.practice_id' },
    { sign: ({ name }: Room, { asOf }) => `${name}, ${asOf}` },
  );

const asking = (...names: string[]) => new Map([['Room', new Set(names)]]);

it('reads what is asked for, what its reader needs, and always the id', () => {
  expect(rooms().asked(asking('floor')).columns).toBe('room.id AS "id", room.floor AS "floor"');
  expect(rooms().asked(asking('floor'), 'practiceId').columns).toBe(
    'room.id AS "id", room.floor AS "floor", room.practice_id AS "practiceId"',
  );
});

it('reads the whole row where nobody knows what is asked, and for a field that does not say what it is made of', () => {
  const whole = 'room.id AS "id", room.name AS "name", room.floor AS "floor", room.practice_id AS "practiceId"';
  expect(rooms().asked(null).columns).toBe(whole);
  expect(rooms().asked(new Map()).columns).toBe(whole);
  expect(rooms().asked(asking('floor', 'visitors')).columns).toBe(whole);
});

it('makes rows of values in the order of the columns, and works out the rest when it is looked at', () => {
  const room = rooms().asked(asking('name')).read(['1', 'Blue', 'the place in a list'], MOMENT);
  expect({ ...room }).toEqual({ id: '1', name: 'Blue', moment: MOMENT });
  expect(room.sign).toBe('Blue, 2026-11-22');
});

it('never takes a column that was not read for null', () => {
  const room = rooms().asked(asking('floor')).read(['1', 2], MOMENT);
  expect(() => room.name).toThrow('Room.name was not read');
  expect(() => room.sign).toThrow('Room.name was not read');
});

it('has one name for a choice of columns, and none for what comes after many', () => {
  const many = new RowColumns<object>('Room', Object.fromEntries([...'abcdefg'].map((name) => [name, `room.${name}`])));
  expect(many.asked(asking('a')).name).toBe(many.asked(asking('a')).name);
  const names = Array.from({ length: 127 }, (_, bits) => [...'abcdefg'].filter((_name, at) => bits & (1 << at))).map(
    (columns) => many.asked(asking(...columns)).name,
  );
  expect(new Set(names).size).toBe(50);
  expect(names.at(-1)).toBeNull();
});
