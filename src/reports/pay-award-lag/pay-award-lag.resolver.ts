import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { contractById } from '../../contracts/contract.batches.js';
import { employerById } from '../../employers/employer.batches.js';
import { Moment } from '../../kernel/moment.js';
import { percentDifference } from '../../kernel/percent.js';
import { NoValue } from '../../web/no-value.js';
import { Remembered } from '../../web/remembered.js';
import { PartArgs } from '../../web/part.args.js';
import { SignedIn } from '../../web/rules.js';
import { Request, TrackerRequest } from '../../web/tracker-request.js';
import { AwardAtOneEmployer, awardFigures, awardsAtEmployers } from './award-lag-counts.js';
import { AwardOfContract } from './contract-lag.js';
import { ScaleAward } from './find-awards.js';
import { PayAwardLagArgs } from './pay-award-lag.args.js';
import {
  AwardAtEmployer,
  AwardAtEmployerPage,
  ContractAwardLag,
  ContractAwardLagPage,
  PayAwardLag,
  PayAwardLagOrNoValue,
  ScaleAwardModel,
} from './pay-award-lag.model.js';
import { lostModel, noteAwards, PayAwardLags } from './pay-award-lags.js';

@Resolver(() => PayAwardLag)
export class PayAwardLagResolver {
  constructor(private readonly lags: PayAwardLags) {}

  @SignedIn()
  @Remembered()
  @Query(() => PayAwardLagOrNoValue, {
    description:
      'When employers applied the awards of the NHS scale that their programmes adopted, and what waiting cost people. A contract counts together with those it follows without a gap at the same employer, in the same programme and role, as after a move to another post. For administrators; HR editors, of their own employers; leads, of programmes in which every employer shares pseudonymised terms.',
  })
  payAwardLag(@Request() request: TrackerRequest, @Args() args: PayAwardLagArgs): Promise<PayAwardLag | NoValue> {
    return this.lags.find(request, request.moment(args), args);
  }

  @SignedIn()
  @ResolveField(() => AwardAtEmployerPage, { description: 'Each award at each employer.' })
  async awards(
    @Request() request: TrackerRequest,
    @Parent() { lags, moment }: PayAwardLag,
    @Args() { first, skip }: PartArgs,
  ): Promise<AwardAtEmployerPage> {
    const all = awardsAtEmployers(lags);
    const page = all.slice(skip, skip + first).map(awardFigures);
    const nodes = await Promise.all(page.map((each) => awardModel(request, moment, each)));
    return { totalCount: all.length, nodes };
  }

  @SignedIn()
  @ResolveField(() => ContractAwardLagPage, {
    description:
      'Contract by contract, each award they could have had. Reading them, and the contracts they follow, is recorded in the audit log of their employers.',
  })
  async rows(
    @Request() request: TrackerRequest,
    @Parent() { lags, moment }: PayAwardLag,
    @Args() { first, skip }: PartArgs,
  ): Promise<ContractAwardLagPage> {
    const all = lags.flatMap(({ awards }) => awards).sort((a, b) => b.daysLate - a.daysLate || b.lost - a.lost);
    const nodes = await Promise.all(all.slice(skip, skip + first).map((row) => rowModel(request, moment, row)));
    return { totalCount: all.length, nodes };
  }
}

async function awardModel(
  request: TrackerRequest,
  moment: Moment,
  { employerId, award, notComparable, lost, ...figures }: AwardAtOneEmployer,
): Promise<AwardAtEmployer> {
  return Object.assign(new AwardAtEmployer(), {
    ...figures,
    employer: await request.load(employerById, moment, employerId),
    award: scaleAward(award),
    notComparable: [...notComparable].map(([reason, contracts]) => ({ reason, contracts })),
    lost: lostModel(request, lost),
  });
}

async function rowModel(request: TrackerRequest, moment: Moment, row: AwardOfContract): Promise<ContractAwardLag> {
  const { contractId, employerId, role, award, appliedOn, daysLate, rise, lost } = row;
  noteAwards(request, [row]);
  const [contract, employer] = await Promise.all([
    request.load(contractById, moment, contractId),
    request.load(employerById, moment, employerId),
  ]);
  return Object.assign(new ContractAwardLag(), {
    contract,
    employer,
    role,
    award: scaleAward(award),
    appliedOn,
    daysLate,
    risePercent: rise && rise.from > 0 ? percentDifference(rise.to, rise.from) : null,
    lostPence: lost,
  });
}

function scaleAward({ rate, ...award }: ScaleAward): ScaleAwardModel {
  return Object.assign(new ScaleAwardModel(), { ...award, percent: percentDifference(rate.to, rate.from) });
}
