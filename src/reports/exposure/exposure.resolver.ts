import { Args, ArgsType, Field, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { employerById } from '../../employers/employer.batches.js';
import { EmployerModel } from '../../employers/employer.model.js';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { CERTAINTY_LEVEL } from '../../funding/certainty.enums.js';
import { fundingLineById } from '../../funding/funding-line.batches.js';
import { FundingLineModel } from '../../funding/funding-line.model.js';
import { NoValue, noValue, NoValueReason } from '../../web/no-value.js';
import { Remembered } from '../../web/remembered.js';
import { PartArgs } from '../../web/part.args.js';
import { SignedIn } from '../../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../../web/tracker-request.js';
import { FundingQuestionArgs } from '../funding-question.args.js';
import { horizon, scopeOf } from '../funding-scope.js';
import { pensionSentence } from '../pay-projection/projection-caveats.js';
import { peopleInScope } from '../people-in-scope.js';
import { undatedSentence } from '../undated-facts.js';
import { exposureCaveats } from './exposure-caveats.js';
import { employerExposureModel } from './exposure-models.js';
import { EmployerExposure, Exposure, ExposureOrNoValue, FundingLineExposure } from './exposure.model.js';
import { EmployerExposures, findExposures } from './find-exposures.js';
import { seesPersonalFacts } from './find-personal-facts.js';

const METHOD = 'exposure/3';

@ArgsType()
class ExposureArgs extends FundingQuestionArgs {
  @Field(() => CERTAINTY_LEVEL, { defaultValue: CERTAINTY_LEVEL.SIGNED_ONLY, description: 'Which money counts.' })
  @Allow()
  certainty: CertaintyLevel;
}

@Resolver(() => EmployerExposure)
export class ExposureResolver {
  @SignedIn()
  @Remembered()
  @Query(() => ExposureOrNoValue, {
    description:
      'What it would cost employers if money that ends were not renewed: notice, redundancy pay, leave and on-costs, against their reserves. For administrators; HR editors, of their own employers; leads, of programmes in which every employer shares pseudonymised terms.',
  })
  async exposure(
    @Request() request: TrackerRequest,
    @Args() question: ExposureArgs,
    @Args() { first, skip }: PartArgs,
  ): Promise<Exposure | NoValue> {
    const moment = request.moment(question);
    const until = horizon(question, moment);
    const scope = scopeOf(question);
    const people = await peopleInScope(request, moment, { ...scope, postsCountedOn: [moment.asOf] });
    if (!people.allowed) return people.noValue;
    const asked = { scope, until, certainty: question.certainty };
    const found = await findExposures(request, moment, people, asked);
    if (!found.known) {
      return noValue(NoValueReason.NO_RATE_ON_DATE, 'The rules of redundancy pay or notice were not known on the day.');
    }
    const { employers, isCapAssumed } = found.value;
    const page = employers.slice(skip, skip + first);
    const exposures = employers.flatMap((employer) => employer.exposures);
    page.forEach((employer) => notePay(request, employer));
    return Object.assign(new Exposure(), {
      ...moment,
      until,
      certainty: question.certainty,
      totalCount: employers.length,
      nodes: page.map((employer) => employerExposureModel(employer, moment)),
      caveats: [
        ...exposureCaveats(exposures, { isCapAssumed, seesPersonalFacts: seesPersonalFacts(request) }),
        ...pensionSentence(exposures.filter(({ missingPension }) => missingPension !== null).length),
        ...undatedSentence(moment, 'Rules of redundancy pay and notice'),
        ...people.caveats,
      ],
      method: METHOD,
    });
  }

  @SignedIn()
  @ResolveField(() => EmployerModel, { nullable: true, description: 'The employer.' })
  employer(
    { employerId, moment }: EmployerExposure,
    _: unknown,
    { request }: TrackerContext,
  ): Promise<EmployerModel | null> {
    return request.load(employerById, moment, employerId);
  }
}

@Resolver(() => FundingLineExposure)
export class LineExposureResolver {
  @SignedIn()
  @ResolveField(() => FundingLineModel, { nullable: true, description: 'The line.' })
  line(
    { lineId, moment }: FundingLineExposure,
    _: unknown,
    { request }: TrackerContext,
  ): Promise<FundingLineModel | null> {
    return request.load(fundingLineById, moment, lineId);
  }
}

/** The figures of a line that are about one contract tell what that person earns. */
function notePay(request: TrackerRequest, { employerId, lines }: EmployerExposures): void {
  const alone = lines.flatMap(({ exposures }) => (exposures.length === 1 ? exposures : []));
  for (const contractId of new Set(alone.map((each) => each.contractId)))
    request.notePayRead({ employerId, contractId });
}
