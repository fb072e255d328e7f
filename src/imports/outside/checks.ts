/**
 * What may be wrong with published data and does not hinder a load: the accuracy checks of the public 360Giving Data
 * Quality Tool that bear on money, days, organisations or personal data, and some of our own.
 */
export const CHECKS = {
  AMOUNT_ZERO: 'The amount is £0; look whether it was left out.',
  AMOUNT_NEGATIVE: 'The amount is below £0.',
  DISBURSED_ABOVE_AWARDED: 'More was paid out than was awarded.',
  CURRENCY_NOT_GBP: 'The currency is not GBP; the tracker reckons in pounds only.',
  AWARD_IN_FUTURE: 'The award date is in the future.',
  DAY_FAR_PAST: 'A day is more than 25 years ago.',
  PLANNED_FAR_FUTURE: 'A planned day is more than 12 years ahead.',
  ACTUAL_FAR_FUTURE: 'An actual day is more than 5 years ahead.',
  PLANNED_ENDS_BEFORE_START: 'The planned end is before the planned start; look whether the two are swapped.',
  ACTUAL_ENDS_BEFORE_START: 'The actual end is before the actual start; look whether the two are swapped.',
  DURATION_DISAGREES: 'The length in months and the last day do not agree; the last day is used.',
  DAY_IS_PARTIAL: 'Only a month or a year is given; its first or last day is used.',
  NO_PLANNED_END: 'There is neither a last day nor a start with a length in months.',
  SEVERAL_PERIODS: 'Several periods are given that do not follow each other without a break; the first is used.',
  PERIODS_JOINED:
    'Several periods are given that follow each other; together they count as one, from its first day to its last.',
  SEVERAL_FUNDERS: 'Several funders are given; the first is used.',
  RECIPIENT_NOT_FROM_REGISTER: "None of the recipient's identifiers is drawn from a register the tracker knows.",
  FUNDER_NOT_FROM_REGISTER: "None of the funder's identifiers is drawn from a register the tracker knows.",
  RECIPIENT_NUMBER_BY_PUBLISHER:
    "The recipient's only identifier was made by the publisher (360G-…): without a charity or company number it cannot be matched.",
  FUNDER_NUMBER_BY_PUBLISHER:
    "The funder's only identifier was made by the publisher (360G-…): without a charity or company number it cannot be matched.",
  ORGANISATION_NUMBER_MALFORMED: 'An organisation identifier has not the form its register gives.',
  CHARITY_NUMBER_MALFORMED: 'The charity number has not the form of one of the United Kingdom.',
  COMPANY_NUMBER_MALFORMED: 'The company number has not the form of one of the United Kingdom.',
  NO_CHARITY_OR_COMPANY_NUMBER: 'The recipient has neither a charity nor a company number, nor an identifier with one.',
  RECIPIENT_IS_FUNDER: 'The recipient and the funder are the same organisation.',
  FUNDER_WITH_SEVERAL_NAMES: 'The same funder identifier stands with another name.',
  FUNDER_WITH_SEVERAL_NUMBERS: 'The same funder name stands with another identifier.',
  TITLE_IS_DESCRIPTION: 'The title and the description are the same.',
  TITLE_TOO_LONG: 'The title has more than 140 characters.',
  TITLE_TOO_SHORT: 'The title has fewer than 5 characters.',
  DESCRIPTION_TOO_SHORT: 'The description has fewer than 10 characters.',
  IDENTIFIER_TWICE: 'Another grant of the file has the same identifier.',
  IDENTIFIER_ODD: 'The identifier holds line breaks, or spaces in a row.',
  LOOKS_LIKE_EMAIL: 'A text holds what looks like an e-mail address.',
  LOOKS_LIKE_PERSON: 'A title or description holds what looks like the name of a person.',
  POSTCODE_AS_AREA: 'A geographic code is a postcode.',
  NO_LAST_MODIFIED: 'There is no day of the last change.',
  NO_DATA_SOURCE: 'There is no address of the data.',
  REGRANT_TYPE_UNKNOWN: 'The regrant type is not in the codelist of the standard.',
  COLUMN_NOT_OF_STANDARD: 'The column is not of the standard, and is not read.',
  LOOKS_RECORDED:
    'A line of this recipient with the same amount and first day is recorded without a published number: give it this number, or leave the award out.',
  RENEWAL_WITHOUT_DAY: 'The notice has an option to extend and does not say to which day; record it by hand.',
} as const;

export type CheckCode = keyof typeof CHECKS;
