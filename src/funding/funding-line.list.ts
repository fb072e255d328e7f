import { InputType, registerEnumType } from '@nestjs/graphql';
import { scaledOrNull } from '../kernel/decimal.js';
import { Day } from '../kernel/day.js';
import { Moment } from '../kernel/moment.js';
import { ListDefinition } from '../web/list.js';
import { orderOf } from '../web/page.js';
import { FundingLineFilter } from './funding-line-filter.input.js';
import { ExtensionDecider, ExternalScheme } from './funding-line.enums.js';
import { FundingLineModel } from './funding-line.model.js';

export enum FundingLineOrderField {
  ENDS_ON = 'ENDS_ON',
  STARTS_ON = 'STARTS_ON',
  AMOUNT = 'AMOUNT',
  TITLE = 'TITLE',
}
registerEnumType(FundingLineOrderField, {
  name: 'FundingLineOrderField',
  description: 'What funding lines can be put in order by.',
  valuesMap: {
    ENDS_ON: { description: 'Their last day; those without one are the latest.' },
    STARTS_ON: { description: 'Their first day.' },
    AMOUNT: { description: 'What they are worth; those of unknown amount are the smallest.' },
    TITLE: { description: 'What they are called.' },
  },
});

@InputType({ description: 'How to put funding lines in order. Ties are always broken the same way.' })
export class FundingLineOrder extends orderOf(FundingLineOrderField) {}

/** A funding line as the database gives it. */
export interface FundingLineRow extends Omit<FundingLineModel, 'amount' | 'uplift' | 'extension' | 'externalId'> {
  amount: string | null;
  uplift: string | null;
  extension_to: Day | null;
  extension_decided_by: ExtensionDecider;
  extension_decide_by: Day | null;
  external_scheme: ExternalScheme;
  external_id: string | null;
}

export const FUNDING_LINES: ListDefinition<FundingLineModel, FundingLineFilter, FundingLineOrderField> = {
  name: 'funding lines',
  columns: `funding_line.id, funding_line.version, funding_line.recorded_at AS "recordedAt",
            funding_line.programme_id AS "programmeId", funding_line.funder_id AS "funderId",
            funding_line.employer_id AS "employerId", funding_line.reference, funding_line.title, funding_line.kind,
            funding_line.amount, funding_line.starts_on AS "startsOn", funding_line.ends_on AS "endsOn",
            funding_line.ends_on_is_derived AS "endIsDerived", funding_line.cycle,
            coalesce(funding_line.agreed_ends_on, funding_line.ends_on) AS "agreedEndsOn",
            funding_line.extension_to, funding_line.extension_decided_by, funding_line.extension_decide_by,
            funding_line.uplift_pct AS uplift, funding_line.uplift_clause AS "upliftClause",
            funding_line.decision_lead_days AS "decisionLeadDays",
            funding_line.external_scheme, funding_line.external_id, funding_line.source,
            funding_line.requires_real_living_wage AS "requiresRealLivingWage"`,
  from: 'funding_line',
  key: 'funding_line.id',
  orders: {
    ENDS_ON: { expression: `coalesce(funding_line.ends_on, 'infinity')`, type: 'date' },
    STARTS_ON: { expression: 'funding_line.starts_on', type: 'date' },
    AMOUNT: { expression: 'coalesce(funding_line.amount, -1)', type: 'numeric' },
    TITLE: { expression: 'funding_line.title', type: 'text' },
  },
  defaultOrder: FundingLineOrderField.ENDS_ON,
  where: (filter, bind, moment) => [
    filter.funder != null && `funding_line.funder_id = ${bind(filter.funder)}::uuid`,
    filter.programme != null && `funding_line.programme_id = ${bind(filter.programme)}::uuid`,
    filter.employer != null && `funding_line.employer_id = ${bind(filter.employer)}::uuid`,
    filter.partnership != null &&
      `funding_line.programme_id IN (SELECT programme_partnership.programme_id FROM programme_partnership
         WHERE programme_partnership.partnership_code = ${bind(filter.partnership)}::text)`,
    filter.board != null &&
      `funding_line.programme_id IN (SELECT programme_partnership.programme_id FROM programme_partnership
         JOIN reference.partnership ON partnership.code = programme_partnership.partnership_code
         WHERE partnership.board_code = ${bind(filter.board)}::text)`,
    filter.kind != null && `funding_line.kind = ${bind(filter.kind)}::text`,
    filter.cycle != null && `funding_line.cycle = ${bind(filter.cycle)}::text`,
    filter.endsBetween != null &&
      `funding_line.ends_on BETWEEN ${bind(filter.endsBetween.from)}::date AND ${bind(filter.endsBetween.to)}::date`,
    filter.stages != null &&
      `funding_line.id IN (SELECT stretch.funding_line_id FROM funding_stretches(${bind(moment.asOf)}::date) AS stretch
         WHERE stretch.stage = ANY (${bind(filter.stages)}::text[]))`,
    filter.post != null &&
      `funding_line.id IN (SELECT allocation.funding_line_id FROM allocation WHERE allocation.post_id = ${bind(filter.post)}::uuid)`,
  ],
  read: readFundingLine,
};

export function readFundingLine(row: FundingLineRow, moment: Moment): FundingLineModel {
  const { extension_to, extension_decided_by, extension_decide_by, external_scheme, external_id } = row;
  const isExercised = row.endsOn !== null && extension_to !== null && extension_to <= row.endsOn;
  return Object.assign(row, {
    amount: scaledOrNull(row.amount, 2),
    uplift: scaledOrNull(row.uplift, 2),
    extension:
      extension_to === null
        ? null
        : { to: extension_to, decidedBy: extension_decided_by, decideBy: extension_decide_by, isExercised },
    externalId: external_id === null ? null : { scheme: external_scheme, value: external_id },
    moment,
  });
}
