import { Args, Info, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { GraphQLResolveInfo } from 'graphql';
import { NoValue } from '../../web/no-value.js';
import { Remembered } from '../../web/remembered.js';
import { SignedIn } from '../../web/rules.js';
import { selectedFields } from '../../web/selected-fields.js';
import { Request, TrackerContext, TrackerRequest } from '../../web/tracker-request.js';
import { TermCompared } from '../pay-facts/find-pay-facts.js';
import { PeopleQuestionArgs } from '../people-question.args.js';
import {
  PackageIndexVariation,
  PackageIndexVariationOrNoValue,
  PayVariation,
  PayVariationOnBasis,
  PayVariationOnBasisOrNoValue,
  PayVariationOrNoValue,
} from './pay-variation.model.js';
import { PayVariations } from './pay-variations.js';

type OnBasis = Promise<PayVariationOnBasis | NoValue>;

@Resolver(() => PayVariation)
export class PayVariationResolver {
  constructor(private readonly variations: PayVariations) {}

  @SignedIn()
  @Remembered()
  @Query(() => PayVariationOrNoValue, {
    description:
      'How pay for one role differs between people and employers. For administrators; HR editors, of their own employers; leads, of programmes in which every employer shares pseudonymised terms.',
  })
  payVariation(
    @Request() request: TrackerRequest,
    @Args() args: PeopleQuestionArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PayVariation | NoValue> {
    return this.variations.vary(request, request.moment(args), args, termsOf(selectedFields(info)));
  }

  @SignedIn()
  @ResolveField(() => PayVariationOnBasisOrNoValue, {
    description: "On full-time salaries at each employer's own week, in pounds a year.",
  })
  headlineAnnual(variation: PayVariation, _: unknown, { request }: TrackerContext): OnBasis {
    return this.variations.onBasis(request, variation, 'HEADLINE_ANNUAL');
  }

  @SignedIn()
  @ResolveField(() => PayVariationOnBasisOrNoValue, {
    description: 'On pay for an hour: salary ÷ 52.143 ÷ the full-time week, in pounds an hour.',
  })
  hourly(variation: PayVariation, _: unknown, { request }: TrackerContext): OnBasis {
    return this.variations.onBasis(request, variation, 'HOURLY');
  }

  @SignedIn()
  @ResolveField(() => PayVariationOnBasisOrNoValue, {
    description: 'On pay for the week of the adopted guidance at the same hourly pay, in pounds a year.',
  })
  nhsWeekAnnual(variation: PayVariation, _: unknown, { request }: TrackerContext): OnBasis {
    return this.variations.onBasis(request, variation, 'NHS_WEEK_ANNUAL');
  }

  @SignedIn()
  @ResolveField(() => PayVariationOnBasisOrNoValue, {
    description: 'On pay for an hour really worked, leave and public holidays taken off, in pounds an hour.',
  })
  perHourWorked(variation: PayVariation, _: unknown, { request }: TrackerContext): OnBasis {
    return this.variations.onBasis(request, variation, 'PER_HOUR_WORKED');
  }

  @SignedIn()
  @ResolveField(() => PayVariationOnBasisOrNoValue, {
    description: 'On full-time salary and what the employer pays towards a pension, in pounds a year.',
  })
  reward(variation: PayVariation, _: unknown, { request }: TrackerContext): OnBasis {
    return this.variations.onBasis(request, variation, 'REWARD');
  }

  @SignedIn()
  @ResolveField(() => PackageIndexVariationOrNoValue, {
    description: 'On salary and employer pension for an hour worked, the package that the guidance describes = 100.',
  })
  packageIndex(
    variation: PayVariation,
    _: unknown,
    { request }: TrackerContext,
  ): Promise<PackageIndexVariation | NoValue> {
    return this.variations.ofIndex(request, variation);
  }
}

/** What the bases asked for compare. */
function termsOf(bases: ReadonlySet<string>): TermCompared[] {
  const asksFor = (...names: string[]) => names.some((name) => bases.has(name));
  return [
    'PAY',
    ...(asksFor('perHourWorked', 'packageIndex', 'packageParts') ? (['LEAVE'] as const) : []),
    ...(asksFor('reward', 'packageIndex', 'packageParts') ? (['PENSION'] as const) : []),
  ];
}
