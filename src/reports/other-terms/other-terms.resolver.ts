import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { NoValue } from '../../web/no-value.js';
import { Remembered } from '../../web/remembered.js';
import { SignedIn } from '../../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../../web/tracker-request.js';
import { findAdoptedGuidance } from '../pay-facts/find-guidance.js';
import { nothingToCount } from '../pay-facts/pay-question.js';
import { peopleInScope } from '../people-in-scope.js';
import { contractsInForce, findOtherTerms } from './contracts-in-force.js';
import { noticeVariation } from './notice-variation.js';
import { NoticeVariation, NoticeVariationOrNoValue } from './notice-variation.model.js';
import { OtherTermsArgs } from './other-terms.args.js';
import { OtherTermsVariation, OtherTermsVariationOrNoValue } from './other-terms.model.js';
import { pensionVariation } from './pension-variation.js';
import { PensionVariation, PensionVariationOrNoValue } from './pension-variation.model.js';
import { sickPayVariation } from './sick-pay-variation.js';
import { SickPayVariation, SickPayVariationOrNoValue } from './sick-pay-variation.model.js';

@Resolver(() => OtherTermsVariation)
export class OtherTermsResolver {
  @SignedIn()
  @Remembered()
  @Query(() => OtherTermsVariationOrNoValue, {
    description:
      'How sick pay, pension and notice for one role differ between people and employers. For administrators; HR editors, of their own employers; leads, of programmes in which every employer shares pseudonymised terms.',
  })
  async otherTermsVariation(
    @Request() request: TrackerRequest,
    @Args() args: OtherTermsArgs,
  ): Promise<OtherTermsVariation | NoValue> {
    const moment = request.moment(args);
    const scope = await peopleInScope(request, moment, args);
    if (!scope.allowed) return scope.noValue;
    const { role, nation } = args;
    const period = { from: moment.asOf, until: moment.asOf };
    const rows = await findOtherTerms(request, moment, { participations: scope.participations, role, ...period });
    if (rows.length === 0) return nothingToCount();
    const guidance = await findAdoptedGuidance(request, moment, scope.programmes);
    const contracts = contractsInForce(rows, moment, guidance);
    return Object.assign(new OtherTermsVariation(), {
      contractsInForce: contracts.length,
      contracts,
      moment,
      role,
      nation,
      sickPayAfterYears: args.sickPayAfterYears ?? null,
      scopeCaveats: scope.caveats,
    });
  }

  @SignedIn()
  @ResolveField(() => SickPayVariationOrNoValue, { description: 'Sick pay, in weeks on full pay.' })
  sickPay(
    variation: OtherTermsVariation,
    _: unknown,
    { request }: TrackerContext,
  ): Promise<SickPayVariation | NoValue> {
    return sickPayVariation(request, variation);
  }

  @SignedIn()
  @ResolveField(() => PensionVariationOrNoValue, {
    description: 'What the employer pays towards a pension, on one footing: per cent of all pay, and pounds.',
  })
  pension(
    variation: OtherTermsVariation,
    _: unknown,
    { request }: TrackerContext,
  ): Promise<PensionVariation | NoValue> {
    return pensionVariation(request, variation);
  }

  @SignedIn()
  @ResolveField(() => NoticeVariationOrNoValue, { description: 'The notice that the employer gives, in weeks.' })
  notice(variation: OtherTermsVariation, _: unknown, { request }: TrackerContext): Promise<NoticeVariation | NoValue> {
    return noticeVariation(request, variation);
  }
}
