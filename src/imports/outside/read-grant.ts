import { ExternalScheme, FundingLineKind } from '../../funding/funding-line.enums.js';
import { Day, inWords } from '../../kernel/day.js';
import { remedyForCountedDay } from '../counted-day.js';
import { ImportProblem } from '../import-problem.js';
import { Facts } from './facts.js';
import { Findings, problemAt } from './findings.js';
import { REQUIRED, titleOfName } from './grant-fields.js';
import { hasEnd, readGrantPeriod, termOfGrant } from './grant-period.js';
import {
  OrganisationNumber,
  readCharityNumber,
  readCompanyNumber,
  readOrganisationNumber,
} from './organisation-number.js';
import { holdsEmail } from './personal-text.js';
import { PublishedAward, PublishedOrganisation } from './published-award.js';
import { readPublishedDay } from './published-day.js';
import { isNumber, readCurrency, readPence } from './published-numbers.js';

const NUMBER = /^(amountAwarded|amountAppliedFor|amountDisbursed|(planned|actual)Dates\/\d+\/duration)$/;
const PERIOD_DAY = /^(planned|actual)Dates\/\d+\/(start|end)Date$/;

const FACT_OF = {
  reference: 'id',
  external_id: 'id',
  title: 'title',
  amount: 'amountAwarded',
  starts_on: 'plannedDates/0/startDate',
  ends_on: 'plannedDates/0/endDate',
  duration_months: 'plannedDates/0/duration',
  funder: 'fundingOrganization/0/id',
  name: 'fundingOrganization/0/name',
  identifiers: 'fundingOrganization/0/id',
  employer: 'recipientOrganization/0/id',
  said_on: 'awardDate',
  said_by: 'fundingOrganization/0/name',
  evidence: 'url',
  source: 'dataSource',
};

/** To a person, and so none of the tracker's business: what it says is not read any further. */
export function isToIndividual(facts: Facts): boolean {
  return (
    facts.hasAny('recipientIndividual') ||
    (facts.hasAny('toIndividualsDetails') && !facts.hasAny('recipientOrganization'))
  );
}

/** Reads a grant to an organisation; null, with all that does not meet the standard told, where it cannot be read. */
export function readGrant(
  facts: Facts,
  findings: Findings,
  missing: ReadonlySet<string>,
  today: Day,
): PublishedAward | null {
  if (!meetsStandard(facts, findings, missing)) return null;
  const awardedOn = readPublishedDay(facts.text('awardDate'), 'REFUSED')!.on;
  const planned = readGrantPeriod(facts, 'plannedDates');
  const actual = readGrantPeriod(facts, 'actualDates');
  const term = termOfGrant(planned, actual, awardedOn);
  const url = facts.text('url') || facts.text('dataSource') || null;
  return {
    facts,
    scheme: ExternalScheme.THREE_SIXTY_GIVING,
    externalId: facts.text('id'),
    kind: FundingLineKind.GRANT,
    title: facts.text('title'),
    amount: readPence(facts.text('amountAwarded')),
    currency: readCurrency(facts.text('currency')),
    funder: organisation(facts, 'fundingOrganization/0'),
    recipients: [0, 1]
      .map((at) => `recipientOrganization/${at}`)
      .filter((name) => facts.hasAny(name))
      .map((name) => organisation(facts, name)),
    term,
    // Grants are published once they are made: the standard is for grants awarded, not for offers.
    word: {
      stage: 'SIGNED',
      saidOn: awardedOn,
      evidence: `Published as awarded under the 360Giving Data Standard${url ? `: ${url}` : ''}`.slice(0, 500),
    },
    url,
    regrantType: facts.text('regrantType') || null,
    faults: faultsOf(facts, {
      hasTerm: hasEnd(planned) || hasEnd(actual),
      hasWholeMonths: term.durationMonths === null || Number.isInteger(term.durationMonths),
      awardedOn,
      today,
    }),
    factOf: FACT_OF,
  };
}

