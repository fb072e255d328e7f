import { InputType, registerEnumType } from '@nestjs/graphql';
import { Day } from '../../kernel/day.js';
import { ListDefinition } from '../../web/list.js';
import { orderOf } from '../../web/page.js';
import { TermsRow } from '../pay-facts/compared-terms.js';
import { TermCompared } from '../pay-facts/find-pay-facts.js';

/** A contract with what its pay is computed from. */
export interface ContractPay extends TermsRow {
  readonly id: string;
  readonly employerId: string;
  readonly programmeId: string;
  readonly role: string;
  readonly roleStartedOn: Day | null;
  readonly continuousServiceOn: Day | null;
}

/** Bound by the report, not given by people. */
export interface ContractPayFilter {
  readonly participations: readonly string[];
  readonly role: string | null;
  readonly contract: string | null;
  readonly knownOn: Day;
  /** Only contracts of which all of these are known, beside pay. */
  readonly terms: readonly (TermCompared | 'SERVICE')[];
  /** Whether the limits of qualifying earnings are known for the day: pensions paid of them cannot be counted without. */
  readonly knowsPensionLimits: boolean;
}

export enum BandRowOrderField {
  HOURLY_PAY = 'HOURLY_PAY',
  EMPLOYER = 'EMPLOYER',
}
registerEnumType(BandRowOrderField, {
  name: 'BandComparisonRowOrderField',
  description: 'What contracts set against a band can be put in order by.',
  valuesMap: {
    HOURLY_PAY: {
      description: 'Their full-time pay for an hour, and so, on HOURLY, how far below or above the band they are.',
    },
    EMPLOYER: { description: 'The name of the employer.' },
  },
});

@InputType('BandComparisonRowOrder', { description: 'How to put contracts set against a band in order.' })
export class BandRowOrder extends orderOf(BandRowOrderField) {}

/** Contracts in force with pay that can be compared, from the lowest hourly pay. Only the order is computed here. */
export const CONTRACT_PAY: ListDefinition<ContractPay, ContractPayFilter, BandRowOrderField> = {
  name: 'contracts set against a band',
  columns: `contract.id, contract.employer_id AS "employerId", contract.programme_id AS "programmeId", post.role,
            worker.role_started_on AS "roleStartedOn", worker.continuous_service_on AS "continuousServiceOn",
            terms.pay_basis AS "payBasis", pay.amount AS "payAmount", terms.weekly_minutes AS "contractedMinutes",
            terms.full_time_minutes AS "fullTimeMinutes", terms.leave_days AS "leaveDays",
            terms.public_holiday_days AS "publicHolidayDays", terms.public_holidays_inside AS "publicHolidaysInside",
            terms.pension_pct AS "pensionPct", terms.pension_basis AS "pensionBasis"`,
  from: ({ knownOn }, bind, { asOf }) => {
    const [on, known] = [`${bind(asOf)}::date`, `${bind(knownOn)}::date`];
    return `contract
      JOIN post ON post.id = contract.post_id
      JOIN worker ON worker.id = contract.worker_id
      JOIN employer ON employer.id = contract.employer_id
      JOIN terms ON terms.contract_id = contract.id AND terms.starts_on <= ${on} AND (terms.ends_on IS NULL OR terms.ends_on >= ${on})
        AND contract.starts_on <= ${on} AND (contract.ends_on IS NULL OR contract.ends_on >= ${on})
      LEFT JOIN reference.pay_point ON pay_point.nation = terms.scale_nation AND pay_point.band = terms.scale_band
        AND pay_point.point = terms.scale_point
        AND pay_point.valid_from <= ${on} AND (pay_point.valid_to IS NULL OR pay_point.valid_to >= ${on})
        AND pay_point.published_on <= ${known} AND (pay_point.superseded_on IS NULL OR pay_point.superseded_on > ${known})
      CROSS JOIN LATERAL (SELECT coalesce(terms.pay_amount, pay_point.annual_salary) AS amount) AS pay`;
  },
  key: 'contract.id',
  orders: {
    HOURLY_PAY: {
      expression: `round(CASE terms.pay_basis WHEN 'HOURLY' THEN pay.amount
                         WHEN 'ACTUAL_ANNUAL' THEN pay.amount * 60000 / (52143 * terms.weekly_minutes)
                         ELSE pay.amount * 60000 / (52143 * terms.full_time_minutes) END, 9)`,
      type: 'numeric',
    },
    EMPLOYER: { expression: 'employer.name', type: 'text' },
  },
  defaultOrder: BandRowOrderField.HOURLY_PAY,
  where: ({ participations, role, contract, terms, knowsPensionLimits }, bind) => [
    `contract.participation_id = ANY (${bind(participations)}::uuid[])`,
    'pay.amount IS NOT NULL',
    role !== null && `post.role = ${bind(role)}`,
    contract !== null && `contract.id = ${bind(contract)}::uuid`,
    terms.includes('LEAVE') &&
      `terms.leave_days IS NOT NULL AND (terms.public_holidays_inside OR NOT terms.public_holidays_inside AND terms.public_holiday_days IS NOT NULL)`,
    terms.includes('PENSION') && 'terms.pension_pct IS NOT NULL',
    terms.includes('PENSION') && !knowsPensionLimits && `terms.pension_basis = 'ALL_PAY'`,
    terms.includes('SERVICE') && 'worker.continuous_service_on IS NOT NULL',
  ],
  read: (row: ContractPay) => row,
};
