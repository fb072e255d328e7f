import { Day } from '../../kernel/day.js';
import { CertaintyStage } from './certainty-at-least.js';

/** A stage, and the day on which somebody said so. */
export interface Said {
  readonly stage: CertaintyStage;
  readonly on: Day;
}

/**
 * How certain an instalment is, by what was said of it and of its line as a whole: its own latest word goes first, but a line
 * that is declined takes back what was said of its instalments up to that day.
 *
 * Signed on 12 March, its line declined on 20 November: declined from then on, until it or its line is signed anew.
 */
export function stageOfInstalment(own: readonly Said[], ofLine: readonly Said[]): CertaintyStage | null {
  const declined = latest(ofLine.filter(({ stage }) => stage === 'DECLINED'));
  const standing = own.filter(({ on }) => declined === null || on > declined.on);
  return (latest(standing) ?? latest(ofLine))?.stage ?? null;
}

function latest(said: readonly Said[]): Said | null {
  return said.reduce<Said | null>((last, each) => (last === null || each.on > last.on ? each : last), null);
}
