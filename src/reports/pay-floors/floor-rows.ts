import { contractById } from '../../contracts/contract.batches.js';
import { employerById } from '../../employers/employer.batches.js';
import { Pence, poundsText } from '../../kernel/money.js';
import { PostRole } from '../../posts/post.enums.js';
import { listPage, Page } from '../../web/list.js';
import { PageArgs } from '../../web/page.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { ContractPay } from '../band-comparison/band-row.list.js';
import { hourlyPay } from '../pay-facts/compared-terms.js';
import { CONTRACTS_BELOW } from './floor-row.list.js';
import { ContractBelowFloor, PayFloors } from './pay-floors.model.js';

/** The contracts paid below the higher of the floors, a page at a time; each read of one is told to the audit log. */
export async function floorRows(
  request: TrackerRequest,
  floors: PayFloors,
  page: PageArgs,
): Promise<Page<ContractBelowFloor>> {
  const { moment, role, scope, rates } = floors;
  const below = Math.max(rates.national ?? 0, rates.real ?? 0) as Pence;
  const filter = {
    participations: [...scope.participations.keys()],
    role,
    contract: null,
    knownOn: request.knownOn(moment),
    terms: [],
    knowsPensionLimits: true,
    below: poundsText(below),
  };
  const found = await listPage(request, moment, CONTRACTS_BELOW, { page, filter });
  const edges = await Promise.all(
    found.edges.map(async ({ cursor, node }) => ({ cursor, node: await rowModel(request, floors, node) })),
  );
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: found.pageInfo,
    get totalCount() {
      return found.totalCount;
    },
  };
}

async function rowModel(
  request: TrackerRequest,
  { moment, rates }: PayFloors,
  row: ContractPay,
): Promise<ContractBelowFloor> {
  const { id, employerId } = row;
  request.notePayRead({ employerId, contractId: id });
  const pay = hourlyPay(row);
  if (!pay.known) throw new RangeError('The list holds only contracts whose pay is known.');
  const hourlyPence = pay.value;
  const [contract, employer] = await Promise.all([
    request.load(contractById, moment, id),
    request.load(employerById, moment, employerId),
  ]);
  return Object.assign(new ContractBelowFloor(), {
    id,
    contract,
    employer,
    role: row.role as PostRole,
    hourlyPence,
    belowNationalPence: shortOf(rates.national, hourlyPence),
    belowRealPence: shortOf(rates.real, hourlyPence),
  });
}

function shortOf(floor: Pence | null, hourly: Pence): number | null {
  return floor !== null && hourly < floor ? floor - hourly : null;
}
