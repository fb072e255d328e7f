import { CertaintyStage } from '../../funding/calculations/certainty-at-least.js';
import { ExternalScheme, FundingLineKind } from '../../funding/funding-line.enums.js';
import { addDays, Day } from '../../kernel/day.js';
import { remedyForCountedDay } from '../counted-day.js';
import { ImportProblem } from '../import-problem.js';
import { Facts } from './facts.js';
import { Findings, problemAt } from './findings.js';
import { lastDayOf } from './grant-period.js';
import { NEEDED_OF_NOTICE } from './notice-facts.js';
import { OrganisationNumber, readOrganisationNumber } from './organisation-number.js';
import { holdsEmail } from './personal-text.js';
import { PublishedAward, PublishedOrganisation, PublishedTerm } from './published-award.js';
import { readPublishedDay } from './published-day.js';
import { isNumber, readCurrency, readPence } from './published-numbers.js';

const DAYS = ['awarded_on', 'signed_on', 'published_on', 'starts_on', 'ends_on', 'max_extent_on'];

const FACT_OF = {
  reference: 'award_id',
  external_id: 'award_id',
  title: 'title',
  amount: 'amount',
  starts_on: 'starts_on',
  ends_on: 'ends_on',
  duration_months: 'duration_days',
  extension_to: 'max_extent_on',
  extension_decided_by: 'max_extent_on',
  funder: 'buyer_id',
  name: 'buyer_name',
  identifiers: 'buyer_id',
  employer: 'supplier_id',
  said_on: 'awarded_on',
  said_by: 'buyer_name',
  evidence: 'url',
  source: 'url',
};

/** Cancelled, or nobody was found: no money comes of it. */
export function isAwarded(facts: Facts): boolean {
  return !['cancelled', 'unsuccessful', 'pending'].includes(facts.text('status').toLowerCase());
}

/** Reads an award of a procurement; null, with all that does not meet the standard told, where it cannot be read. */
export function readNotice(facts: Facts, findings: Findings, today: Day): PublishedAward | null {
  if (!meetsStandard(facts, findings)) return null;
  const supplier = organisation(facts, 'supplier');
  const url = facts.text('url') || null;
  const word = wordOf(facts, today, url);
  if (facts.text('has_renewal').toLowerCase() === 'true' && !facts.has('max_extent_on')) {
    findings.note('RENEWAL_WITHOUT_DAY', facts.placeOf('has_renewal'));
  }
  return {
    facts,
    scheme: ExternalScheme.OCDS,
    externalId: `${facts.text('ocid')}/${facts.text('award_id')}`,
    kind: FundingLineKind.CONTRACT,
    title: facts.text('title'),
    amount: facts.has('amount') ? readPence(facts.text('amount')) : null,
    currency: readCurrency(facts.text('currency')),
    funder: organisation(facts, 'buyer'),
    recipients: facts.hasAny('supplier_2_id') ? [supplier, organisation(facts, 'supplier_2')] : [supplier],
    term: termOf(facts),
    word,
    url,
    regrantType: null,
    faults: faultsOf(facts, word !== null),
    factOf: FACT_OF,
  };
}

function meetsStandard(facts: Facts, findings: Findings): boolean {
  let isSound = true;
  const refuse = (name: string, code: string, message: string): void => {
    isSound = false;
    findings.refuse(facts, name, code, message);
  };
  for (const name of NEEDED_OF_NOTICE) {
    if (!facts.has(name)) refuse(name, 'FIELD_MISSING', `Every award needs its ${name.replaceAll('_', ' ')}.`);
  }
  for (const name of DAYS.filter((each) => facts.has(each))) {
    if (readPublishedDay(facts.text(name), 'REFUSED')) continue;
    const usual = 'A day is written YYYY-MM-DD or as a date-time, and must be in the calendar.';
    refuse(name, 'BAD_DAY', remedyForCountedDay(facts.text(name)) ?? usual);
  }
  for (const name of ['amount', 'duration_days'].filter((each) => facts.has(each))) {
    if (!isNumber(facts.text(name)) || facts.kind(name) === 'TEXT') {
      refuse(name, 'BAD_NUMBER', 'The standard has a number here: digits only, with no £, comma, words or quotes.');
    }
  }
  return isSound;
}

