import { QueryFailedError } from 'typeorm';
import { Database } from '../database/database.js';
import { RuleViolation } from '../kernel/problem.js';

/** What PostgreSQL refuses because of the data itself: class 22 data exception, class 23 integrity violation. */
const ABOUT_THE_DATA = /^2[23]/;

/** A refusal of the database as a person can act on it; throws what is nobody's data's fault. */
export function explainRefusal(database: Database, error: unknown): RuleViolation {
  try {
    return database.explain(error);
  } catch (explained) {
    if (explained instanceof RuleViolation) return explained;
  }
  const { code, constraint } = (error instanceof QueryFailedError ? error.driverError : error) as {
    code?: string;
    constraint?: string;
  };
  if (!ABOUT_THE_DATA.test(code ?? '')) throw error;
  const rule = constraint ? `the rule ${constraint}` : 'a rule';
  return new RuleViolation([
    {
      code: 'AGAINST_A_RULE',
      path: [],
      message: `The row breaks ${rule} of the tracker; compare it with the data dictionary.`,
    },
  ]);
}
