import { LossColumns, lossesByLevel } from './losses-by-level';

/** Two groups in one month: the first loses at every level, the second at the third only. */
const COLUMNS: LossColumns = {
  groups: [
    ['a', 'Invented funder', '', null],
    ['b', null, '', null],
  ],
  cutsPeriod: ',2027-04-01,2027-04-01,2027-04-01',
  cutsGroup: ',,1,2',
  ...{ wte1: '500000,500000,500000,', wte2: '500000,500000,500000,', wte3: '900000,900000,500000,400000' },
  ...{ cost1: '30000000000,30000000000,30000000000,', cost2: ',,,', cost3: '12345678901234567,,,' },
  ...{ employers1: '1,1,1,0', employers2: '1,1,1,0', employers3: '2,2,1,1' },
  postsPeriod: '2027-04-01,2027-04-01,2027-04-01,2027-04-01,,,',
  postsLevel: '1,2,3,3,1,2,3',
  postsGroup: '1,1,1,2,,,',
  posts: '3,3,3,2,3,3,4',
  postsWithoutCost: '0,0,0,1,0,0,1',
  practicesPeriod: '2027-04-01,2027-04-01',
  practicesLevel: '3,3',
  practicesGroup: '1,2',
  practices: '1,2',
  practicesWithoutList: '0,2',
  practicesWithoutDeprivation: '1,2',
  patients: '4000,',
  mostDeprived: '1000500000,',
};

const [first, second, third] = lossesByLevel(COLUMNS);

it('gives what is lost at each level, in all, in a period, and in the groups that lose something', () => {
  expect([first, second, third].map((losses) => losses?.level)).toEqual([1, 2, 3]);
  const [inApril] = first!.periods;
  expect([first!.total.wte, inApril!.whole.wte, inApril!.groups.wte]).toEqual([500_000, 500_000, [500_000]]);
  expect(inApril!.groups.part(0)).toMatchObject({
    group: { key: 'a', name: 'Invented funder' },
    employers: 1,
    posts: 3,
  });
  expect(third!.periods[0]!.groups.part(1)).toMatchObject({ group: { key: 'b', name: null }, posts: 2 });
});

it('adds up what groups count, but for posts that lose money in several periods', () => {
  const { total, periods } = third!;
  expect(total).toMatchObject({ posts: 4, practices: 3, practicesWithoutListSize: 2, registeredPatients: 4000 });
  expect(total.practicesWithoutDeprivation).toBe(3);
  expect(periods[0]!.whole).toMatchObject({ posts: 5, postsWithoutCost: 1, practices: 3, mostDeprived: 1_000_500_000 });
});

it('knows a cost that is not recorded, and keeps one exact that a number cannot hold', () => {
  expect(second!.total.cost).toBeNull();
  expect(third!.total.cost).toBe(12_345_678_901_234_567n);
});

it('has nothing where nothing is lost, at no level or at one', () => {
  const nothing = Object.fromEntries(Object.keys(COLUMNS).map((column) => [column, null])) as unknown as LossColumns;
  expect(lossesByLevel(nothing)).toEqual([]);
  const signedOnly = { ...COLUMNS, employers1: '0,0,0,0', postsLevel: '3,3,3,3,3,3,3' };
  expect(lossesByLevel(signedOnly).map(({ level }) => level)).toEqual([2, 3]);
});