/** An end that is missing is reckoned from the length in days; where that is whole months, the end is marked as derived. */
function termOf(facts: Facts): PublishedTerm {
  const dayAt = (name: string): Day | null => readPublishedDay(facts.text(name), 'REFUSED')?.on ?? null;
  const [startsOn, endsOn, extent] = [dayAt('starts_on'), dayAt('ends_on'), dayAt('max_extent_on')];
  const days = wholeDays(facts);
  const derived = endsOn === null && startsOn !== null && days !== null ? addDays(startsOn, days - 1) : null;
  const months = derived === null ? null : wholeMonths(startsOn!, derived);
  const last = endsOn ?? derived;
  return {
    startsOn,
    endsOn: months === null ? last : null,
    durationMonths: months,
    extensionTo: extent !== null && last !== null && extent > last ? extent : null,
    labels: [
      ...(derived === null ? [] : ['end derived from the length in days']),
      ...(extent !== null && last !== null && extent > last ? ['extension taken to be for the buyer to decide'] : []),
    ],
  };
}

const MOST_DAYS = 40_000;

/** The length as the standard has it; null where none is given that says on which day it ends. */
function wholeDays(facts: Facts): number | null {
  const days = Number(facts.text('duration_days') || 0);
  return Number.isInteger(days) && days > 0 && days < MOST_DAYS ? days : null;
}

function wholeMonths(start: Day, end: Day): number | null {
  for (let months = 1; months <= 240; months += 1) if (lastDayOf(start, months) === end) return months;
  return null;
}

/** Signed once a contract is, on the day it was; an award without one is an offer in writing to the winner. */
function wordOf(facts: Facts, today: Day, url: string | null): PublishedAward['word'] {
  const dayAt = (name: string): Day | null => {
    const on = readPublishedDay(facts.text(name), 'REFUSED')?.on ?? null;
    return on !== null && on <= today ? on : null;
  };
  const signedOn = dayAt('signed_on');
  const saidOn = signedOn ?? dayAt('awarded_on') ?? dayAt('published_on');
  if (saidOn === null) return null;
  const stage: CertaintyStage = signedOn === null ? 'OFFERED' : 'SIGNED';
  const what = signedOn === null ? 'Award notice published' : 'Contract published as signed';
  const described = facts.text('renewal_description');
  const renewal = described !== '' && !holdsEmail(described) ? `; renewal: ${described}` : '';
  return { stage, saidOn, evidence: `${what}${url ? `: ${url}` : ''}${renewal}`.slice(0, 500) };
}

function faultsOf(facts: Facts, hasWord: boolean): ImportProblem[] {
  const faults: ImportProblem[] = [];
  const require = (claim: boolean, name: string, code: string, message: string): void => {
    if (!claim) faults.push(problemAt(facts.placeOf(name), code, message));
  };
  const pence = facts.has('amount') ? readPence(facts.text('amount')) : 0;
  require(pence !== null, 'amount', 'BAD_NUMBER', 'An amount has at most two decimals, and at most 13 digits.');
  require((pence ?? 0) >= 0, 'amount', 'AMOUNT_OUT_OF_RANGE', 'An award is not below £0; correct it, or leave it out.');
  const inPounds = !facts.has('amount') || facts.text('currency') === 'GBP';
  require(inPounds, 'currency', 'CURRENCY_NOT_GBP', 'The tracker reckons in pounds: leave this award out, and record it by hand in GBP.');
  const hasEnd = facts.has('ends_on') || (facts.has('starts_on') && wholeDays(facts) !== null);
  require(hasEnd, 'ends_on', 'TERM_MISSING', 'Neither a last day nor a start with a length in whole days is published: when the money ends cannot be known. Record the award by hand, or leave it out.');
  require(!hasEnd ||
    facts.has(
      'starts_on',
    ), 'starts_on', 'START_MISSING', 'No first day is published; record the award by hand, or leave it out.');
  require(!facts.has(
    'supplier_2_id',
  ), 'supplier_2_id', 'SEVERAL_RECIPIENTS', 'The award has several suppliers and does not say what goes to each: record it by hand, and leave it out.');
  require(!facts.has(
    'contract_2',
  ), 'contract_2', 'SEVERAL_CONTRACTS', 'The award has several contracts: record each by hand, and leave it out.');
  require(hasWord, 'awarded_on', 'AWARD_DAY_MISSING', 'No day of the award, the signature or the notice is published that has come yet; correct it, or leave the award out.');
  require(!holdsEmail(
    facts.text('title'),
  ), 'title', 'PERSONAL_DATA', 'The title holds an e-mail address, which the tracker must not keep: take it out.');
  return faults;
}

function organisation(facts: Facts, name: 'buyer' | 'supplier' | 'supplier_2'): PublishedOrganisation {
  const numbers = facts
    .text(`${name}_id`)
    .split(';')
    .map(readOrganisationNumber)
    .filter((number): number is OrganisationNumber => number !== null);
  const isFirst = (number: OrganisationNumber, at: number): boolean =>
    numbers.findIndex((other) => other.scheme === number.scheme && other.value === number.value) === at;
  return { name: facts.text(`${name}_name`), numbers: numbers.filter(isFirst), fact: `${name}_id` };
}
