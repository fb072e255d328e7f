import { ResolveField, Resolver } from '@nestjs/graphql';
import { EmployerModel } from '../employers/employer.model.js';
import { Reads } from '../web/row-columns.js';
import { SignedIn } from '../web/rules.js';
import { TrackerContext } from '../web/tracker-request.js';
import { linesOfEmployer } from './funding-line.batches.js';
import { FundingLineModel } from './funding-line.model.js';

@Resolver(() => EmployerModel)
export class EmployerFundingResolver {
  @SignedIn()
  @Reads('id')
  @ResolveField(() => [FundingLineModel], {
    description:
      'Money paid to it, of all years, earliest end first, as far as you may see it; `fundingLines` pages and filters.',
  })
  fundingLines(employer: EmployerModel, _: unknown, { request }: TrackerContext): Promise<FundingLineModel[]> {
    return request.load(linesOfEmployer, employer.moment, employer.id);
  }
}
