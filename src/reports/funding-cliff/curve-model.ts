import { moneyValue, noValue, NoValueReason } from '../../web/no-value.js';
import { CliffCurve, Loss } from './funding-cliff.js';
import { CliffCurve as CliffCurveModel, CliffLoss } from './funding-cliff.model.js';

/** A curve as the schema shows it. */
export function curveModel(curve: CliffCurve): CliffCurveModel {
  return {
    ...curve,
    total: lossModel(curve.total),
    periods: curve.periods.map((counted) => ({
      startsOn: counted.startsOn,
      endsOn: counted.endsOn,
      loss: lossModel(counted.loss),
      counted,
    })),
  };
}

export function lossModel({ annualCostPence, ...loss }: Loss): CliffLoss {
  const annualCost =
    annualCostPence === null
      ? noValue(NoValueReason.NOT_RECORDED, 'No annual cost is recorded for these posts; enter it with changePost.')
      : moneyValue(annualCostPence);
  return { ...loss, annualCost };
}
