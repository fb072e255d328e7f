import { daysOffInHundredths } from '../../kernel/days-off.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { employerPensionPence } from './employer-pension-pence.js';
import { Package } from './package-index.js';
import { PayFacts, PayReason } from './pay-facts.js';
import { workedThousandthsOfMinutesPerYear } from './worked-thousandths-of-minutes.js';

/** Salary, employer pension and time really worked in a full-time year, or the first of them that is not recorded. */
export function rewardPackage(facts: PayFacts): Known<Package, PayReason> {
  const { annualPence, minutesPerWeek, employerPension } = facts;
  if (annualPence === null) return unknown('PAY_NOT_RECORDED');
  if (!minutesPerWeek) return unknown('WEEK_NOT_RECORDED');
  const daysOff = daysOffInHundredths(facts);
  if (!daysOff.known) return daysOff;
  if (employerPension === null) return unknown('PENSION_NOT_RECORDED');
  return known({
    salaryPence: annualPence,
    pensionPence: employerPensionPence(annualPence, employerPension),
    workedThousandthsOfMinutes: workedThousandthsOfMinutesPerYear({
      minutesPerWeek,
      daysOffInHundredths: daysOff.value,
    }),
  });
}
