/** How certain money is. Being hoped for, said or announced does not pay anybody. */
export type CertaintyStage =
  'HOPED_FOR' | 'SAID' | 'ANNOUNCED' | 'OFFERED' | 'SIGNED' | 'EXTENSION_OPTION' | 'EXTENSION_EXERCISED' | 'DECLINED';

/** Which money a question counts. */
export type CertaintyLevel = 'SIGNED_ONLY' | 'SIGNED_AND_OFFERED' | 'EVERYTHING_SAID';

const SIGNED: readonly CertaintyStage[] = ['SIGNED', 'EXTENSION_EXERCISED'];
const SIGNED_AND_OFFERED: readonly CertaintyStage[] = [...SIGNED, 'OFFERED'];

const COUNTED: Readonly<Record<CertaintyLevel, readonly CertaintyStage[]>> = {
  SIGNED_ONLY: SIGNED,
  SIGNED_AND_OFFERED,
  EVERYTHING_SAID: [...SIGNED_AND_OFFERED, 'HOPED_FOR', 'SAID', 'ANNOUNCED', 'EXTENSION_OPTION'],
};

/** The stages that a question at this level counts, for a query that filters on them. */
export function stagesCountedAt(level: CertaintyLevel): readonly CertaintyStage[] {
  return COUNTED[level];
}

/** Whether money at a stage counts in a question at a level; declined money never does. */
export function certaintyAtLeast(stage: CertaintyStage, level: CertaintyLevel): boolean {
  return COUNTED[level].includes(stage);
}
