import { OtherCurrency, Published } from '../imports/outside/outside-outcome.js';

/** What a published file held beside what comes in: a line for each count, check and recipient. */
export function publishedTable(published: Published): string {
  const { counts, recipients, regrants, checks } = published;
  const amounts = {
    ours: money(published.amounts.ours, published.otherCurrencies.ours),
    toOthers: money(published.amounts.toOthers, published.otherCurrencies.toOthers),
    regrants: money(published.amounts.regrants, published.otherCurrencies.regrants),
  };
  const { read, ours, toOthers, toIndividuals, notAwarded, inOtherProgrammes, leftOut } = counts;
  return [
    `${read} awards in the file: ${ours} for this programme (${amounts.ours}), ${toOthers} to others (${amounts.toOthers}).`,
    `Not brought in: ${counts.regrants} passed on by who gets them (${amounts.regrants}), ${toIndividuals} to individuals, ${notAwarded} not awarded, ${inOtherProgrammes} recorded in other programmes, ${leftOut} left out.`,
    ...regrants.map(({ externalId, type, amount, currency }) => {
      const isInPounds = currency === 'GBP' || amount === null;
      return `passed on (${type}): ${externalId}, ${isInPounds ? `£${amount ?? 'unknown'}` : inCurrency({ currency, amount })}`;
    }),
    ...checks.map(({ code, count, message }) => `look at ${count}: ${code}: ${message}`),
    ...recipients
      .slice(0, 20)
      .map(({ name, numbers, awards, amount, otherCurrencies, reason }) =>
        [`${REASONS[reason]}: ${name}`, numbers.join(', '), `${awards} awards`, money(amount, otherCurrencies)]
          .filter(Boolean)
          .join('; '),
      ),
    ...(recipients.length > 20 ? [`and ${recipients.length - 20} more recipients`] : []),
  ].join('\n');
}

/** `£1.00 and EUR -10.00`. */
function money(pounds: string, others: readonly OtherCurrency[]): string {
  return [`£${pounds}`, ...others.map(inCurrency)].join(' and ');
}

function inCurrency({ currency, amount }: OtherCurrency): string {
  return `${currency ?? 'an unnamed currency'} ${amount}`;
}

const REASONS = {
  UNKNOWN: 'not an employer here',
  NOT_IN_PROGRAMME: 'not in this programme',
  NOT_YOURS: 'not yours',
} as const;