function meetsStandard(facts: Facts, findings: Findings, missing: ReadonlySet<string>): boolean {
  let isSound = true;
  const refuse = (name: string, code: string, message: string): void => {
    isSound = false;
    findings.refuse(facts, name, code, message);
  };
  for (const name of REQUIRED) {
    if (facts.has(name)) continue;
    isSound = false;
    if (!missing.has(name)) refuse(name, 'FIELD_MISSING', `Every grant needs its ${titleOfName(name)}.`);
  }
  for (const name of REQUIRED) {
    const isText = name !== 'amountAwarded';
    if (isText && ['NUMBER', 'OTHER'].includes(facts.kind(name) ?? '')) {
      refuse(name, 'NOT_TEXT', 'The standard has a text here: put the value in quotes.');
    }
  }
  for (const name of facts.names.filter((each) => NUMBER.test(each))) {
    if (!isNumber(facts.text(name))) {
      refuse(name, 'BAD_NUMBER', 'The standard has a number here: digits only, with no £, comma or words.');
    } else if (facts.kind(name) === 'TEXT') {
      refuse(name, 'BAD_NUMBER', 'The standard has a number here: take the value out of the quotes.');
    }
  }
  if (facts.has('awardDate') && !readPublishedDay(facts.text('awardDate'), 'REFUSED')) {
    const remedy = remedyForCountedDay(facts.text('awardDate'));
    refuse('awardDate', 'BAD_DAY', remedy ?? 'A day is written YYYY-MM-DD, and must be in the calendar.');
  }
  for (const name of facts.names.filter((each) => PERIOD_DAY.test(each))) {
    if (readPublishedDay(facts.text(name), 'FIRST')) continue;
    const usual = 'A day is written YYYY-MM-DD, or YYYY-MM or YYYY, and must be in the calendar.';
    refuse(name, 'BAD_DAY', remedyForCountedDay(facts.text(name)) ?? usual);
  }
  if (facts.has('currency') && !/^[A-Z]{3}$/.test(facts.text('currency'))) {
    refuse('currency', 'UNKNOWN_CURRENCY', 'A currency is three capitals, such as GBP.');
  }
  if (facts.has('fromOpenCall') && !['Yes', 'No'].includes(facts.text('fromOpenCall'))) {
    refuse('fromOpenCall', 'UNKNOWN_WORD', 'The standard has Yes or No here.');
  }
  return isSound;
}

interface Judged {
  readonly hasTerm: boolean;
  readonly hasWholeMonths: boolean;
  readonly awardedOn: Day;
  readonly today: Day;
}

function faultsOf(facts: Facts, { hasTerm, hasWholeMonths, awardedOn, today }: Judged): ImportProblem[] {
  const faults: ImportProblem[] = [];
  const require = (claim: boolean, name: string, code: string, message: string): void => {
    if (!claim) faults.push(problemAt(facts.placeOf(name), code, message));
  };
  const pence = readPence(facts.text('amountAwarded'));
  require(pence !== null, 'amountAwarded', 'BAD_NUMBER', 'An amount has at most two decimals, and at most 13 digits.');
  require((pence ?? 0) >=
    0, 'amountAwarded', 'AMOUNT_OUT_OF_RANGE', 'An award is not below £0; correct it, or leave the grant out.');
  require(facts.text('currency') ===
    'GBP', 'currency', 'CURRENCY_NOT_GBP', 'The tracker reckons in pounds: leave this grant out, and record it by hand in GBP.');
  require(awardedOn <=
    today, 'awardDate', 'AWARD_IN_FUTURE', `${inWords(awardedOn)} has not come yet; correct the day, or leave the grant out until then.`);
  require(hasTerm, 'plannedDates/0/endDate', 'TERM_MISSING', 'Neither a last day nor a start with a length in months is published: when the money ends cannot be known. Ask the funder, and record the grant by hand or leave it out.');
  require(hasWholeMonths, 'plannedDates/0/duration', 'DURATION_NOT_WHOLE', 'The length is no whole number of months, and there is no last day: give the last day.');
  require(!facts.hasAny(
    'recipientOrganization/1',
  ), 'recipientOrganization/1/id', 'SEVERAL_RECIPIENTS', 'The grant has several recipients and does not say what goes to each: record it by hand, and leave it out.');
  require(!holdsEmail(
    facts.text('title'),
  ), 'title', 'PERSONAL_DATA', 'The title holds an e-mail address, which the tracker must not keep: take it out.');
  return faults;
}

/** All numbers that are given of an organisation and can be read. */
export function numbersAt(facts: Facts, at: string): OrganisationNumber[] {
  return [
    readOrganisationNumber(facts.text(`${at}/id`)),
    readCharityNumber(facts.text(`${at}/charityNumber`)),
    readCompanyNumber(facts.text(`${at}/companyNumber`)),
  ].filter((number) => number !== null);
}

function organisation(facts: Facts, at: string): PublishedOrganisation {
  const given = numbersAt(facts, at);
  return {
    name: facts.text(`${at}/name`),
    numbers: given.filter((a, first) => given.findIndex((b) => a.scheme === b.scheme && a.value === b.value) === first),
    fact: `${at}/id`,
  };
}
