import { Args, Query, Resolver } from '@nestjs/graphql';
import { listPage } from '../web/list.js';
import { PageArgs } from '../web/page.js';
import { ReadableBy } from '../web/rules.js';
import { Request, TrackerRequest } from '../web/tracker-request.js';
import { ImportRunFilter, ImportRunOrder, IMPORT_RUNS } from './import-run.list.js';
import { ImportRunConnection, ImportRunModel } from './import-run.model.js';

@Resolver(() => ImportRunModel)
export class ImportRunResolver {
  @ReadableBy('HR_EDITOR', 'STRATEGIC_LEAD', 'ADMINISTRATOR')
  @Query(() => ImportRunConnection, {
    name: 'importRuns',
    description: 'Files that were brought in: your own; all of them for administrators.',
  })
  list(
    @Request() request: TrackerRequest,
    @Args() page: PageArgs,
    @Args('filter', { nullable: true, description: 'Which imports; all when left out.' }) filter?: ImportRunFilter,
    @Args('orderBy', { nullable: true, description: 'The oldest first when left out.' }) orderBy?: ImportRunOrder,
  ): Promise<ImportRunConnection> {
    return listPage(request, request.moment(), IMPORT_RUNS, { page, filter, orderBy });
  }
}
