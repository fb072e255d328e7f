import { Published } from '../imports/outside/outside-outcome.js';

/** What a published file held beside what comes in: a line for each count, check and recipient. */
export function publishedTable({ counts, amounts, recipients, regrants, checks }: Published): string {
  const { read, ours, toOthers, toIndividuals, notAwarded, inOtherProgrammes, leftOut } = counts;
  return [
    `${read} awards in the file: ${ours} for this programme (£${amounts.ours}), ${toOthers} to others (£${amounts.toOthers}).`,
    `Not brought in: ${counts.regrants} passed on by who gets them (£${amounts.regrants}), ${toIndividuals} to individuals, ${notAwarded} not awarded, ${inOtherProgrammes} recorded in other programmes, ${leftOut} left out.`,
    ...regrants.map(({ externalId, type, amount }) => `passed on (${type}): ${externalId}, £${amount ?? 'unknown'}`),
    ...checks.map(({ code, count, message }) => `look at ${count}: ${code}: ${message}`),
    ...recipients
      .slice(0, 20)
      .map(({ name, numbers, awards, amount, reason }) =>
        [`${REASONS[reason]}: ${name}`, numbers.join(', '), `${awards} awards`, `£${amount}`]
          .filter(Boolean)
          .join('; '),
      ),
    ...(recipients.length > 20 ? [`and ${recipients.length - 20} more recipients`] : []),
  ].join('\n');
}

const REASONS = {
  UNKNOWN: 'not an employer here',
  NOT_IN_PROGRAMME: 'not in this programme',
  NOT_YOURS: 'not yours',
} as const;
