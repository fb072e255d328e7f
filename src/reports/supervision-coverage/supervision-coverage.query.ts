import { GraphQLError } from 'graphql';
import { uuidArray } from '../../database/session.js';
import { reportFile } from '../../database/sql-file.js';
import { Moment } from '../../kernel/moment.js';
import { SupervisionStandardModel } from '../../reference-data/models/programme-facts.model.js';
import { findSupervisionStandards } from '../../reference-data/reading/find-supervision-standards.js';
import { findSupervision, SupervisionOfContract } from '../../supervision/find-supervision.js';
import { supervisionStanding } from '../../supervision/supervision-standing.js';
import { SUPERVISION_KINDS, SupervisionKind } from '../../supervision/supervision.enums.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { Participation } from '../people-in-scope.js';
import { SupervisedKind } from './coverage-of-kind.js';
import { TimeWorked } from './hours-per-wte.js';
import { providerNamedWithin } from './provider-named-within.js';
import { isUsable, standardForKind } from './standard-for-kind.js';

const TIME_WORKED = reportFile(__dirname, 'time-worked.sql');
const ALONE_IN_PRACTICES = reportFile(__dirname, 'alone-in-practices.sql');

/** The contracts in force on the day, and what is recorded of each kind under them. */
export interface Supervised {
  readonly contracts: readonly SupervisionOfContract[];
  readonly workers: number;
  readonly byKind: ReadonlyMap<SupervisionKind, readonly SupervisedKind[]>;
}

export async function findSupervised(
  request: TrackerRequest,
  moment: Moment,
  participations: ReadonlyMap<string, Participation>,
): Promise<Supervised> {
  const contracts = await findSupervision(request, moment, { inForceIn: [...participations.keys()] });
  const byKind = new Map(SUPERVISION_KINDS.map((kind) => [kind, [] as SupervisedKind[]]));
  const workers = new Map<string, number>();
  for (const { workerId, participationId, recorded } of contracts) {
    const worker = workers.get(workerId) ?? workers.size;
    workers.set(workerId, worker);
    for (const each of recorded) {
      const providerWithin = providerNamedWithin(each.kind, participations.get(participationId)!);
      byKind.get(each.kind)!.push({ worker, providerWithin, standing: supervisionStanding(each, moment.asOf) });
    }
  }
  return { contracts, workers: workers.size, byKind };
}

export async function findTimeWorked(
  request: TrackerRequest,
  moment: Moment,
  participations: readonly string[],
): Promise<TimeWorked[]> {
  const rows = await request.reader.rows<{ fullTimeMinutes: number; minuteDays: string }>(moment, TIME_WORKED, [
    moment.asOf,
    uuidArray(participations),
  ]);
  return rows.map(({ fullTimeMinutes, minuteDays }) => ({ fullTimeMinutes, minuteDays: Number(minuteDays) }));
}

/** A practice where someone who is counted is the only link worker placed. */
export interface AloneInPractice {
  readonly contractId: string;
  readonly workerId: string;
  readonly practiceId: string;
}

export function findAloneInPractices(
  request: TrackerRequest,
  moment: Moment,
  participations: readonly string[],
): Promise<AloneInPractice[]> {
  return request.reader.rows<AloneInPractice>(moment, ALONE_IN_PRACTICES, [moment.asOf, uuidArray(participations)]);
}

/** The standard each kind is held against, of those published by then. Refuses to hold anyone against hearsay. */
export async function findStandards(
  request: TrackerRequest,
  moment: Moment,
  chosen: readonly string[] | null,
): Promise<Map<SupervisionKind, SupervisionStandardModel | null>> {
  const published = await findSupervisionStandards(request.reader, request.knownOn(moment));
  const usable = published.filter(isUsable).map(({ standardId }) => standardId);
  if (chosen?.some((standardId) => !usable.includes(standardId))) {
    throw new GraphQLError(
      `Every one of \`standards\` must give an interval, and have been read in a source. Choose from: ${usable.join(', ') || 'none are published'}.`,
      { extensions: { code: 'BAD_USER_INPUT' } },
    );
  }
  return new Map(SUPERVISION_KINDS.map((kind) => [kind, standardForKind(kind, published, chosen)]));
}
