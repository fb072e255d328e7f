import { Args, ArgsType, Field, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { contractById } from '../../contracts/contract.batches.js';
import { employerById } from '../../employers/employer.batches.js';
import { partOf } from '../../kernel/made-once.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { PartArgs } from '../../web/part.args.js';
import { SignedIn } from '../../web/rules.js';
import { Request, TrackerRequest } from '../../web/tracker-request.js';
import { rated } from '../pay-projection/pay-projections.js';
import { onCostsOf } from './bill-sums.js';
import { LevelledContract } from './level-contracts.js';
import { levellingParts } from './levelling-parts.js';
import {
  LevellingUpBill,
  LevellingUpContract,
  LevellingUpContractPage,
  LevellingUpCut,
  LevellingUpPart,
} from './levelling-up.model.js';

const HUNDREDTHS = 100;

@ArgsType()
class CutArgs {
  @Field(() => LevellingUpCut, { defaultValue: LevellingUpCut.EMPLOYER, description: 'By what.' })
  @Allow()
  by: LevellingUpCut;
}

@Resolver(() => LevellingUpBill)
export class LevellingUpBillResolver {
  @SignedIn()
  @ResolveField(() => [LevellingUpPart], {
    description:
      'The bill cut into parts that sum to it to the penny, the largest first; empty where there is no bill.',
  })
  parts(
    @Request() request: TrackerRequest,
    @Parent() bill: LevellingUpBill,
    @Args() { by }: CutArgs,
  ): Promise<LevellingUpPart[]> {
    return partOf(bill, `parts ${by}`, () => levellingParts(request, bill, by));
  }

  @SignedIn()
  @ResolveField(() => LevellingUpContractPage, {
    description:
      'The contracts below the target, one by one. Reading them is recorded in the audit log of their employers.',
  })
  async contracts(
    @Request() request: TrackerRequest,
    @Parent() bill: LevellingUpBill,
    @Args() { first, skip }: PartArgs,
  ): Promise<LevellingUpContractPage> {
    const rising = bill.levelled
      .filter(({ cost }) => cost.days.length > 0)
      .sort(
        (a, b) => b.cost.salaryPence - a.cost.salaryPence || (a.contract.contractId < b.contract.contractId ? -1 : 1),
      );
    const page = rising.slice(skip, skip + first);
    return {
      totalCount: rising.length,
      nodes: await Promise.all(page.map((each) => contractModel(request, bill, each))),
    };
  }
}

async function contractModel(
  request: TrackerRequest,
  { levelling: { moment, question } }: LevellingUpBill,
  each: LevelledContract,
): Promise<LevellingUpContract> {
  const { contractId, employerId } = each.contract;
  request.notePayRead({ employerId, contractId });
  const [contract, employer] = await Promise.all([
    request.load(contractById, moment, contractId),
    request.load(employerById, moment, employerId),
  ]);
  const below = each.segments.find(({ workedPence, levelledPence }) => levelledPence > workedPence)!;
  const { weeklyMinutes, fullTimeMinutes } = below.terms;
  return {
    contract,
    employer,
    belowFrom: below.startsOn,
    fullTimeWeek: below.fullTimeMinutes,
    fullTimeSalary: below.fullTimePence,
    targetSalary: below.targetPence,
    wte: divideHalfAwayFromZero(weeklyMinutes * HUNDREDTHS, fullTimeMinutes),
    salary: each.cost.salaryPence,
    onCosts: rated(onCostsOf(each, new Set(question.levyPayers ?? []))),
  };
}
