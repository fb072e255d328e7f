import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { contractById } from '../../contracts/contract.batches.js';
import { employerById } from '../../employers/employer.batches.js';
import { Moment } from '../../kernel/moment.js';
import { costOfSegmentsPence } from '../../pay/calculations/cost-of-segments-pence.js';
import { PaySegment } from '../../pay/calculations/projected-pay.js';
import { MoneyValue, moneyValue, NoValue, noValue, NoValueReason } from '../../web/no-value.js';
import { Remembered } from '../../web/remembered.js';
import { PartArgs } from '../../web/part.args.js';
import { SignedIn } from '../../web/rules.js';
import { Request, TrackerRequest } from '../../web/tracker-request.js';
import { ProjectedContract } from './find-projected-contracts.js';
import { PayProjectionArgs } from './pay-projection.args.js';
import {
  PayProjection,
  PayProjectionContract,
  PayProjectionContractPage,
  PayProjectionOrNoValue,
  PayProjectionStep,
} from './pay-projection.model.js';
import { PayProjections } from './pay-projections.js';

@Resolver(() => PayProjection)
export class PayProjectionResolver {
  constructor(private readonly projections: PayProjections) {}

  @SignedIn()
  @Remembered()
  @Query(() => PayProjectionOrNoValue, {
    description:
      'Pay of one role carried forward over financial years, with what it costs the employers. For administrators; HR editors, of their own employers; leads, of programmes in which every employer shares pseudonymised terms.',
  })
  payProjection(@Request() request: TrackerRequest, @Args() args: PayProjectionArgs): Promise<PayProjection | NoValue> {
    return this.projections.project(request, request.moment(args), args);
  }

  @SignedIn()
  @ResolveField(() => PayProjectionContractPage, {
    description:
      'The contracts, one by one, step by step. Reading them is recorded in the audit log of their employers.',
  })
  async contracts(
    @Request() request: TrackerRequest,
    @Parent() { projection, period, moment }: PayProjection,
    @Args() { first, skip }: PartArgs,
  ): Promise<PayProjectionContractPage> {
    const page = projection.contracts.slice(skip, skip + first);
    const nodes = await Promise.all(page.map((contract) => contractModel(request, moment, contract, period)));
    return { totalCount: projection.contracts.length, nodes };
  }
}

async function contractModel(
  request: TrackerRequest,
  moment: Moment,
  { contractId, employerId, segments }: ProjectedContract,
  period: PayProjection['period'],
): Promise<PayProjectionContract> {
  request.notePayRead({ employerId, contractId });
  const [contract, employer] = await Promise.all([
    request.load(contractById, moment, contractId),
    request.load(employerById, moment, employerId),
  ]);
  const unknownPay = segments.find(({ pay }) => !pay.known);
  const salaries = segments.flatMap(({ startsOn, endsOn, pay }) =>
    pay.known ? [{ startsOn, endsOn, annualPence: pay.value.workedPence }] : [],
  );
  return {
    contract,
    employer,
    endsOn: segments.at(-1)!.endsOn,
    salaryInAll: unknownPay ? amount(unknownPay, () => 0) : moneyValue(costOfSegmentsPence(salaries, period)),
    steps: segments.map(stepModel),
  };
}

function stepModel(segment: PaySegment): PayProjectionStep {
  const { startsOn, fullTimeMinutes, reasons, isAssumed } = segment;
  return {
    startsOn,
    salary: amount(segment, ({ workedPence }) => workedPence),
    fullTimeSalary: amount(segment, ({ fullTimePence }) => fullTimePence),
    fullTimeWeek: fullTimeMinutes,
    why: [...reasons],
    isAssumed,
  };
}

const WHY_NOT = {
  PAY_NOT_RECORDED: noValue(NoValueReason.NOT_RECORDED, 'Pay is not recorded; enter it with changeTerms.'),
  WEEK_NOT_RECORDED: noValue(NoValueReason.NOT_RECORDED, 'The week is not recorded; enter it with changeTerms.'),
  NO_RATE_ON_DATE: noValue(
    NoValueReason.NO_RATE_ON_DATE,
    'No salary is published for the scale point on every day; ask with assumedAwardPercent to assume one.',
  ),
} as const;

function amount(
  { pay }: PaySegment,
  of: (salary: { readonly fullTimePence: number; readonly workedPence: number }) => number,
): MoneyValue | NoValue {
  return pay.known ? moneyValue(of(pay.value)) : WHY_NOT[pay.reason];
}
