import { contractById } from '../../contracts/contract.batches.js';
import { employerById } from '../../employers/employer.batches.js';
import { yearsServed } from '../../kernel/day.js';
import { minutesOf } from '../../kernel/hours.js';
import { indexOfParts, packageParts, PackageParts } from '../../pay/calculations/package-parts.js';
import { PayReason } from '../../pay/calculations/pay-facts.js';
import { PenceQuotient, roundedPence } from '../../pay/calculations/pence-quotient.js';
import { listPage, Page } from '../../web/list.js';
import {
  hoursValue,
  MoneyValue,
  moneyValue,
  NoValue,
  noValue,
  NoValueReason,
  percentValue,
} from '../../web/no-value.js';
import { PageArgs } from '../../web/page.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { BandRowOrder, CONTRACT_PAY, ContractPay } from '../band-comparison/band-row.list.js';
import { comparedTerms } from '../pay-facts/compared-terms.js';
import { guidanceFacts } from '../pay-facts/guidance-package.js';
import { PayVariation } from '../pay-variation/pay-variation.model.js';
import { DescribedPackage, IndexCompleteness, PackagePartsRow } from './package-parts.model.js';
import { hundredthsOfHoursOff, hundredthsOfHoursWorked } from './hours-of-year.js';
import { penceAnHourWorked } from './package-parts-spread.js';

/** Packages contract by contract, a page at a time; each read of one is told to the audit log. */
export async function packagePartsRows(
  request: TrackerRequest,
  variation: PayVariation,
  page: PageArgs,
  orderBy: BandRowOrder | null | undefined,
): Promise<Page<PackagePartsRow>> {
  const { moment, role, answer } = variation;
  const filter = {
    participations: [...answer.scope.participations.keys()],
    role,
    contract: null,
    knownOn: request.knownOn(moment),
    terms: [],
    knowsPensionLimits: answer.onCosts.qualifyingEarnings !== null,
  };
  const found = await listPage(request, moment, CONTRACT_PAY, { page, filter, orderBy });
  const edges = await Promise.all(
    found.edges.map(async ({ cursor, node }) => ({ cursor, node: await rowModel(request, variation, node) })),
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
  { moment, answer }: PayVariation,
  row: ContractPay,
): Promise<PackagePartsRow> {
  const { id, employerId, programmeId, roleStartedOn, continuousServiceOn, fullTimeMinutes } = row;
  request.notePayRead({ employerId, contractId: id });
  const years = (from: typeof roleStartedOn) => (from === null ? null : yearsServed(from, moment.asOf));
  const guidance = answer.packages.get(programmeId);
  const service = { yearsInRole: years(roleStartedOn), yearsOfService: years(continuousServiceOn) };
  const described = guidance ? packageParts(guidanceFacts(guidance, service)) : null;
  const parts = packageParts(comparedTerms(row, answer.onCosts).facts);
  const index = indexOfParts(parts, described);
  const anHourWorked = penceAnHourWorked(parts);
  const missing = index.known ? [...index.value.missing] : [];
  const [contract, employer] = await Promise.all([
    request.load(contractById, moment, id),
    request.load(employerById, moment, employerId),
  ]);
  return Object.assign(new PackagePartsRow(), {
    id,
    contract,
    employer,
    completeness: completenessOf(index.known, missing.length),
    missing,
    index: index.known ? percentValue(index.value.indexHundredths) : noIndex(index.reason),
    salaryPoints: index.known ? index.value.salaryHundredths : null,
    pensionPoints: index.known && !missing.includes('PENSION') ? index.value.pensionHundredths : null,
    salary: roundedPence(parts.salary!),
    fullTimeWeek: fullTimeMinutes,
    ...partModels(parts, NOT_RECORDED),
    perHourWorked: anHourWorked === null ? NOT_RECORDED.leave : moneyValue(anHourWorked),
    guidance: described && describedModel(described),
  });
}

function completenessOf(isKnown: boolean, missing: number): IndexCompleteness {
  if (!isKnown) return IndexCompleteness.NONE;
  return missing === 0 ? IndexCompleteness.FULL : IndexCompleteness.PARTIAL;
}

const NOT_RECORDED = {
  pension: noValue(NoValueReason.NOT_RECORDED, 'No employer pension is recorded, or its limits are not published.'),
  leave: noValue(NoValueReason.NOT_RECORDED, 'Leave or public holidays are not recorded for this contract.'),
};
const NOT_DESCRIBED = {
  pension: noValue(NoValueReason.NO_RATE_ON_DATE, 'No NHS pension rate of that nation is published for the day.'),
  leave: noValue(
    NoValueReason.NOT_RECORDED,
    'The leave of Agenda for Change goes by continuous service, which is not recorded, or is not published for the day.',
  ),
};

function partModels(parts: PackageParts, why: typeof NOT_RECORDED) {
  const [leave, worked] = [hundredthsOfHoursOff(parts), hundredthsOfHoursWorked(parts)];
  return {
    pension: moneyOr(parts.pension, why.pension),
    leave: leave === null ? why.leave : hoursValue(minutesOf(leave)),
    hoursWorked: worked === null ? why.leave : hoursValue(minutesOf(worked)),
  };
}

function describedModel(parts: PackageParts): DescribedPackage {
  const noPoint = noValue(
    NoValueReason.NOT_RECORDED,
    'The point goes by complete years in the role, whose start is not recorded, or is not published for the day.',
  );
  return Object.assign(new DescribedPackage(), {
    salary: moneyOr(parts.salary, noPoint),
    ...partModels(parts, parts.salary === null ? { ...NOT_DESCRIBED, pension: noPoint } : NOT_DESCRIBED),
  });
}

function moneyOr(amount: PenceQuotient | null, why: NoValue): MoneyValue | NoValue {
  return amount === null ? why : moneyValue(roundedPence(amount));
}

function noIndex(reason: PayReason): NoValue {
  if (reason === 'GUIDANCE_NOT_ADOPTED') {
    return noValue(NoValueReason.NO_GUIDANCE_ADOPTED, 'The programme had adopted no guidance on that day.');
  }
  return noValue(
    NoValueReason.NOT_RECORDED,
    reason === 'NO_REWARD_OR_NO_HOURS'
      ? 'The pay that is recorded comes to nothing; check it.'
      : 'The guidance names no point for this person: the start in the role is not recorded, or no rate is published for the day.',
  );
}
