import { daysOffInHundredths } from '../../kernel/days-off.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { employerPension } from './employer-pension-pence.js';
import { Package } from './package-index.js';
import { annualOf, PayFacts, PayReason } from './pay-facts.js';
import { workedThousandthsOfMinutesPerYear } from './worked-thousandths-of-minutes.js';

/** Salary, employer pension and time really worked in a full-time year, or the first of them that is not recorded. */
export function rewardPackage(facts: PayFacts): Known<Package, PayReason> {
  const [salary, { minutesPerWeek, employerPension: pension }] = [annualOf(facts), facts];
  if (salary === null) return unknown('PAY_NOT_RECORDED');
  if (!minutesPerWeek) return unknown('WEEK_NOT_RECORDED');
  const daysOff = daysOffInHundredths(facts);
  if (!daysOff.known) return daysOff;
  if (pension === null) return unknown('PENSION_NOT_RECORDED');
  return known({
    salary,
    pension: employerPension(salary, pension),
    workedThousandthsOfMinutes: workedThousandthsOfMinutesPerYear({
      minutesPerWeek,
      daysOffInHundredths: daysOff.value,
    }),
  });
}
