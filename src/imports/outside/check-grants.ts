import { addYears, Day } from '../../kernel/day.js';
import { CheckCode } from './checks.js';
import { Facts, Place } from './facts.js';
import { Findings } from './findings.js';
import { GrantPeriod, hasEnd, lastDayOf, leavesPeriodsOut, readGrantPeriod } from './grant-period.js';
import {
  hasUsualForm,
  isFromRegister,
  readCharityNumber,
  readCompanyNumber,
  readOrganisationNumber,
} from './organisation-number.js';
import { numbersAt } from './read-grant.js';
import { holdsEmail, holdsPersonName } from './personal-text.js';
import { readPublishedDay } from './published-day.js';

const REGRANT_TYPES = /^FRG0[1-7]0$/;
const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i;

/** Looks for what may be wrong in the grants of a file, one after the other and with each other. Nothing is refused here. */
export class GrantChecks {
  private readonly identifiers = new Set<string>();
  private readonly funderNames = new Map<string, string>();
  private readonly funderNumbers = new Map<string, string>();

  private readonly longAgo: Day;
  private readonly far: { readonly plannedDates: Day; readonly actualDates: Day };

  constructor(
    private readonly findings: Findings,
    private readonly today: Day,
  ) {
    this.longAgo = addYears(today, -25);
    this.far = { plannedDates: addYears(today, 12), actualDates: addYears(today, 5) };
  }

  check(facts: Facts): void {
    const note = (isSo: boolean, code: CheckCode, name: string): void => {
      if (isSo) this.findings.note(code, facts.placeOf(name));
    };
    this.checkMoney(facts, note);
    this.checkDays(facts, note);
    this.checkOrganisations(facts, note);
    this.checkTexts(facts, note);
    note(!facts.has('dateModified'), 'NO_LAST_MODIFIED', 'dateModified');
    note(!facts.has('dataSource'), 'NO_DATA_SOURCE', 'dataSource');
    note(
      facts.has('regrantType') && !REGRANT_TYPES.test(facts.text('regrantType')),
      'REGRANT_TYPE_UNKNOWN',
      'regrantType',
    );
  }

  checkColumns(others: readonly Place[]): void {
    for (const place of others) this.findings.note('COLUMN_NOT_OF_STANDARD', place);
  }

  private checkMoney(facts: Facts, note: Note): void {
    const awarded = facts.has('amountAwarded') ? Number(facts.text('amountAwarded')) : Number.NaN;
    note(awarded === 0, 'AMOUNT_ZERO', 'amountAwarded');
    note(awarded < 0, 'AMOUNT_NEGATIVE', 'amountAwarded');
    note(Number(facts.text('amountDisbursed') || Number.NaN) > awarded, 'DISBURSED_ABOVE_AWARDED', 'amountDisbursed');
    note(facts.has('currency') && facts.text('currency') !== 'GBP', 'CURRENCY_NOT_GBP', 'currency');
  }

  private checkDays(facts: Facts, note: Note): void {
    const awardedOn = readPublishedDay(facts.text('awardDate'), 'REFUSED')?.on ?? this.today;
    note(awardedOn > this.today, 'AWARD_IN_FUTURE', 'awardDate');
    note(awardedOn < this.longAgo, 'DAY_FAR_PAST', 'awardDate');
    const planned = readGrantPeriod(facts, 'plannedDates');
    const actual = readGrantPeriod(facts, 'actualDates');
    this.checkPeriod(planned, note, {
      farFuture: 'PLANNED_FAR_FUTURE',
      swapped: 'PLANNED_ENDS_BEFORE_START',
    });
    this.checkPeriod(actual, note, {
      farFuture: 'ACTUAL_FAR_FUTURE',
      swapped: 'ACTUAL_ENDS_BEFORE_START',
    });
    note(!hasEnd(planned) && !hasEnd(actual), 'NO_PLANNED_END', 'plannedDates/0/endDate');
    note(leavesPeriodsOut(facts, planned), 'SEVERAL_PERIODS', 'plannedDates/1/startDate');
    note(leavesPeriodsOut(facts, actual), 'SEVERAL_PERIODS', 'actualDates/1/startDate');
    note(planned.periods > 1, 'PERIODS_JOINED', 'plannedDates/1/startDate');
    note(actual.periods > 1, 'PERIODS_JOINED', 'actualDates/1/startDate');
  }

