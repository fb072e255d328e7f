import { addYears, Day } from '../../kernel/day.js';
import { CheckCode } from './checks.js';
import { Facts } from './facts.js';
import { Findings } from './findings.js';
import { hasUsualForm, isFromRegister, readOrganisationNumber } from './organisation-number.js';
import { holdsEmail, holdsPersonName } from './personal-text.js';
import { readPublishedDay } from './published-day.js';

/** Looks for what may be wrong in a procurement award. Nothing is refused here. */
export function checkNotice(facts: Facts, findings: Findings, today: Day): void {
  const note = (isSo: boolean, code: CheckCode, name: string): void => {
    if (isSo) findings.note(code, facts.placeOf(name));
  };
  const amount = facts.has('amount') ? Number(facts.text('amount')) : Number.NaN;
  note(amount === 0, 'AMOUNT_ZERO', 'amount');
  note(amount < 0, 'AMOUNT_NEGATIVE', 'amount');
  note(facts.has('currency') && facts.text('currency') !== 'GBP', 'CURRENCY_NOT_GBP', 'currency');
  const dayAt = (name: string): Day | null => readPublishedDay(facts.text(name), 'REFUSED')?.on ?? null;
  const [startsOn, endsOn] = [dayAt('starts_on'), dayAt('ends_on')];
  note((dayAt('awarded_on') ?? today) > today, 'AWARD_IN_FUTURE', 'awarded_on');
  note(endsOn !== null && endsOn > addYears(today, 12), 'PLANNED_FAR_FUTURE', 'ends_on');
  note(startsOn !== null && startsOn < addYears(today, -25), 'DAY_FAR_PAST', 'starts_on');
  note(startsOn !== null && endsOn !== null && endsOn < startsOn, 'PLANNED_ENDS_BEFORE_START', 'ends_on');
  note(!facts.has('ends_on') && !facts.has('duration_days'), 'NO_PLANNED_END', 'ends_on');
  const numbersOf = (name: string) => facts.text(name).split(';').map(readOrganisationNumber);
  const [suppliers, buyers] = [numbersOf('supplier_id'), numbersOf('buyer_id')];
  note(facts.has('supplier_id') && !isFromRegister(suppliers), 'RECIPIENT_NOT_FROM_REGISTER', 'supplier_id');
  note(facts.has('buyer_id') && !isFromRegister(buyers), 'FUNDER_NOT_FROM_REGISTER', 'buyer_id');
  const [supplier, buyer] = [suppliers[0], buyers[0]];
  note(!!supplier && !hasUsualForm(supplier), 'ORGANISATION_NUMBER_MALFORMED', 'supplier_id');
  note(!!buyer && !hasUsualForm(buyer), 'ORGANISATION_NUMBER_MALFORMED', 'buyer_id');
  note(
    facts.has('supplier_id') && facts.text('supplier_id') === facts.text('buyer_id'),
    'RECIPIENT_IS_FUNDER',
    'supplier_id',
  );
  const title = facts.text('title');
  note(title.length > 140, 'TITLE_TOO_LONG', 'title');
  note(title !== '' && title.length < 5, 'TITLE_TOO_SHORT', 'title');
  note(holdsEmail(title), 'LOOKS_LIKE_EMAIL', 'title');
  note(holdsPersonName(title), 'LOOKS_LIKE_PERSON', 'title');
}
