import { Day } from '../kernel/day.js';
import { scaledOrNull } from '../kernel/decimal.js';
import { Problems } from '../kernel/problem.js';
import { LineExtension } from './check-line.js';
import { LineContent } from './funding-line-content.js';
import { FundingLineEntity } from './funding-line.entity.js';
import { NewFundingLine } from './funding-line.service.js';
import { lastDayOfLine } from './last-day-of-line.js';

/** What is left out (or null, where a line cannot be without it) stays as it is; null takes away what may be absent. */
export type FundingLineCorrection = { readonly fundingLine: string; readonly version: number } & {
  readonly [Part in keyof Omit<NewFundingLine, 'programme' | 'instalments'>]?: NewFundingLine[Part] | null;
};

/** A line as it is recorded, with what was given put in its place. */
export function correctedLine(line: FundingLineEntity, input: FundingLineCorrection, problems: Problems): LineContent {
  const startsOn = input.startsOn ?? line.startsOn;
  const end = correctedEnd(line, { ...input, startsOn }, problems);
  const isExtended = line.extensionTo !== null && line.extensionTo === line.endsOn;
  return {
    programme: line.programmeId,
    funder: input.funder ?? line.funderId,
    employer: orAsItWas(input.employer, line.employerId),
    reference: input.reference ?? line.reference,
    title: input.title ?? line.title,
    kind: input.kind ?? line.kind,
    amount: orAsItWas(input.amount, scaledOrNull(line.amount, 2)),
    startsOn,
    endsOn: end.on,
    endIsDerived: end.isDerived,
    agreedEndsOn: orAsItWas(input.agreedEndsOn, line.agreedEndsOn),
    cycle: input.cycle ?? line.cycle,
    // An extension that was used ends where the line does.
    extension: orAsItWas(input.extension, extensionOf(line, isExtended ? end.on : line.extensionTo)),
    isExtended,
    uplift: orAsItWas(input.uplift, scaledOrNull(line.upliftPct, 2)),
    upliftClause: orAsItWas(input.upliftClause, line.upliftClause),
    decisionLeadDays: orAsItWas(input.decisionLeadDays, line.decisionLeadDays),
    externalId: orAsItWas(input.externalId, externalIdOf(line)),
    source: orAsItWas(input.source, line.source),
    requiresRealLivingWage: input.requiresRealLivingWage ?? line.requiresRealLivingWage,
  };
}

function correctedEnd(line: FundingLineEntity, given: FundingLineCorrection & { startsOn: Day }, problems: Problems) {
  const isLeft = given.endsOn === undefined && given.durationMonths == null;
  return isLeft ? { on: line.endsOn, isDerived: line.endIsDerived } : lastDayOfLine(given, problems);
}

function extensionOf(line: FundingLineEntity, to: Day | null): LineExtension | null {
  if (to === null || line.extensionDecidedBy === null) return null;
  return { to, decidedBy: line.extensionDecidedBy, decideBy: line.extensionDecideBy };
}

function externalIdOf({ externalScheme, externalId }: FundingLineEntity): LineContent['externalId'] {
  return externalScheme === null || externalId === null ? null : { scheme: externalScheme, value: externalId };
}

function orAsItWas<Value>(given: Value | null | undefined, was: Value | null): Value | null {
  return given === undefined ? was : given;
}
