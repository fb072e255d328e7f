import { day, Day } from '../../kernel/day';
import { extendableLines } from './extendable-lines';

const from = day('2026-11-22');
const paidTo = (lineId: string, ...ends: (string | null)[]) => ({
  money: ends.map((endsOn) => ({
    lineId,
    sharePct: 10_000,
    startsOn: day('2024-04-01'),
    endsOn: endsOn as Day | null,
  })),
});
const line = (line_id: string, ends_on: string | null, extension_to: string | null = null) => ({
  line_id,
  funder_id: 'F',
  ends_on: ends_on as Day | null,
  extension_to: extension_to as Day | null,
});

it.each([
  {
    what: 'the option in it',
    line: line('A', '2027-03-31', '2029-03-31'),
    ends: ['2027-03-31'],
    to: ['2029-03-31', 'OPTION'],
  },
  {
    what: 'twelve months more',
    line: line('A', '2027-03-31'),
    ends: ['2027-03-31'],
    to: ['2028-03-31', 'TWELVE_MONTHS'],
  },
  {
    what: 'its own later days, where only some are certain yet',
    line: line('A', '2028-03-31', '2029-03-31'),
    ends: ['2026-03-31', '2027-03-31'],
    to: ['2028-03-31', 'REST_OF_LINE'],
  },
  {
    what: 'an option that was used',
    line: line('A', '2027-03-31', '2027-03-31'),
    ends: ['2027-03-31'],
    to: ['2028-03-31', 'TWELVE_MONTHS'],
  },
])('goes on by $what', ({ line: given, ends, to }) => {
  const [found] = extendableLines([given], [paidTo('A', ...ends)], from);
  expect([found!.extendedTo, found!.route]).toEqual(to);
});

it('leaves out money without an end, money that has ended, and lines that pay nobody', () => {
  const posts = [paidTo('open', '2026-12-31', null), paidTo('over', '2026-11-21')];
  expect(
    extendableLines([line('open', null), line('over', '2026-11-21'), line('none', '2027-03-31')], posts, from),
  ).toEqual([]);
});
