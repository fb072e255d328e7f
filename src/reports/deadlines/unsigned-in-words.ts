import { CertaintyStage } from '../../funding/calculations/certainty-at-least.js';

/** What was said of money that is not signed, such as `hoped for`; null where nobody has said anything. */
export function unsignedInWords(stage: CertaintyStage | null): string {
  return stage === null ? 'nobody has said anything of it yet' : stage.toLowerCase().replaceAll('_', ' ');
}
