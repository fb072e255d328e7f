import { Reader } from '../../database/reader.js';
import { Day } from '../../kernel/day.js';
import { Known } from '../../kernel/known.js';
import { DecisionRules, decisionRules } from '../decision-rules.js';
import { findNoticeRules } from './find-notice-rules.js';

/** Notice and consultation, as `lastSafeDecisionDay` takes them, as known on a day. */
export async function findDecisionRules(
  reader: Reader,
  knownOn: Day,
): Promise<Known<DecisionRules, 'NO_RULE_ON_DATE'>> {
  return decisionRules(await findNoticeRules(reader, { on: null, knownOn }));
}
