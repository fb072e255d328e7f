import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { Allow, IsOptional, IsUUID } from 'class-validator';
import { PostRole } from '../posts/post.enums.js';
import { ListDefinition } from '../web/list.js';
import { orderOf } from '../web/page.js';
import { TermsSheetModel } from './terms-sheet.model.js';
import { termsSheetView } from './terms-sheet-view.js';

@InputType({ description: 'Which terms sheets. Parts that are left out do not limit; several parts must all hold.' })
export class TermsSheetFilter {
  @Field(() => ID, { nullable: true, description: 'Only what this employer offers.' })
  @IsOptional()
  @IsUUID()
  employer?: string | null;

  @Field(() => [PostRole], { nullable: true, description: 'For any of these roles.' })
  @Allow()
  roles?: PostRole[] | null;

  @Field(() => ID, { nullable: true, description: 'Only employers that take part in this programme.' })
  @IsOptional()
  @IsUUID()
  programme?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only sheets in force on `asOf`. False: only those not in force on it.',
  })
  @Allow()
  inForce?: boolean | null;
}

export enum TermsSheetOrderField {
  STARTS_ON = 'STARTS_ON',
  RECORDED_AT = 'RECORDED_AT',
}
registerEnumType(TermsSheetOrderField, {
  name: 'TermsSheetOrderField',
  description: 'What terms sheets can be put in order by.',
  valuesMap: {
    STARTS_ON: { description: 'Their first day.' },
    RECORDED_AT: { description: 'When they were last changed.' },
  },
});

@InputType({ description: 'How to put terms sheets in order. Ties are always broken the same way.' })
export class TermsSheetOrder extends orderOf(TermsSheetOrderField) {}

// Employers that share nothing anywhere keep even their terms sheets to themselves. What they share now decides, also
// when the question is about the past, so that withdrawing takes effect at once: hence the schema is named.
const SHARED = `(SELECT shown.* FROM terms_sheet AS shown
  WHERE (SELECT app.sees_everything()) OR shown.employer_id = ANY ((SELECT app.own_employers())::uuid[])
     OR EXISTS (SELECT FROM tracker.participation
                WHERE participation.employer_id = shown.employer_id AND participation.sharing_level <> 'NONE')) AS terms_sheet`;

export const TERMS_SHEETS: ListDefinition<TermsSheetModel, TermsSheetFilter, TermsSheetOrderField> = {
  name: 'terms sheets',
  columns: `terms_sheet.id, terms_sheet.version, terms_sheet.recorded_at AS "recordedAt", terms_sheet.employer_id AS "employerId",
            terms_sheet.role, terms_sheet.starts_on AS "startsOn", terms_sheet.ends_on AS "endsOn", terms_sheet.salary_from AS "salaryFrom",
            terms_sheet.salary_to AS "salaryTo", terms_sheet.scale_nation AS "scaleNation", terms_sheet.scale_band AS "scaleBand",
            terms_sheet.scale_point_from AS "scalePointFrom", terms_sheet.scale_point_to AS "scalePointTo",
            terms_sheet.full_time_minutes AS "fullTimeWeek", terms_sheet.public_holiday_days AS "publicHolidayDays",
            terms_sheet.public_holidays_inside AS "publicHolidaysInside", terms_sheet.sick_pay AS "sickPay",
            terms_sheet.pension_pct AS "employerPension", terms_sheet.pension_basis AS "pensionBasis",
            terms_sheet.employer_notice_weeks AS "employerNoticeWeeks",
            terms_sheet.clinical_supervision_days AS "clinicalSupervisionDays",
            terms_sheet.line_management_days AS "lineManagementDays", terms_sheet.progression`,
  from: SHARED,
  key: 'terms_sheet.id',
  orders: {
    STARTS_ON: { expression: 'terms_sheet.starts_on', type: 'date' },
    RECORDED_AT: { expression: 'terms_sheet.recorded_at', type: 'timestamptz' },
  },
  defaultOrder: TermsSheetOrderField.STARTS_ON,
  where: (filter, bind, { asOf }) => [
    filter.employer != null && `terms_sheet.employer_id = ${bind(filter.employer)}::uuid`,
    filter.roles != null && `terms_sheet.role = ANY (${bind(filter.roles)}::text[])`,
    filter.programme != null &&
      `EXISTS (SELECT FROM participation
               WHERE participation.employer_id = terms_sheet.employer_id AND participation.programme_id = ${bind(filter.programme)}::uuid)`,
    filter.inForce != null && `${inForceOn(bind(asOf))} = ${bind(filter.inForce)}::boolean`,
  ],
  read: termsSheetView,
};

function inForceOn(day: string): string {
  return `(terms_sheet.starts_on <= ${day}::date AND (terms_sheet.ends_on IS NULL OR terms_sheet.ends_on >= ${day}::date))`;
}
