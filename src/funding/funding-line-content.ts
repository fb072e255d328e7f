import { unscaled } from '../kernel/decimal.js';
import { RecordedAnswer } from '../web/recorded-answer.js';
import { LineToCheck } from './check-line.js';
import { FundingLineEntity } from './funding-line.entity.js';
import { ExternalScheme, FundingLineKind } from './funding-line.enums.js';

/** All that a line says, in kernel units. */
export interface LineContent extends LineToCheck {
  readonly programme: string;
  readonly funder: string;
  readonly employer: string | null;
  readonly kind: FundingLineKind;
  readonly endIsDerived: boolean;
  readonly upliftClause: string | null;
  readonly externalId: { readonly scheme: ExternalScheme; readonly value: string } | null;
  readonly source: string | null;
  readonly requiresRealLivingWage: RecordedAnswer;
}

export function columnsOf(line: LineContent): Omit<FundingLineEntity, 'id' | 'version' | 'recordedAt' | 'recordedBy'> {
  return {
    programmeId: line.programme,
    funderId: line.funder,
    employerId: line.employer,
    reference: line.reference,
    title: line.title,
    kind: line.kind,
    amount: line.amount === null ? null : unscaled(line.amount, 2),
    startsOn: line.startsOn,
    endsOn: line.endsOn,
    endIsDerived: line.endIsDerived,
    agreedEndsOn: line.agreedEndsOn,
    cycle: line.cycle,
    extensionTo: line.extension?.to ?? null,
    extensionDecidedBy: line.extension?.decidedBy ?? null,
    extensionDecideBy: line.extension?.decideBy ?? null,
    upliftPct: line.uplift === null ? null : unscaled(line.uplift, 2),
    upliftClause: line.upliftClause,
    decisionLeadDays: line.decisionLeadDays,
    externalScheme: line.externalId?.scheme ?? null,
    externalId: line.externalId?.value ?? null,
    source: line.source,
    requiresRealLivingWage: line.requiresRealLivingWage,
  };
}
