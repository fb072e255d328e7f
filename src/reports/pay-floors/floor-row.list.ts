import { ListDefinition } from '../../web/list.js';
import { CONTRACT_PAY, ContractPay, ContractPayFilter } from '../band-comparison/band-row.list.js';

/** Bound by the report, not given by people. */
export interface FloorRowFilter extends ContractPayFilter {
  /** Pounds an hour: only contracts paid less. */
  readonly below: string;
}

export enum FloorRowOrderField {
  HOURLY_PAY = 'HOURLY_PAY',
}

/** By the hour to the penny, rounded once: the sums of `hourlyPay`. */
const HOURLY_PAY = `round(CASE terms.pay_basis WHEN 'HOURLY' THEN pay.amount
  WHEN 'ACTUAL_ANNUAL' THEN pay.amount * 60000 / (52143 * terms.weekly_minutes)
  ELSE pay.amount * 60000 / (52143 * terms.full_time_minutes) END, 2)`;

/** Contracts in force that are paid less than a floor, from the lowest. */
export const CONTRACTS_BELOW: ListDefinition<ContractPay, FloorRowFilter, FloorRowOrderField> = {
  ...CONTRACT_PAY,
  name: 'contracts paid below a floor',
  orders: { HOURLY_PAY: { expression: HOURLY_PAY, type: 'numeric' } },
  defaultOrder: FloorRowOrderField.HOURLY_PAY,
  where: (filter, bind, moment) => [
    ...CONTRACT_PAY.where(filter, bind, moment),
    `${HOURLY_PAY} < ${bind(filter.below)}::numeric`,
  ],
};
