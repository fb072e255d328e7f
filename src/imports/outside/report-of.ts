import { unscaled } from '../../kernel/decimal.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { Findings } from './findings.js';
import { asWritten } from './organisation-number.js';
import { OtherCurrency, OtherRecipient, Published } from './outside-outcome.js';
import { PublishedAward } from './published-award.js';
import { ReadPublished } from './read-published.js';
import { SortedAwards } from './sort-awards.js';

const MOST_LISTED = 500;
const MOST_PLACES = 20;

/** What the file held: counts and sums of every award once, and what a person may want to choose. */
export function reportOf(
  read: ReadPublished,
  { ours, others, regrants, elsewhere }: SortedAwards,
  findings: Findings,
  asked: { readonly source: string | null; readonly licence: string | null },
): Published {
  const [toUs, toOthers] = [ours, others].map((awards) => sumsOf(awards.map(({ award }) => award))) as [Sums, Sums];
  const passedOn = sumsOf(regrants);
  return {
    from: read.scheme === 'OCDS' ? 'OCDS' : '360GIVING',
    url: asked.source ?? read.url,
    licence: asked.licence ?? read.licence,
    counts: {
      read: read.read,
      ours: ours.length,
      toOthers: others.length,
      toIndividuals: read.toIndividuals.length,
      regrants: regrants.length,
      notAwarded: read.notAwarded,
      inOtherProgrammes: elsewhere.length,
      leftOut: read.leftOut,
    },
    amounts: { ours: toUs.pounds, toOthers: toOthers.pounds, regrants: passedOn.pounds },
    otherCurrencies: {
      ours: toUs.otherCurrencies,
      toOthers: toOthers.otherCurrencies,
      regrants: passedOn.otherCurrencies,
    },
    recipients: recipientsOf(others).slice(0, MOST_LISTED),
    regrants: regrants.slice(0, MOST_LISTED).map((award) => ({
      ...award.facts.placeOf('regrantType'),
      externalId: award.externalId,
      title: award.title,
      type: award.regrantType!,
      amount: award.amount === null ? null : unscaled(award.amount, 2),
      currency: award.currency,
    })),
    toIndividuals: read.toIndividuals.slice(0, MOST_PLACES),
    checks: findings.checks,
  };
}

/** The one with most awards first. */
function recipientsOf(others: SortedAwards['others']): OtherRecipient[] {
  const known = ({ recipients: [first] }: PublishedAward): string =>
    first!.numbers[0] ? asWritten(first!.numbers[0]) : first!.name.toLowerCase();
  return [...groupedBy([...others], ({ award }) => known(award)).values()]
    .map((each) => {
      const { award, reason } = each[0]!;
      const { name, numbers } = award.recipients[0]!;
      const { pounds: amount, otherCurrencies } = sumsOf(each.map((other) => other.award));
      return { name, numbers: numbers.map(asWritten), awards: each.length, amount, otherCurrencies, reason };
    })
    .sort((a, b) => b.awards - a.awards || (a.name < b.name ? -1 : 1));
}

interface Sums {
  readonly pounds: string;
  readonly otherCurrencies: readonly OtherCurrency[];
}

/** Only pounds are added to pounds. What has no amount says nothing of a currency. */
function sumsOf(awards: readonly PublishedAward[]): Sums {
  const byCurrency = groupedBy(
    awards.filter(({ amount }) => amount !== null),
    ({ currency }) => currency ?? '',
  );
  const others = [...byCurrency.keys()].filter((currency) => currency !== POUNDS).sort();
  return {
    pounds: sum(byCurrency.get(POUNDS) ?? []),
    otherCurrencies: others.map((name) => ({ currency: name || null, amount: sum(byCurrency.get(name)!) })),
  };
}

const POUNDS = 'GBP';

/** Thousands of awards of thousands of millions would not fit in a number exactly. */
function sum(awards: readonly PublishedAward[]): string {
  const pence = awards.reduce((total, { amount }) => total + BigInt(amount ?? 0), 0n);
  const sign = pence < 0n ? '-' : '';
  const digits = String(pence < 0n ? -pence : pence).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
