import { moneyValue, noValue, NoValueReason } from '../../web/no-value.js';
import { CoverMoney } from './cover-money.js';
import { CoverageMoney } from './coverage-strip.model.js';

export const COST_NOT_RECORDED = noValue(
  NoValueReason.NOT_RECORDED,
  'No annual cost is recorded for these days; enter it with changePost.',
);

export function coverageMoney(money: CoverMoney | null): CoverageMoney {
  if (money === null) return { paid: COST_NOT_RECORDED, notPaid: COST_NOT_RECORDED, paidTwice: COST_NOT_RECORDED };
  return {
    paid: moneyValue(money.paid),
    notPaid: moneyValue(money.notPaid),
    paidTwice: moneyValue(money.paidTwice),
  };
}
