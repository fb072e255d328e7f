import fc from 'fast-check';
import { addWte, minus, NO_WTE, postChanges, PostOnDay, wteOf } from './post-changes';

const post = (wte: number, status: PostOnDay['status'] = 'FILLED', partnership: string | null = 'A'): PostOnDay => ({
  partnership,
  status,
  wte,
});
const kinds = (before: PostOnDay | null, now: PostOnDay | null) =>
  postChanges(before, now).map(({ partnership, kind, added }) => [partnership, kind, added.funded, added.filled]);

it.each([
  { what: 'nothing changed', before: post(100), now: post(100), steps: [['A', 'SAME', 0, 0]] },
  { what: 'a new post', before: null, now: post(60), steps: [['A', 'STARTED', 60, 60]] },
  { what: 'a vacant post that is closed', before: post(60, 'VACANT'), now: null, steps: [['A', 'ENDED', -60, 0]] },
  { what: 'more hours', before: post(60), now: post(80), steps: [['A', 'WTE_CHANGED', 20, 20]] },
  { what: 'someone left', before: post(60), now: post(60, 'VACANT'), steps: [['A', 'VACANCY_OPENED', 0, -60]] },
  { what: 'filled again', before: post(60, 'FROZEN'), now: post(60), steps: [['A', 'VACANCY_FILLED', 0, 60]] },
  { what: 'frozen', before: post(60, 'VACANT'), now: post(60, 'FROZEN'), steps: [['A', 'FROZEN', 0, 0]] },
  { what: 'no longer frozen', before: post(60, 'FROZEN'), now: post(60, 'VACANT'), steps: [['A', 'UNFROZEN', 0, 0]] },
  {
    what: 'more hours on a vacancy that is filled too',
    before: post(60, 'VACANT'),
    now: post(100),
    steps: [
      ['A', 'WTE_CHANGED', 40, 0],
      ['A', 'VACANCY_FILLED', 0, 100],
    ],
  },
  {
    what: 'a move with more hours',
    before: post(60),
    now: post(100, 'FILLED', 'B'),
    steps: [
      ['A', 'MOVED_OUT', -60, -60],
      ['B', 'MOVED_IN', 60, 60],
      ['B', 'WTE_CHANGED', 40, 40],
    ],
  },
  { what: 'a post that was on neither day', before: null, now: null, steps: [] },
])('takes $what apart', ({ before, now, steps }) => {
  expect(kinds(before, now)).toEqual(steps);
});

it('adds up to the difference in every partnership, and what is funded is filled, vacant or frozen', () => {
  const onDay = fc.option(
    fc.record({
      partnership: fc.constantFrom('A', 'B', null),
      status: fc.constantFrom<PostOnDay['status'][]>('FILLED', 'VACANT', 'FROZEN'),
      wte: fc.integer({ min: 1, max: 200 }),
    }),
    { nil: null },
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(onDay, onDay)), (posts) => {
      const changes = posts.flatMap(([before, now]) => postChanges(before, now));
      for (const partnership of ['A', 'B', null]) {
        const there = (each: PostOnDay | null) => wteOf(each?.partnership === partnership ? each : null);
        const difference = posts.reduce((sum, [was, is]) => addWte(sum, minus(there(is), there(was))), NO_WTE);
        const explained = changes
          .filter((change) => change.partnership === partnership)
          .reduce((sum, { added }) => addWte(sum, added), NO_WTE);
        expect(explained).toEqual(difference);
        expect(explained.filled + explained.vacant + explained.frozen).toBe(explained.funded);
      }
    }),
  );
});
