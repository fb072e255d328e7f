import { Day, inWords } from '../kernel/day.js';
import { Problems } from '../kernel/problem.js';
import { ExtensionDecider, FundingCycle } from './funding-line.enums.js';

export interface LineExtension {
  readonly to: Day;
  readonly decidedBy: ExtensionDecider;
  readonly decideBy?: Day | null;
}

/** What a line must be in itself, whoever gives it. */
export interface LineToCheck {
  readonly reference: string;
  readonly title: string;
  /** Pence. */
  readonly amount: number | null;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  /** The end as first agreed, where an extension was used. */
  readonly agreedEndsOn: Day | null;
  readonly cycle: FundingCycle;
  readonly extension: LineExtension | null;
  /** Whether the line already ends where its extension does, because that was used. */
  readonly isExtended: boolean;
  /** Hundredths of a per cent. */
  readonly uplift: number | null;
  readonly decisionLeadDays: number | null;
  readonly externalId: { readonly value: string } | null;
}

/** Of a line that is recorded, or put right, as one whose extension was used. */
export function checkAgreedEnd(problems: Problems, { startsOn, endsOn, agreedEndsOn }: LineToCheck): void {
  problems.require(
    agreedEndsOn === null || (agreedEndsOn >= startsOn && endsOn !== null && agreedEndsOn < endsOn),
    'AGREED_END_NOT_WITHIN',
    ['agreedEndsOn'],
    'The end as first agreed lies within the line and before its last day, to which the extension led; give that day, or leave it out where no extension was used.',
  );
}

const MOST_PENCE = 9_999_999_999_999;
const HUNDRED_PERCENT = 10_000;
const MOST_LEAD_DAYS = 730;

export function checkLine(problems: Problems, line: LineToCheck): void {
  checkWords(problems, line);
  checkFigures(problems, line);
  checkDays(problems, line);
}

function checkWords(problems: Problems, { reference, title, externalId }: LineToCheck): void {
  const fits = (text: string, longest: number) => text === text.trim() && text.length >= 1 && text.length <= longest;
  const sentence = (what: string, longest: number) =>
    `The ${what} has 1 to ${longest} characters and no spaces at its ends.`;
  problems.require(fits(reference, 60), 'REFERENCE_NOT_VALID', ['reference'], sentence('reference', 60));
  problems.require(fits(title, 300), 'TITLE_NOT_VALID', ['title'], sentence('title', 300));
  const idFits = externalId === null || fits(externalId.value, 200);
  problems.require(idFits, 'EXTERNAL_ID_NOT_VALID', ['externalId', 'value'], sentence('external id', 200));
}

function checkFigures(problems: Problems, { amount, uplift, decisionLeadDays }: LineToCheck): void {
  const amountFits = amount === null || (amount >= 0 && amount <= MOST_PENCE);
  problems.require(
    amountFits,
    'AMOUNT_OUT_OF_RANGE',
    ['amount'],
    'An amount is not below £0 and not above £99,999,999,999.99; leave it out when it is not known.',
  );
  const upliftFits = uplift === null || Math.abs(uplift) <= HUNDRED_PERCENT;
  problems.require(upliftFits, 'UPLIFT_OUT_OF_RANGE', ['uplift'], 'An uplift lies between −100 % and 100 % a year.');
  const leadFits = decisionLeadDays === null || (decisionLeadDays >= 0 && decisionLeadDays <= MOST_LEAD_DAYS);
  problems.require(
    leadFits,
    'DECISION_LEAD_OUT_OF_RANGE',
    ['decisionLeadDays'],
    `The time from a decision to the letter lies between 0 and ${MOST_LEAD_DAYS} days.`,
  );
}

function checkDays(problems: Problems, { startsOn, endsOn, cycle, extension, isExtended }: LineToCheck): void {
  if (endsOn === null) {
    problems.require(
      cycle === FundingCycle.RECURRING,
      'END_MISSING',
      ['endsOn'],
      "Give the line's last day, or its length in months; only money that recurs may go on without an agreed end.",
    );
    problems.require(
      extension === null,
      'EXTENSION_WITHOUT_END',
      ['extension'],
      'Money without an agreed end cannot be extended; give its last day, or leave the extension out.',
    );
    return;
  }
  problems.require(
    endsOn >= startsOn,
    'ENDS_BEFORE_START',
    ['endsOn'],
    `The line would end on ${inWords(endsOn)}, before it starts on ${inWords(startsOn)}; put one of the days right.`,
  );
  if (extension === null) return;
  problems.require(
    extension.to > endsOn || (isExtended && extension.to === endsOn),
    'EXTENSION_NOT_AFTER_END',
    ['extension', 'to'],
    `The extension would run to ${inWords(extension.to)}, not beyond the line's end on ${inWords(endsOn)}; give a later day, or leave the extension out.`,
  );
  const decidedInTime = extension.decideBy == null || extension.decideBy <= extension.to;
  problems.require(
    decidedInTime,
    'EXTENSION_DECIDED_TOO_LATE',
    ['extension', 'decideBy'],
    `The extension would be decided after its own last day, ${inWords(extension.to)}; give an earlier day.`,
  );
}
