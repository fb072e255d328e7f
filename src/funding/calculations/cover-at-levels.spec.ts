import { CertaintyStage } from './certainty-at-least.js';
import { coverAtLevels } from './cover-at-levels.js';

const part = (share: number, stage: CertaintyStage) => ({ share, stage });

it.each([
  { what: 'nothing', parts: [], covered: [0, 0, 0], unfunded: [10_000, 10_000, 10_000] },
  {
    what: 'a part at each certainty',
    parts: [part(5_000, 'SIGNED'), part(2_000, 'OFFERED'), part(1_000, 'ANNOUNCED')],
    covered: [5_000, 7_000, 8_000],
    unfunded: [5_000, 3_000, 2_000],
  },
  {
    what: 'an extension that was used, and one that was not',
    parts: [part(6_667, 'EXTENSION_EXERCISED'), part(3_333, 'EXTENSION_OPTION')],
    covered: [6_667, 6_667, 10_000],
    unfunded: [3_333, 3_333, 0],
  },
  {
    what: 'declined money, which never counts',
    parts: [part(4_000, 'SIGNED'), part(6_000, 'DECLINED')],
    covered: [4_000, 4_000, 4_000],
    unfunded: [6_000, 6_000, 6_000],
  },
  {
    what: 'an unused option beside other money: more than 100 %, and nothing missing',
    parts: [part(10_000, 'SIGNED'), part(5_000, 'EXTENSION_OPTION')],
    covered: [10_000, 10_000, 15_000],
    unfunded: [0, 0, 0],
  },
])('tells the cover at three levels: $what', ({ parts, covered, unfunded }) => {
  const levels = coverAtLevels(parts);
  expect(levels.map(({ level }) => level)).toEqual(['SIGNED_ONLY', 'SIGNED_AND_OFFERED', 'EVERYTHING_SAID']);
  expect(levels.map((level) => level.covered)).toEqual(covered);
  expect(levels.map((level) => level.unfunded)).toEqual(unfunded);
});
