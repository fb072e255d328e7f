import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { fundingLineById } from '../../funding/funding-line.batches.js';
import { FundingLineModel } from '../../funding/funding-line.model.js';
import { Remembered } from '../../web/remembered.js';
import { PartArgs } from '../../web/part.args.js';
import { SignedIn } from '../../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../../web/tracker-request.js';
import { scopeOf } from '../funding-scope.js';
import { notePayOfOne } from '../pay-of-one.js';
import { pensionSentence } from '../pay-projection/projection-caveats.js';
import { findRunways } from './find-runways.js';
import { RunwayArgs } from './runway.args.js';
import { FundingLineRunway, Runway } from './runway.model.js';
import { runwayCaveats, runwayModel } from './runway-sentences.js';

const METHOD = 'runway/1';

@Resolver(() => FundingLineRunway)
export class RunwayResolver {
  @SignedIn()
  @Remembered()
  @Query(() => Runway, {
    description:
      'On which day the cash of each funding line no longer pays its posts at what they really cost: the silent cliff before the end on paper. Costs are pay carried forward where you may know it, else the recorded costs of the posts.',
  })
  async runway(
    @Request() request: TrackerRequest,
    @Args() question: RunwayArgs,
    @Args() { first, skip }: PartArgs,
  ): Promise<Runway> {
    const moment = request.moment(question);
    const { line, certainty, assumedAwardPercent: award } = question;
    const asked = { scope: scopeOf(question), line: line ?? null, certainty, award };
    const { lines, pay } = await findRunways(request, moment, asked);
    const withoutPension = new Set(lines.flatMap(({ missingPensions }) => [...missingPensions.keys()]));
    const page = lines.slice(skip, skip + first);
    page.forEach(({ contracts }) => notePayOfOne(request, contracts));
    return {
      ...moment,
      certainty,
      assumedAwardPercent: award,
      totalCount: lines.length,
      runOutBeforeEnd: lines.filter(({ runway }) => typeof runway !== 'string' && runway.spentOn !== null).length,
      nodes: page.map((each) => runwayModel(each, moment)),
      caveats: [...runwayCaveats(asked), ...pensionSentence(withoutPension.size), ...pay.caveats],
      method: METHOD,
    };
  }

  @SignedIn()
  @ResolveField(() => FundingLineModel, { nullable: true, description: 'The line.' })
  line(
    { lineId, moment }: FundingLineRunway,
    _: unknown,
    { request }: TrackerContext,
  ): Promise<FundingLineModel | null> {
    return request.load(fundingLineById, moment, lineId);
  }
}