  private checkPeriod(
    { start, end, months, isPartial, of }: GrantPeriod,
    note: Note,
    { farFuture, swapped }: { farFuture: CheckCode; swapped: CheckCode },
  ): void {
    const [startFact, endFact] = [`${of}/0/startDate`, `${of}/0/endDate`];
    const isFar = (on: Day | null): boolean => on !== null && on > this.far[of];
    const isOld = (on: Day | null): boolean => on !== null && on < this.longAgo;
    note(isFar(start), farFuture, startFact);
    note(isFar(end), farFuture, endFact);
    note(isOld(start), 'DAY_FAR_PAST', startFact);
    note(isOld(end), 'DAY_FAR_PAST', endFact);
    note(start !== null && end !== null && end < start, swapped, endFact);
    note(isPartial, 'DAY_IS_PARTIAL', startFact);
    const derived = start !== null && months !== null ? lastDayOf(start, months) : null;
    note(derived !== null && end !== null && derived !== end, 'DURATION_DISAGREES', `${of}/0/duration`);
  }

  private checkOrganisations(facts: Facts, note: Note): void {
    const [recipientId, funderId] = ['recipientOrganization/0/id', 'fundingOrganization/0/id'];
    const recipient = readOrganisationNumber(facts.text(recipientId));
    const funder = readOrganisationNumber(facts.text(funderId));
    this.checkCanBeMatched(facts, note, 'recipientOrganization/0', 'RECIPIENT');
    this.checkCanBeMatched(facts, note, 'fundingOrganization/0', 'FUNDER');
    note(recipient !== null && !hasUsualForm(recipient), 'ORGANISATION_NUMBER_MALFORMED', recipientId);
    note(funder !== null && !hasUsualForm(funder), 'ORGANISATION_NUMBER_MALFORMED', funderId);
    const [charity, company] = ['recipientOrganization/0/charityNumber', 'recipientOrganization/0/companyNumber'];
    note(facts.has(charity) && !readCharityNumber(facts.text(charity)), 'CHARITY_NUMBER_MALFORMED', charity);
    note(facts.has(company) && !readCompanyNumber(facts.text(company)), 'COMPANY_NUMBER_MALFORMED', company);
    const saysNone = recipient === null && !facts.has(charity) && !facts.has(company);
    note(saysNone && facts.has(recipientId), 'NO_CHARITY_OR_COMPANY_NUMBER', recipientId);
    const isSame =
      facts.has(recipientId) && facts.text(recipientId).toUpperCase() === facts.text(funderId).toUpperCase();
    note(isSame, 'RECIPIENT_IS_FUNDER', recipientId);
    note(facts.hasAny('fundingOrganization/1'), 'SEVERAL_FUNDERS', 'fundingOrganization/1/id');
    this.checkFunderNames(facts, note);
  }

  /** By any of its numbers: who has a charity number is found, whatever the publisher calls them. */
  private checkCanBeMatched(facts: Facts, note: Note, at: string, who: 'RECIPIENT' | 'FUNDER'): void {
    const id = `${at}/id`;
    if (!facts.has(id) || isFromRegister(numbersAt(facts, at))) return;
    const isByPublisher = /^360G-/i.test(facts.text(id));
    note(true, isByPublisher ? `${who}_NUMBER_BY_PUBLISHER` : `${who}_NOT_FROM_REGISTER`, id);
  }

  private checkFunderNames(facts: Facts, note: Note): void {
    const [id, name] = [facts.text('fundingOrganization/0/id'), facts.text('fundingOrganization/0/name')];
    if (id === '' || name === '') return;
    note((this.funderNames.get(id) ?? name) !== name, 'FUNDER_WITH_SEVERAL_NAMES', 'fundingOrganization/0/name');
    note((this.funderNumbers.get(name) ?? id) !== id, 'FUNDER_WITH_SEVERAL_NUMBERS', 'fundingOrganization/0/id');
    this.funderNames.set(id, this.funderNames.get(id) ?? name);
    this.funderNumbers.set(name, this.funderNumbers.get(name) ?? id);
  }

  private checkTexts(facts: Facts, note: Note): void {
    const [id, title, description] = [facts.text('id'), facts.text('title'), facts.text('description')];
    note(id !== '' && this.identifiers.has(id), 'IDENTIFIER_TWICE', 'id');
    this.identifiers.add(id);
    note(/[\r\n\t]|\s{2}/.test(id), 'IDENTIFIER_ODD', 'id');
    note(title !== '' && title.toLowerCase() === description.toLowerCase(), 'TITLE_IS_DESCRIPTION', 'description');
    note(title.length > 140, 'TITLE_TOO_LONG', 'title');
    note(title !== '' && title.length < 5, 'TITLE_TOO_SHORT', 'title');
    note(description !== '' && description.length < 10, 'DESCRIPTION_TOO_SHORT', 'description');
    for (const name of facts.names) {
      const text = facts.text(name);
      note(!name.endsWith('email') && holdsEmail(text), 'LOOKS_LIKE_EMAIL', name);
      note(name.endsWith('/geoCode') && POSTCODE.test(text), 'POSTCODE_AS_AREA', name);
    }
    for (const name of ['title', 'description']) note(holdsPersonName(facts.text(name)), 'LOOKS_LIKE_PERSON', name);
  }
}

type Note = (isSo: boolean, code: CheckCode, name: string) => void;
