import { uuidArray } from '../../database/session.js';
import { sqlFile } from '../../database/sql-file.js';
import { Moment } from '../../kernel/moment.js';
import { LeaveScheme, Nation } from '../../reference-data/enums/pay.enums.js';
import { LeaveStepModel } from '../../reference-data/models/hours-and-leave.model.js';
import { findBandOn } from '../../reference-data/reading/find-band-on.js';
import { findLeaveStepsOn } from '../../reference-data/reading/find-leave-steps-on.js';
import { LeaveStep } from '../../leave/calculations/afc-leave-days.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { OnCosts } from './find-on-costs.js';
import { GuidancePackage, GuidancePolicy } from './guidance-package.js';

const SQL = sqlFile(__dirname, 'guidance-in-force.sql');

/** The guidance each programme had adopted on the day; programmes that had adopted none are not in it. */
export async function findAdoptedGuidance(
  request: TrackerRequest,
  moment: Moment,
  programmes: readonly string[],
): Promise<Map<string, GuidancePolicy>> {
  const rows = await request.reader.rows<GuidancePolicy & { programmeId: string }>(moment, SQL, [
    uuidArray(programmes),
    moment.asOf,
  ]);
  return new Map(rows.map(({ programmeId, ...policy }) => [programmeId, policy]));
}

/**
 * The packages that policies describe: one reading for each scale named, however many programmes name it, and one package
 * for all programmes that adopted the same, so that what is worked out of it is worked out once.
 */
export async function findPackages(
  request: TrackerRequest,
  moment: Moment,
  policies: ReadonlyMap<string, GuidancePolicy>,
  onCosts: OnCosts,
): Promise<Map<string, GuidancePackage>> {
  const when = { on: moment.asOf, knownOn: request.knownOn(moment) };
  const steps = policies.size === 0 ? [] : await findLeaveStepsOn(request.reader, { nation: null, ...when });
  const scales = new Map<string, GuidancePackage['scale']>();
  const described = new Map<string, GuidancePackage>();
  const packages = new Map<string, GuidancePackage>();
  for (const [programme, policy] of policies) {
    const { nation, band, pointRule, kind, source, startsOn } = policy;
    const adopted = `${nation} ${band} ${pointRule} ${kind} ${startsOn} ${source}`;
    let itsPackage = described.get(adopted);
    if (!itsPackage) {
      const key = `${nation} ${band}`;
      const scale = scales.get(key) ?? (await findBandOn(request.reader, { nation, band, ...when }));
      scales.set(key, scale);
      itsPackage = { policy, scale, leaveSteps: afcSteps(steps, nation), pension: onCosts.nhsPension(nation) };
      described.set(adopted, itsPackage);
    }
    packages.set(programme, itsPackage);
  }
  return packages;
}

/** The steps of Agenda for Change in one nation. */
export function afcSteps(steps: readonly LeaveStepModel[], nation: `${Nation}`): LeaveStep[] {
  return steps
    .filter((step) => step.scheme === LeaveScheme.AGENDA_FOR_CHANGE && step.nation === nation)
    .map((step) => ({
      fromCompletedYears: step.serviceYearsFrom,
      annualLeaveDays: step.annualLeaveHundredthsOfDays / 100,
      publicHolidayDays: step.publicHolidayHundredthsOfDays / 100,
    }));
}
