import { ResolveField, Resolver } from '@nestjs/graphql';
import { EmployerModel } from '../../employers/employer.model.js';
import { FundingLineModel } from '../../funding/funding-line.model.js';
import { noValue, NoValue, NoValueReason } from '../../web/no-value.js';
import { RecordedAnswer } from '../../web/recorded-answer.js';
import { Reads } from '../../web/row-columns.js';
import { SignedIn } from '../../web/rules.js';
import { TrackerContext } from '../../web/tracker-request.js';
import { shortfallOfEmployer, shortfallOfLine } from './living-wage-shortfall.batches.js';
import { LivingWageShortfall, LivingWageShortfallOrNoValue } from './living-wage-shortfall.model.js';

const NOT_DEMANDED: Readonly<Record<Exclude<RecordedAnswer, RecordedAnswer.YES>, [NoValueReason, string]>> = {
  NO: [NoValueReason.NOT_APPLICABLE, 'The conditions of this line do not demand the real Living Wage.'],
  DONT_KNOW: [NoValueReason.DONT_KNOW, 'Whether this line demands the real Living Wage was asked, and is not known.'],
  BLANK: [
    NoValueReason.NOT_RECORDED,
    'Whether this line demands the real Living Wage is not recorded; enter it with correctFundingLine.',
  ],
};

@Resolver(() => FundingLineModel)
export class LineLivingWageResolver {
  @SignedIn()
  @ResolveField(() => LivingWageShortfallOrNoValue, {
    description:
      'Where its conditions demand the real Living Wage: how many of the posts it pays on the day are paid below it. For those who may be told of these people: see `payFloors`; HR editors are told of their own posts only.',
  })
  async paidBelowItsCondition(
    { id, requiresRealLivingWage, moment }: FundingLineModel,
    _: unknown,
    { request }: TrackerContext,
  ): Promise<LivingWageShortfall | NoValue> {
    if (requiresRealLivingWage !== RecordedAnswer.YES) return noValue(...NOT_DEMANDED[requiresRealLivingWage]);
    return request.load(shortfallOfLine, moment, id);
  }
}

@Resolver(() => EmployerModel)
export class EmployerLivingWageResolver {
  @SignedIn()
  @Reads('id')
  @ResolveField(() => LivingWageShortfallOrNoValue, {
    description:
      'How many of its filled posts are paid below the real Living Wage on the day, whether or not it is accredited. For those who may be told of its people: see `payFloors`.',
  })
  paidBelowRealLivingWage(
    { id, moment }: EmployerModel,
    _: unknown,
    { request }: TrackerContext,
  ): Promise<LivingWageShortfall | NoValue> {
    return request.load(shortfallOfEmployer, moment, id);
  }
}
