import fc from 'fast-check';
import { addMonths, day } from '../../kernel/day';
import { ExtendableLine } from './extended-losses';
import { spreadEndings, SpreadQuestion } from './spread-endings';

const AFTER = day('2026-11-22');
const MARCH = day('2027-03-31');
const states = [{ wte: 100, cost: null, startsOn: AFTER, endsOn: day('2046-11-22') }];
const post = (lineId: string, endsOn = MARCH) => ({
  states,
  money: [{ lineId, sharePct: 10_000, startsOn: day('2024-04-01'), endsOn }],
});
const line = (lineId: string, endsOn = MARCH, months = 12): ExtendableLine => ({
  lineId,
  endsOn,
  extendedTo: addMonths(endsOn, months),
});
const ask = (question: Partial<SpreadQuestion>) =>
  spreadEndings({ posts: [], lines: [], after: AFTER, mostLost: 5_000, ...question });
const worst = (losses: readonly { lost: number }[]) => Math.max(0, ...losses.map(({ lost }) => lost));

it('extends one of two lines that end together: half is lost on each of two days', () => {
  const spread = ask({ posts: [post('A'), post('B')], lines: [line('A'), line('B')] });
  expect(spread).toMatchObject({ isReached: true, search: 'EXACT' });
  expect(spread.before).toEqual([{ on: '2027-04-01', lost: 2_000_000 }]);
  expect(spread.extended.map(({ lineId }) => lineId)).toEqual(['A']);
  expect(spread.after).toEqual([
    { on: '2027-04-01', lost: 1_000_000 },
    { on: '2028-04-01', lost: 1_000_000 },
  ]);
});

it('prefers one large line over two small ones', () => {
  const posts = [post('small'), post('large'), post('large'), post('large'), post('other')];
  // 5 WTE are lost; at most 3 (60 %) may be: the large one alone does it, the small ones only together.
  const spread = ask({ posts, lines: [line('small'), line('large'), line('other')], mostLost: 6_000 });
  expect(spread.extended.map(({ lineId }) => lineId)).toEqual(['large']);
  expect(worst(spread.after)).toBe(3_000_000);
});

it('says so where no set of extensions is enough, and gives what comes nearest', () => {
  const spread = ask({ posts: [post('A')], lines: [line('A')] });
  expect(spread).toMatchObject({ isReached: false, extended: [], search: 'EXACT' });
});

it('takes no more lines than it needs to come nearest', () => {
  // Three of four WTE hang on A: extended, it loses them later. To extend B as well makes nothing better.
  const posts = [post('A'), post('A'), post('A'), post('B')];
  for (const mostSets of [100, 1]) {
    const spread = ask({ posts, lines: [line('A'), line('B')], mostSets });
    expect(spread.isReached).toBe(false);
    expect(worst(spread.after)).toBe(3_000_000);
    expect(spread.extended).toHaveLength(1);
  }
});

it('has nothing to do where nothing is lost', () => {
  expect(ask({ lines: [line('A')] })).toMatchObject({ before: [], after: [], extended: [], isReached: true });
});

it('does not move a loss where it is worse', () => {
  // Twelve months on, four others end: extending A makes that day worse than today’s worst of 4.
  const next = day('2028-03-31');
  const later = ['C', 'D', 'E', 'F'].map((id) => post(id, next));
  const posts = [post('A'), post('B'), ...later];
  const lines = [line('A'), line('B'), ...['C', 'D', 'E', 'F'].map((id) => line(id, next))];
  const spread = ask({ posts, lines });
  expect(worst(spread.before)).toBe(4_000_000);
  expect(spread.extended.map(({ lineId }) => lineId)).toEqual(['C', 'D']);
  expect(worst(spread.after)).toBe(2_000_000);
});

it('counts no loss where other money goes on for the post', () => {
  const [{ money }] = [post('A')];
  const goesOn = {
    states,
    money: [...money, { ...money[0]!, lineId: 'next', startsOn: day('2027-04-01'), endsOn: day('2029-03-31') }],
  };
  expect(ask({ posts: [goesOn], lines: [line('A')] }).before).toEqual([{ on: '2029-04-01', lost: 1_000_000 }]);
});

it('goes on by the best next line where there are too many sets, and says so', () => {
  const ids = Array.from({ length: 8 }, (_, at) => `L${at}`);
  const question = {
    posts: ids.map((id) => post(id)),
    lines: ids.map((id, at) => line(id, MARCH, at + 1)),
    mostLost: 2_500,
  };
  const exact = ask(question);
  const greedy = ask({ ...question, mostSets: 10 });
  expect([exact.search, greedy.search]).toEqual(['EXACT', 'GREEDY']);
  expect(exact).toMatchObject({ isReached: true });
  expect(exact.extended).toHaveLength(6); // 8 WTE, at most 2 on a day: six have to go elsewhere
  expect(greedy.extended).toHaveLength(6);
});

it('never makes the worst day worse, and loses no loss', () => {
  const ends = fc.constantFrom(MARCH, day('2027-06-30'), day('2028-03-31'));
  fc.assert(
    fc.property(fc.array(fc.tuple(ends, fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 6 }), (given) => {
      const lines = given.map(([endsOn], at) => line(`L${at}`, endsOn));
      const posts = given.flatMap(([endsOn, count], at) => Array.from({ length: count }, () => post(`L${at}`, endsOn)));
      const spread = ask({ posts, lines });
      expect(worst(spread.after)).toBeLessThanOrEqual(worst(spread.before));
      expect(spread.isReached).toBe(worst(spread.after) * 2 <= worst(spread.before));
      const total = (losses: readonly { lost: number }[]) => losses.reduce((sum, { lost }) => sum + lost, 0);
      expect(total(spread.after)).toBe(total(spread.before));
    }),
  );
});
