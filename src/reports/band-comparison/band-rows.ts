import { contractById } from '../../contracts/contract.batches.js';
import { employerById } from '../../employers/employer.batches.js';
import { yearsServed } from '../../kernel/day.js';
import {
  BandComparison as ComparedPay,
  compareWithBand,
  DistanceToPoint,
} from '../../pay/calculations/compare-with-band.js';
import { PostRole } from '../../posts/post.enums.js';
import { listPage, Page } from '../../web/list.js';
import { noValue, NoValueReason, percentValue } from '../../web/no-value.js';
import { PageArgs } from '../../web/page.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { comparedTerms } from '../pay-facts/compared-terms.js';
import { guidanceBenefits } from '../pay-facts/guidance-package.js';
import { TERMS_OF_BASIS } from './band-comparison.js';
import { BandComparison, BandDistance } from './band-comparison.model.js';
import { BandRowModel } from './band-row.model.js';
import { goesByService } from './band-places.js';
import { BandRowOrder, CONTRACT_PAY, ContractPay, ContractPayFilter } from './band-row.list.js';
import { BandPlace } from './band.enums.js';

/** The contracts behind a comparison, a page at a time; each read of one is told to the audit log. */
export async function bandRows(
  request: TrackerRequest,
  comparison: BandComparison,
  page: PageArgs,
  orderBy: BandRowOrder | null | undefined,
): Promise<Page<BandRowModel>> {
  const { moment, question, answer, footing } = comparison;
  const { scope, packages, onCosts } = answer;
  const contract = question.contract ?? null;
  const participations = [...scope.participations].filter(([, { programme }]) => packages.has(programme));
  const filter: ContractPayFilter = {
    participations: participations.map(([id]) => id),
    role: contract === null ? question.role : null,
    contract,
    knownOn: request.knownOn(moment),
    terms: goesByService(footing) ? [...TERMS_OF_BASIS[footing], 'SERVICE'] : TERMS_OF_BASIS[footing],
    knowsPensionLimits: onCosts.qualifyingEarnings !== null,
  };
  const found = await listPage(request, moment, CONTRACT_PAY, { page, filter, orderBy });
  const edges = await Promise.all(
    found.edges.map(async ({ cursor, node }) => ({ cursor, node: await rowModel(request, comparison, node) })),
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

async function rowModel(request: TrackerRequest, comparison: BandComparison, row: ContractPay): Promise<BandRowModel> {
  const { moment, scale, footing, answer, compared: guidance } = comparison;
  const { id, employerId, roleStartedOn, continuousServiceOn, fullTimeMinutes } = row;
  request.notePayRead({ employerId, contractId: id });
  const { pay, facts } = comparedTerms(row, answer.onCosts);
  if (!pay.known) throw new RangeError('The list holds only contracts whose pay is known.');
  const yearsInRole = roleStartedOn === null ? null : yearsServed(roleStartedOn, moment.asOf);
  const yearsOfService = continuousServiceOn === null ? null : yearsServed(continuousServiceOn, moment.asOf);
  const compared = compareWithBand({
    pay: { ...facts, annualPence: pay.value, minutesPerWeek: fullTimeMinutes },
    scale,
    benefits: guidanceBenefits(guidance, yearsOfService),
    completedYears: yearsInRole,
    footing,
  });
  if (!compared.known) throw new RangeError('The list holds only contracts that can be compared.');
  const { payPence, compaRatio, toServicePoint } = compared.value;
  const [contract, employer] = await Promise.all([
    request.load(contractById, moment, id),
    request.load(employerById, moment, employerId),
  ]);
  return Object.assign(new BandRowModel(), {
    id,
    contract,
    employer,
    role: row.role as PostRole,
    payPence,
    ...placeOf(compared.value),
    yearsInRole,
    toEntry: distance(compared.value.toEntry),
    toServicePoint: toServicePoint.known ? distance(toServicePoint.value) : null,
    toTop: distance(compared.value.toTop),
    compaRatio,
    rangePenetration: penetration(compared.value),
  });
}

function placeOf({ position }: ComparedPay): { place: BandPlace; point: number | null } {
  const place = position.position as BandPlace;
  if (position.position === 'AT_POINT') return { place, point: position.point };
  return { place, point: position.position === 'BETWEEN' ? position.abovePoint : null };
}

function distance({ distancePence, distancePercent }: DistanceToPoint): BandDistance {
  return { pence: distancePence, percent: distancePercent };
}

function penetration({ rangePenetration }: ComparedPay): BandRowModel['rangePenetration'] {
  if (rangePenetration.known) return percentValue(rangePenetration.value);
  return noValue(NoValueReason.NOT_APPLICABLE, 'The band has one rate, so there is no way through it.');
}
