import { certaintyAtLeast, CertaintyLevel, CertaintyStage, stagesCountedAt } from './certainty-at-least.js';

const counted: Record<CertaintyStage, Record<CertaintyLevel, boolean>> = {
  HOPED_FOR: { SIGNED_ONLY: false, SIGNED_AND_OFFERED: false, EVERYTHING_SAID: true },
  SAID: { SIGNED_ONLY: false, SIGNED_AND_OFFERED: false, EVERYTHING_SAID: true },
  ANNOUNCED: { SIGNED_ONLY: false, SIGNED_AND_OFFERED: false, EVERYTHING_SAID: true },
  OFFERED: { SIGNED_ONLY: false, SIGNED_AND_OFFERED: true, EVERYTHING_SAID: true },
  SIGNED: { SIGNED_ONLY: true, SIGNED_AND_OFFERED: true, EVERYTHING_SAID: true },
  EXTENSION_OPTION: { SIGNED_ONLY: false, SIGNED_AND_OFFERED: false, EVERYTHING_SAID: true },
  EXTENSION_EXERCISED: { SIGNED_ONLY: true, SIGNED_AND_OFFERED: true, EVERYTHING_SAID: true },
  DECLINED: { SIGNED_ONLY: false, SIGNED_AND_OFFERED: false, EVERYTHING_SAID: false },
};

const cases = Object.entries(counted).flatMap(([stage, levels]) =>
  Object.entries(levels).map(([level, counts]) => ({
    stage: stage as CertaintyStage,
    level: level as CertaintyLevel,
    counts,
  })),
);

describe('certainty', () => {
  it.each(cases)('$stage in a question of $level: $counts', ({ stage, level, counts }) => {
    expect(certaintyAtLeast(stage, level)).toBe(counts);
    expect(stagesCountedAt(level).includes(stage)).toBe(counts);
  });
});
