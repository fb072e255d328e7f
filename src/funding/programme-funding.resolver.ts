import { ResolveField, Resolver } from '@nestjs/graphql';
import { ProgrammeModel } from '../programmes/programme.model.js';
import { Reads } from '../web/row-columns.js';
import { SignedIn } from '../web/rules.js';
import { TrackerContext } from '../web/tracker-request.js';
import { linesOfProgramme } from './funding-line.batches.js';
import { FundingLineModel } from './funding-line.model.js';

@Resolver(() => ProgrammeModel)
export class ProgrammeFundingResolver {
  @SignedIn()
  @Reads('id')
  @ResolveField(() => [FundingLineModel], {
    description:
      'Money for it, of all years, earliest end first, as far as you may see it; `fundingLines` pages and filters.',
  })
  fundingLines(programme: ProgrammeModel, _: unknown, { request }: TrackerContext): Promise<FundingLineModel[]> {
    return request.load(linesOfProgramme, programme.moment, programme.id);
  }
}
