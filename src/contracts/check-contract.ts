import { Day, inWords } from '../kernel/day.js';
import { Problems } from '../kernel/problem.js';
import { ContractEndReason, ContractKind, FixedTermReason } from './contract.enums.js';

/** A contract by itself, in kernel units. Names are those of the inputs; null = absent. */
export interface ContractValues {
  readonly reference: string;
  readonly kind: ContractKind;
  readonly fixedTermReason: FixedTermReason | null;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly endReason: ContractEndReason | null;
  readonly employerNoticeWeeks: number | null;
  readonly workerNoticeWeeks: number | null;
}

const REFERENCE = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,29}$/;
/** A reference must not be a number by which the state knows a person. */
const INSURANCE_NUMBER = /^[A-CEGHJ-PR-TW-Z]{2}[-./]?\d{2}[-./]?\d{2}[-./]?\d{2}[-./]?[A-D]$/i;

/** A worker's or contract's reference: the employer's own, and nothing that says who the person is. */
export function checkReference(problems: Problems, reference: string, path: readonly string[]): void {
  problems.require(
    REFERENCE.test(reference),
    'REFERENCE_NOT_USABLE',
    path,
    'A reference has 1 to 30 letters, digits, dots, dashes, slashes or underscores, such as W-014; no name, no spaces.',
  );
  problems.require(
    !INSURANCE_NUMBER.test(reference),
    'REFERENCE_IS_PERSONAL',
    path,
    "This looks like a National Insurance number, which must not be recorded; use the employer's own reference.",
  );
}

/** All that can be told to be wrong with a contract by itself. Forms, mutations and files refuse through this. */
export function checkContract(problems: Problems, contract: ContractValues, path: readonly string[] = []): void {
  const { kind, fixedTermReason, startsOn, endsOn, endReason } = contract;
  const at = (field: keyof ContractValues) => [...path, field];
  checkReference(problems, contract.reference, at('reference'));
  problems.require(
    endsOn === null || endsOn >= startsOn,
    'ENDS_BEFORE_START',
    at('endsOn'),
    `A contract ends on its first day, ${inWords(startsOn)}, or later.`,
  );
  const isFixedTerm = kind === ContractKind.FIXED_TERM;
  problems.require(
    !isFixedTerm || endsOn !== null,
    'FIXED_TERM_NEEDS_END',
    at('endsOn'),
    'Give the last day of the fixed term.',
  );
  problems.require(
    !isFixedTerm || fixedTermReason !== null,
    'FIXED_TERM_NEEDS_REASON',
    at('fixedTermReason'),
    'Say why the contract is for a fixed term.',
  );
  problems.require(
    isFixedTerm || fixedTermReason === null,
    'REASON_IS_FOR_FIXED_TERM',
    at('fixedTermReason'),
    'Only a fixed-term contract has a reason for its term; leave it out, or change the kind.',
  );
  problems.require(
    kind !== ContractKind.PERMANENT || endsOn === null || endReason !== null,
    'PERMANENT_HAS_NO_AGREED_END',
    at('endReason'),
    'A permanent contract has no agreed end; say why it ended, or leave the last day out.',
  );
  problems.require(
    endReason === null || endsOn !== null,
    'END_REASON_NEEDS_END',
    at('endReason'),
    'A reason for the end needs the last day; give it, or leave the reason out.',
  );
  checkNotice(problems, contract.employerNoticeWeeks, at('employerNoticeWeeks'));
  checkNotice(problems, contract.workerNoticeWeeks, at('workerNoticeWeeks'));
}

function checkNotice(problems: Problems, weeks: number | null, path: string[]): void {
  problems.require(
    weeks === null || (Number.isInteger(weeks) && weeks >= 0 && weeks <= 52),
    'NOTICE_OUT_OF_RANGE',
    path,
    'Notice lies between 0 and 52 whole weeks.',
  );
}
