import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Moment } from '../kernel/moment.js';
import { ROUNDING_RULE } from '../kernel/rounding.js';
import { PartArgs } from '../web/part.args.js';
import { ReadableBy } from '../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../web/tracker-request.js';
import { settle } from '../web/user-error.js';
import { AwardPayInput } from './award-pay.input.js';
import { contractById } from './contract.batches.js';
import { ContractModel } from './contract.model.js';
import { AwardPayPayload, PayAwardModel, PayAwardRowModel, PayAwardRowPage } from './pay-award.model.js';
import { PayAwardOutcome, PayAwards } from './pay-awards.js';
import { PayAwardRow } from './plan-pay-award.js';
import { TermsPayModel } from './terms-pay.model.js';
import { TermsValues } from './terms-values.js';
import { payView } from './terms-view.js';
import { termsById } from './terms.batches.js';
import { TermsModel } from './terms.model.js';

const ORDER: Readonly<Record<PayAwardRow['state'], number>> = { REFUSED: 0, CHANGES: 1, UNCHANGED: 2 };

@Resolver(() => PayAwardModel)
export class PayAwardResolver {
  constructor(private readonly awards: PayAwards) {}

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => AwardPayPayload, {
    description:
      'Gives many contracts of an employer new pay from a day: those named, or a whole role. All or none, unless asked to leave out those that refuse; `dryRun` shows what would change.',
  })
  async awardPay(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'Whose pay, what it becomes, and from when.' }) input: AwardPayInput,
  ): Promise<AwardPayPayload> {
    const { outcome, userErrors } = await settle(
      () => this.awards.make(request, input),
      (outcome) => ({ outcome }),
    );
    return outcome ? { award: awardView(outcome), userErrors: outcome.award.problems } : { userErrors };
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @ResolveField(() => PayAwardRowPage, { description: 'What it makes of each contract.' })
  rows(@Parent() parent: PayAwardModel, @Args() { first, skip }: PartArgs): PayAwardRowPage {
    const { rows } = parent.award;
    const inOrder = [...rows].sort((a, b) => ORDER[a.state] - ORDER[b.state]);
    const nodes = inOrder
      .slice(skip, skip + first)
      .map((row) => ({ state: row.state, problems: row.problems, row, award: parent }));
    return { totalCount: rows.length, nodes };
  }
}

@Resolver(() => PayAwardRowModel)
export class PayAwardRowResolver {
  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @ResolveField(() => ContractModel, { description: 'The contract.' })
  async contract({ row }: PayAwardRowModel, _: unknown, { request }: TrackerContext): Promise<ContractModel> {
    return (await request.load(contractById, request.moment(), row.contract.id))!;
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @ResolveField(() => TermsPayModel, {
    nullable: true,
    description:
      'The pay on the day without the award; null where the contract is not in force then. Every reading is audited.',
  })
  before({ row, award }: PayAwardRowModel, _: unknown, { request }: TrackerContext): TermsPayModel | null {
    return payOf(request, row, row.terms, request.moment({ asOf: award.from }));
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @ResolveField(() => TermsPayModel, {
    nullable: true,
    description: 'The pay it gets, or would get; null unless it changes. Every reading is audited.',
  })
  after({ row, award }: PayAwardRowModel, _: unknown, { request }: TrackerContext): TermsPayModel | null {
    return payOf(request, row, row.changed, request.moment({ asOf: award.from }));
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @ResolveField(() => TermsModel, {
    nullable: true,
    description: 'The new version of the terms; null where none was made, as in a dry run.',
  })
  async terms(
    { row, award: { award, made } }: PayAwardRowModel,
    _: unknown,
    { request }: TrackerContext,
  ): Promise<TermsModel | null> {
    const id = made ? award.made.get(row.contract.id) : undefined;
    return id === undefined ? null : request.load(termsById, request.moment(), id);
  }
}

function payOf(
  request: TrackerRequest,
  { contract }: PayAwardRow,
  terms: TermsValues | null,
  moment: Moment,
): TermsPayModel | null {
  if (!terms) return null;
  request.notePayRead({ employerId: contract.employerId, contractId: contract.id });
  return payView(terms, moment);
}

function awardView({ award, isMade }: PayAwardOutcome): PayAwardModel {
  const count = (state: PayAwardRow['state']) => award.rows.filter((row) => row.state === state).length;
  return {
    made: isMade,
    from: award.asked.from,
    planHash: award.planHash,
    changing: count('CHANGES'),
    unchanged: count('UNCHANGED'),
    refused: count('REFUSED'),
    rounding: ROUNDING_RULE,
    award,
  };
}
