import { inNumber } from '../../kernel/in-number.js';
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
import { ContractExposure } from './contract-exposure.js';
import { employerExposureModel } from './exposure-models.js';
import { EmployerExposure, Exposure, ExposureOrNoValue, FundingLineExposure } from './exposure.model.js';
import { EmployerExposures, findExposures } from './find-exposures.js';

const METHOD = 'exposure/2';

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
    const people = await peopleInScope(request, moment, question);
    if (!people.allowed) return people.noValue;
    const asked = { scope: scopeOf(question), until, certainty: question.certainty };
    const found = await findExposures(request, moment, people, asked);
    if (!found.known) {
      return noValue(NoValueReason.NO_RATE_ON_DATE, 'The rules of redundancy pay or notice were not known on the day.');
    }
    const { employers, isCapAssumed } = found.value;
    const page = employers.slice(skip, skip + first);
    const notRecorded = (of: (each: ContractExposure) => boolean) =>
      employers.reduce((all, { exposures }) => all + exposures.filter(of).length, 0);
    page.forEach((employer) => notePay(request, employer));
    return Object.assign(new Exposure(), {
      ...moment,
      until,
      certainty: question.certainty,
      totalCount: employers.length,
      nodes: page.map((employer) => employerExposureModel(employer, moment)),
      caveats: [
        ...caveatsOf(isCapAssumed),
        ...leaveSentence(notRecorded(({ missingLeave }) => missingLeave !== null)),
        ...pensionSentence(notRecorded(({ missingPension }) => missingPension !== null)),
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

function leaveSentence(contracts: number): string[] {
  if (contracts === 0) return [];
  const whose = `${contracts} ${inNumber(contracts, 'contract', 'contracts')} whose leave or leave year is`;
  return [
    `ASSUMED for ${whose} not recorded: at the most the leave of the terms sheet of the employer, else the 28 days of statute or the leave of Agenda for Change in Scotland, whichever is more, in a leave year that ends with the money; at the least none.`,
  ];
}

function caveatsOf(isCapAssumed: boolean): string[] {
  return [
    'Notice is taken to be given only on the last day of the money; given earlier, part of it is worked while there is money. No notice runs past the agreed end of a contract.',
    'Ages and leave taken are not recorded: redundancy pay and leave are ranges. Redundancy pay is the statutory minimum; contracts may give more. Its years and cap are those of the last day of the money at the least, and at the most those of the day on which notice given that day runs out.',
    'A contract counts in full where its post loses any of its money. A week’s pay is a year’s pay ÷ 52; statutory redundancy counts it up to the cap of the day.',
    'On-costs are National Insurance and pension on each further pound of notice pay and leave; redundancy pay below £30,000 has none.',
    ...(isCapAssumed ? ['ASSUMED: the last published cap of a week’s pay goes on.'] : []),
  ];
}
