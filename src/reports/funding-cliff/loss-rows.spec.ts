import { LossColumns, lossRows } from './loss-rows';

/** Two groups in one month: the first is lost at every level, the second at the third only. */
const COLUMNS: LossColumns = {
  groups: [
    ['a', 'Invented funder', '', null],
    ['b', null, '', null],
  ],
  sumsPeriod: ',2027-04-01,2027-04-01,2027-04-01',
  sumsGroup: ',,1,2',
  ...{ wte1: '500000,500000,500000,', wte2: '500000,500000,500000,', wte3: '900000,900000,500000,400000' },
  ...{ cost1: '30000000000,30000000000,30000000000,', cost2: ',,,', cost3: '12345678901234567,,,' },
  employersPeriod: '2027-04-01,,2027-04-01,2027-04-01',
  employersGroup: '2,,,1',
  ...{ employers1: '0,1,1,1', employers2: '0,1,1,1', employers3: '1,2,2,1' },
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
  patients: '4000,',
  mostDeprived: '1000500000,',
};

const of = (level: number) => lossRows(COLUMNS).filter((row) => row.level === level);

it('gives a row for all, for each period and for each group in which something is lost, in order', () => {
  expect(of(1).map(({ period, group }) => [period, group?.key])).toEqual([
    [null, undefined],
    ['2027-04-01', undefined],
    ['2027-04-01', 'a'],
  ]);
  expect(of(3).map(({ group, employers }) => [group?.key, employers])).toEqual([
    [undefined, 2],
    [undefined, 2],
    ['a', 1],
    ['b', 1],
  ]);
});

it('adds up what groups count, but for posts that lose money in several periods', () => {
  const [all, period, , second] = of(3);
  expect([all!.counted.posts, period!.counted.posts, second!.counted.posts]).toEqual([4, 5, 2]);
  expect(all!.counted).toEqual({ ...period!.counted, posts: 4 });
  expect(period!.counted).toMatchObject({ practices: 3, practicesWithoutListSize: 2, registeredPatients: 4000 });
  expect(second!.counted).toMatchObject({ postsWithoutCost: 1, mostDeprived: 0 });
});

it('knows a cost that is not recorded, and keeps one exact that a number cannot hold', () => {
  expect(of(2).map(({ cost }) => cost)).toEqual([null, null, null]);
  expect(of(3)[0]!.cost).toBe(12_345_678_901_234_567n);
});

it('has no rows where nothing is lost', () => {
  const nothing = Object.fromEntries(Object.keys(COLUMNS).map((column) => [column, null])) as unknown as LossColumns;
  expect(lossRows(nothing)).toEqual([]);
});
