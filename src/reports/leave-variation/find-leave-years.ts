import { addYears } from '../../kernel/day.js';
import { daysOffInHundredths, LeaveTerms } from '../../kernel/days-off.js';
import { inForce } from '../../kernel/in-force.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { Moment } from '../../kernel/moment.js';
import { LeaveStep } from '../../leave/calculations/afc-leave-days.js';
import {
  leaveOfLeaveYear,
  LeaveOfLeaveYear,
  LeaveVersion,
  STEP_RULE,
} from '../../leave/calculations/leave-of-leave-year.js';
import { LeaveYear, leaveYearOf } from '../../leave/calculations/leave-year.js';
import { findBankHolidayDays } from '../../reference-data/reading/find-bank-holidays.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { findingTerms } from '../contract-terms/find-contract-terms.js';
import { Tally } from '../pay-facts/tally.js';
import { Participation } from '../people-in-scope.js';
import { ContractLeaveYear } from './contract-leave-year.js';
import { LeaveYears } from './leave-years.model.js';

const findTerms = findingTerms(
  'contractId',
  'employerId',
  'continuousServiceOn',
  'startsOn',
  'endsOn',
  'weeklyMinutes',
  'leaveHundredthsOfDays',
  'publicHolidayHundredthsOfDays',
  'publicHolidaysInside',
  'leaveYearStarts',
  'absences',
);
type LeaveTermsRow = Awaited<ReturnType<typeof findTerms>>[number];

interface Question {
  readonly participations: ReadonlyMap<string, Participation>;
  readonly role: string;
  readonly afcSteps: readonly LeaveStep[];
}

/** Leave of the contracts in force on the day, each in its own leave year. */
export async function findLeaveYears(
  request: TrackerRequest,
  moment: Moment,
  { participations, role, afcSteps }: Question,
): Promise<LeaveYears> {
  const { asOf } = moment;
  // A leave year that the day is in lies between a year before it and a year after.
  const [from, until] = [addYears(asOf, -1), addYears(asOf, 1)];
  const rows = await findTerms(request, moment, { participations, role, from, until });
  const holidays = await findBankHolidayDays(request.reader, { from, to: until, knownOn: request.knownOn(moment) });
  const bankHolidays = holidays.known ? holidays.value : null;
  const tally = new Tally();
  const found: ContractLeaveYear[] = [];
  for (const versions of groupedBy(rows, ({ contractId }) => contractId).values()) {
    const today = inForce(versions, asOf);
    if (!today) continue;
    const one = { employer: today.employerId, contracts: 1, workersWithSeveral: [] };
    if (today.leaveYearStarts === null) {
      tally.exclude('LEAVE_YEAR_NOT_RECORDED', one, today.absences);
      continue;
    }
    const leaveYear = leaveYearOf(asOf, today.leaveYearStarts);
    const leave = leaveOfLeaveYear({
      leaveYear,
      versions: versions.map(leaveVersion),
      serviceFrom: today.continuousServiceOn,
      afcSteps,
      bankHolidays,
    });
    if (!leave.known) {
      const lacking = versions.find(
        (version) => isIn(leaveYear, version) && !daysOffInHundredths(leaveTerms(version)).known,
      );
      tally.exclude(leave.reason, one, lacking!.absences);
      continue;
    }
    tally.count(one);
    found.push({ contractId: today.contractId, employerId: today.employerId, leaveYear, ...leave.value });
  }
  found.sort((a, b) => a.toStatuteMinutes - b.toStatuteMinutes || (a.contractId < b.contractId ? -1 : 1));
  const compared = found.filter(({ afcMinutes }) => afcMinutes.known);
  return Object.assign(new LeaveYears(), {
    contracts: tally.contracts,
    belowStatute: found.filter(({ isBelowStatute }) => isBelowStatute).length,
    comparedWithAgendaForChange: compared.length,
    belowAgendaForChange: compared.filter((each) => isBelowAfc(each)).length,
    stepInYear: found.filter(({ stepsOn }) => stepsOn.length > 0).length,
    stepRule: STEP_RULE,
    notCounted: tally.excluded,
    found,
    moment,
  });
}

function isBelowAfc({ leaveMinutes, afcMinutes }: LeaveOfLeaveYear): boolean {
  return afcMinutes.known && leaveMinutes < afcMinutes.value;
}

function isIn(leaveYear: LeaveYear, { startsOn, endsOn }: LeaveTermsRow): boolean {
  return startsOn <= leaveYear.endsOn && (endsOn === null || endsOn >= leaveYear.startsOn);
}

function leaveVersion(terms: LeaveTermsRow): LeaveVersion {
  const { startsOn, endsOn, weeklyMinutes } = terms;
  return { startsOn, endsOn, minutesPerWeek: weeklyMinutes, terms: leaveTerms(terms) };
}

function leaveTerms(terms: LeaveTermsRow): LeaveTerms {
  const { leaveHundredthsOfDays, publicHolidayHundredthsOfDays, publicHolidaysInside } = terms;
  return {
    annualLeaveDays: days(leaveHundredthsOfDays),
    publicHolidayDays: days(publicHolidayHundredthsOfDays),
    publicHolidays: publicHolidaysInside === null ? null : publicHolidaysInside ? 'INSIDE' : 'OUTSIDE',
  };
}

function days(hundredths: number | null): number | null {
  return hundredths === null ? null : hundredths / 100;
}
