import { unscaled } from '../../kernel/decimal.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { Findings } from './findings.js';
import { asWritten } from './organisation-number.js';
import { OtherRecipient, Published } from './outside-outcome.js';
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
    amounts: {
      ours: sum(ours.map(({ award }) => award)),
      toOthers: sum(others.map(({ award }) => award)),
      regrants: sum(regrants),
    },
    recipients: recipientsOf(others).slice(0, MOST_LISTED),
    regrants: regrants.slice(0, MOST_LISTED).map((award) => ({
      ...award.facts.placeOf('regrantType'),
      externalId: award.externalId,
      title: award.title,
      type: award.regrantType!,
      amount: award.amount === null ? null : unscaled(award.amount, 2),
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
      const amount = sum(each.map((other) => other.award));
      return { name, numbers: numbers.map(asWritten), awards: each.length, amount, reason };
    })
    .sort((a, b) => b.awards - a.awards || (a.name < b.name ? -1 : 1));
}

/** £. Thousands of awards of thousands of millions would not fit in a number exactly. */
function sum(awards: readonly PublishedAward[]): string {
  const pence = awards.reduce((total, { amount }) => total + BigInt(amount ?? 0), 0n);
  const sign = pence < 0n ? '-' : '';
  const digits = String(pence < 0n ? -pence : pence).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
