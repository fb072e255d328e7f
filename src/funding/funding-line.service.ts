import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { Day } from '../kernel/day.js';
import { unscaled } from '../kernel/decimal.js';
import { Problems } from '../kernel/problem.js';
import { RecordedAnswer } from '../web/recorded-answer.js';
import { checkInstalments } from './check-instalments.js';
import { checkAgreedEnd, checkLine, LineExtension } from './check-line.js';
import { checkLinePlaces } from './check-line-places.js';
import { columnsOf, LineContent } from './funding-line-content.js';
import { FundingLineEntity } from './funding-line.entity.js';
import { ExternalScheme, FundingCycle, FundingLineKind } from './funding-line.enums.js';
import { InstalmentEntity } from './instalment.entity.js';
import { lastDayOfLine } from './last-day-of-line.js';
import { requireMayChange } from './require-may-change.js';

export interface NewFundingLine {
  readonly programme: string;
  readonly funder: string;
  /** The employer it is paid to; none when it is paid to the programme as a whole. */
  readonly employer?: string | null;
  readonly reference: string;
  readonly title: string;
  readonly kind: FundingLineKind;
  /** Pence. */
  readonly amount?: number | null;
  readonly startsOn: Day;
  readonly endsOn?: Day | null;
  /** Instead of the last day. */
  readonly durationMonths?: number | null;
  /** The end as first agreed, where an extension was used before the line is recorded; else `ExtensionService` keeps it. */
  readonly agreedEndsOn?: Day | null;
  readonly cycle: FundingCycle;
  readonly extension?: LineExtension | null;
  /** Hundredths of a per cent. */
  readonly uplift?: number | null;
  readonly upliftClause?: string | null;
  readonly decisionLeadDays?: number | null;
  readonly externalId?: { readonly scheme: ExternalScheme; readonly value: string } | null;
  readonly source?: string | null;
  readonly requiresRealLivingWage?: RecordedAnswer | null;
  readonly instalments?: readonly { readonly startsOn: Day; readonly endsOn: Day; readonly amount: number }[];
}

@Injectable()
export class FundingLineService {
  /** Records a line with its instalments; gives its id. */
  async record(tx: Transaction, input: NewFundingLine): Promise<string> {
    const problems = new Problems();
    const line = newLine(input, problems);
    const instalments = input.instalments ?? [];
    checkLine(problems, line);
    checkAgreedEnd(problems, line);
    const toCheck = instalments.map((each, at) => ({ ...each, path: ['instalments', String(at)] }));
    checkInstalments(problems, line, toCheck, ['instalments']);
    await checkLinePlaces(tx, problems, { ...line, lineId: null });
    problems.throwIfAny();

    const scope = { programmeId: line.programme, employerId: line.employer };
    requireMayChange(tx.actor, scope, []);
    const fundingLineId = await tx.insert(FundingLineEntity, columnsOf(line));
    for (const { startsOn, endsOn, amount } of instalments) {
      await tx.insert(InstalmentEntity, { ...scope, fundingLineId, startsOn, endsOn, amount: unscaled(amount, 2) });
    }
    return fundingLineId;
  }
}

function newLine(input: NewFundingLine, problems: Problems): LineContent {
  const end = lastDayOfLine(input, problems);
  return {
    programme: input.programme,
    funder: input.funder,
    employer: input.employer ?? null,
    reference: input.reference,
    title: input.title,
    kind: input.kind,
    amount: input.amount ?? null,
    startsOn: input.startsOn,
    endsOn: end.on,
    endIsDerived: end.isDerived,
    agreedEndsOn: input.agreedEndsOn ?? null,
    cycle: input.cycle,
    extension: input.extension ?? null,
    isExtended: false,
    uplift: input.uplift ?? null,
    upliftClause: input.upliftClause ?? null,
    decisionLeadDays: input.decisionLeadDays ?? null,
    externalId: input.externalId ?? null,
    source: input.source ?? null,
    requiresRealLivingWage: input.requiresRealLivingWage ?? RecordedAnswer.BLANK,
  };
}
