import { pence, poundsInWords } from '../../kernel/money.js';
import { noValue, NoValue, NoValueReason } from '../../web/no-value.js';
import { daysInWords, numberInWords, weeksInWords } from '../terms-compared/term-words.js';
import { OfferUnit } from './comparison.enums.js';
import { NoOfferReason, OfferValue } from './offer-terms.js';

/** An offer as people write it. */
export function offerInWords({ amount, words }: OfferValue, unit: OfferUnit): string {
  if (amount === null) return words;
  switch (unit) {
    case OfferUnit.POUNDS_A_YEAR:
    case OfferUnit.POUNDS_AN_HOUR:
      return poundsInWords(pence(amount));
    case OfferUnit.HOURS:
      return `${numberInWords(amount)} hours`;
    case OfferUnit.DAYS:
      return daysInWords(amount);
    case OfferUnit.PER_CENT:
      return `${numberInWords(amount)} %`;
    case OfferUnit.WEEKS:
      return weeksInWords(amount / 100);
    case OfferUnit.WORDS:
      return words;
  }
}

const WHY: Readonly<Record<NoOfferReason, readonly [NoValueReason, string]>> = {
  // Absent and not shared are one answer: what an employer keeps to itself cannot be inferred from how it is refused.
  NO_SHEET: [
    NoValueReason.NOT_RECORDED,
    'No terms sheet of this employer for the role and day is recorded that you may see; ask the employer.',
  ],
  NOT_RECORDED: [NoValueReason.NOT_RECORDED, 'The terms sheet does not say; the employer can record it.'],
  NO_RATE: [
    NoValueReason.NO_RATE_ON_DATE,
    'The scale or limits it goes by were not published for the day, or not known by then; ask about another day.',
  ],
  NO_GUIDANCE_WEEK: [
    NoValueReason.NO_RATE_ON_DATE,
    'No full-time week of the guidance was published for the day, or known by then; ask about another day or nation.',
  ],
  NO_STEP_FOR_SERVICE: [
    NoValueReason.NOT_RECORDED,
    'The terms sheet has no leave for so short a service; the employer can record it.',
  ],
};

export function noOffer(reason: NoOfferReason): NoValue {
  const [why, message] = WHY[reason];
  return noValue(why, message);
}
