import { GraphQLError } from 'graphql';
import { addMonths, addYears, Day } from '../kernel/day.js';
import { Moment } from '../kernel/moment.js';
import { FundingQuestionArgs, FundingScopeArgs } from './funding-question.args.js';

/** Which posts a funding question is about; parts that are null do not limit. */
export interface FundingScope {
  readonly programme: string | null;
  readonly employer: string | null;
  readonly partnership: string | null;
  readonly board: string | null;
}

export function scopeOf({ programme, employer, partnership, board }: FundingScopeArgs): FundingScope {
  return {
    programme: programme ?? null,
    employer: employer ?? null,
    partnership: partnership ?? null,
    board: board ?? null,
  };
}

/** In the order the queries take them. */
export function scopeValues({ programme, employer, partnership, board }: FundingScope): (string | null)[] {
  return [programme, employer, partnership, board];
}

const MONTHS_AHEAD = 18;
const MOST_YEARS_AHEAD = 10;

/** The last day a question looks at. */
export function horizon({ until }: Pick<FundingQuestionArgs, 'until'>, { asOf }: Moment): Day {
  if (until == null) return addMonths(asOf, MONTHS_AHEAD);
  if (until < asOf || until > addYears(asOf, MOST_YEARS_AHEAD)) {
    throw new GraphQLError('`until` must lie between `asOf` and ten years after it.', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  return until;
}
