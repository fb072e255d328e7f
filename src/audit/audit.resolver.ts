import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { listPage } from '../web/list.js';
import { Direction, PageArgs } from '../web/page.js';
import { ReadableBy } from '../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../web/tracker-request.js';
import { AUDIT_ENTRIES, AuditEntryFilter } from './audit-entry.list.js';
import { AuditChangeModel, AuditCheck, AuditEntryConnection, AuditEntryModel } from './audit-entry.model.js';
import { changesOfEntry } from './audit.batches.js';

@Resolver(() => AuditEntryModel)
export class AuditResolver {
  @ReadableBy('ADMINISTRATOR', 'HR_EDITOR')
  @Query(() => AuditEntryConnection, {
    name: 'auditEntries',
    description: 'Who did what, newest first: all of it for administrators, their own employers’ for HR editors.',
  })
  list(
    @Request() request: TrackerRequest,
    @Args() page: PageArgs,
    @Args('filter', { nullable: true, description: 'Which entries; all when left out.' }) filter?: AuditEntryFilter,
  ): Promise<AuditEntryConnection> {
    const orderBy = { field: 'PLACE', direction: Direction.DESC } as const;
    return listPage(request, request.moment(), AUDIT_ENTRIES, { page, filter, orderBy });
  }

  @ReadableBy('ADMINISTRATOR', 'HR_EDITOR')
  @ResolveField(() => [AuditChangeModel], {
    description: 'The fields that changed. Asking this of terms is itself a reading of pay, and audited.',
  })
  changes(entry: AuditEntryModel, _: unknown, { request }: TrackerContext): Promise<AuditChangeModel[]> {
    const { employerId, contractId } = entry;
    if (employerId && contractId) request.notePayRead({ employerId, contractId });
    return request.load(changesOfEntry, request.moment(), entry.id);
  }

  @ReadableBy('ADMINISTRATOR')
  @Query(() => AuditCheck, {
    description: 'Reckons every seal of the audit log again; takes a while on a long log. For administrators.',
  })
  async auditIsWhole(@Request() request: TrackerRequest): Promise<AuditCheck> {
    const row = await request.reader.row<{ first_break: string | null; entries: number }>(
      null,
      'SELECT audit.first_break()::text AS first_break, (SELECT count(*)::integer FROM audit.entry) AS entries',
    );
    return { isWhole: row!.first_break === null, firstBreak: row!.first_break, entries: row!.entries };
  }
}
