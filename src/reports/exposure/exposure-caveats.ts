import { inNumber } from '../../kernel/in-number.js';
import { ContractExposure } from './contract-exposure.js';
import { sumOfExposures } from './sum-of-exposures.js';

/** What to bear in mind of what each contract costs, in sentences. */
export function exposureCaveats(
  exposures: readonly ContractExposure[],
  { isCapAssumed, seesPersonalFacts }: { readonly isCapAssumed: boolean; readonly seesPersonalFacts: boolean },
): string[] {
  const sums = sumOfExposures(exposures);
  return [
    'Notice is taken to be given only on the last day of the money; given earlier, part of it is worked while there is money. No notice runs past the agreed end of a contract.',
    ...(seesPersonalFacts
      ? [...ageSentence(sums), ...leaveTakenSentence(sums)]
      : [
          'Age bands and leave taken are for HR editors of the employer and administrators only: redundancy pay and leave are ranges for any age and any leave taken.',
        ]),
    'Redundancy pay is the statutory minimum; contracts may give more. Its years and cap are those of the last day of the money at the least, and at the most those of the day on which notice given that day runs out.',
    'A contract counts in full where its post loses any of its money. A week’s pay is a year’s pay ÷ 52; statutory redundancy counts it up to the cap of the day.',
    'On-costs are National Insurance and pension on each further pound of notice pay and leave; redundancy pay below £30,000 has none.',
    ...(isCapAssumed ? ['ASSUMED: the last published cap of a week’s pay goes on.'] : []),
    ...leaveSentence(sums.missingLeave.length),
  ];
}

function ageSentence({ dismissals, ageBandNotKnown }: { dismissals: number; ageBandNotKnown: number }): string[] {
  if (ageBandNotKnown === 0) return [];
  return [
    `Of ${dismissals} ${inNumber(dismissals, 'dismissal', 'dismissals')}, the age band of ${ageBandNotKnown} is not recorded: for them redundancy pay is from half a week to one and a half for each year. With a band it is for the youngest and the oldest that it allows.`,
  ];
}

function leaveTakenSentence({
  contracts,
  leaveTakenNotKnown,
}: {
  contracts: number;
  leaveTakenNotKnown: number;
}): string[] {
  if (leaveTakenNotKnown === 0) return [];
  return [
    `Of ${contracts} ${inNumber(contracts, 'contract', 'contracts')}, leave taken in the leave year in which the money ends is not recorded for ${leaveTakenNotKnown}: for them untaken leave is from none to all that is accrued.`,
  ];
}

function leaveSentence(contracts: number): string[] {
  if (contracts === 0) return [];
  const whose = `${contracts} ${inNumber(contracts, 'contract', 'contracts')} whose leave or leave year is`;
  return [
    `ASSUMED for ${whose} not recorded: at the most the leave of the terms sheet of the employer, else the 28 days of statute or the leave of Agenda for Change in Scotland, whichever is more, in a leave year that ends with the money; at the least none.`,
  ];
}
