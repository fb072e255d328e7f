import { GraphQLError } from 'graphql';
import { sqlFile } from '../../database/sql-file.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { Moment } from '../../kernel/moment.js';
import { SupervisionStandardModel } from '../../reference-data/models/programme-facts.model.js';
import { findSupervisionStandards } from '../../reference-data/reading/find-supervision-standards.js';
import { supervisionOfContract } from '../../supervision/supervision.batches.js';
import { SUPERVISION_KINDS, SupervisionKind } from '../../supervision/supervision.enums.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { SupervisedContract, SupervisedKind } from './coverage-of-kind.js';
import { isUsable, standardForKind } from './standard-for-kind.js';

const SUPERVISED_CONTRACTS = sqlFile(__dirname, 'supervised-contracts.sql');

export function findSupervisedContracts(
  request: TrackerRequest,
  moment: Moment,
  participations: readonly string[],
): Promise<SupervisedContract[]> {
  return request.reader.rows<SupervisedContract>(moment, SUPERVISED_CONTRACTS, [moment.asOf, participations]);
}

/** Where each kind stands under each contract; read once, and shared with the rows that are shown. */
export async function findSupervisedKinds(
  request: TrackerRequest,
  moment: Moment,
  contracts: readonly SupervisedContract[],
): Promise<Map<SupervisionKind, SupervisedKind[]>> {
  const found = await Promise.all(
    contracts.map(async (contract) => {
      const standings = await request.load(supervisionOfContract, moment, contract.contractId);
      return standings.map((standing) => ({ contract, standing }));
    }),
  );
  const byKind = groupedBy(found.flat(), ({ standing }) => standing.kind);
  return new Map(SUPERVISION_KINDS.map((kind) => [kind, byKind.get(kind) ?? []]));
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
