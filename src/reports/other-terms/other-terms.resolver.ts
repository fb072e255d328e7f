import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { NoValue } from '../../web/no-value.js';
import { Remembered } from '../../web/remembered.js';
import { SignedIn } from '../../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../../web/tracker-request.js';
import { noticeVariation } from './notice-variation.js';
import { NoticeVariation, NoticeVariationOrNoValue } from './notice-variation.model.js';
import { OtherTermsArgs } from './other-terms.args.js';
import { OtherTermsVariation, OtherTermsVariationOrNoValue } from './other-terms.model.js';
import { pensionVariation } from './pension-variation.js';
import { PensionVariation, PensionVariationOrNoValue } from './pension-variation.model.js';
import { sickPayVariation } from './sick-pay-variation.js';
import { SickPayVariation, SickPayVariationOrNoValue } from './sick-pay-variation.model.js';
import { varyOtherTerms } from './vary-other-terms.js';

@Resolver(() => OtherTermsVariation)
export class OtherTermsResolver {
  @SignedIn()
  @Remembered()
  @Query(() => OtherTermsVariationOrNoValue, {
    description:
      'How sick pay, pension and notice for one role differ between people and employers. For administrators; HR editors, of their own employers; leads, of programmes in which every employer shares pseudonymised terms.',
  })
  otherTermsVariation(
    @Request() request: TrackerRequest,
    @Args() args: OtherTermsArgs,
  ): Promise<OtherTermsVariation | NoValue> {
    return varyOtherTerms(request, request.moment(args), args);
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
