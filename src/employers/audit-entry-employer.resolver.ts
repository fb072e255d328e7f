import { ResolveField, Resolver } from '@nestjs/graphql';
import { AuditEntryModel } from '../audit/audit-entry.model.js';
import { ReadableBy } from '../web/rules.js';
import { TrackerContext } from '../web/tracker-request.js';
import { employerById } from './employer.batches.js';
import { EmployerModel } from './employer.model.js';

@Resolver(() => AuditEntryModel)
export class AuditEntryEmployerResolver {
  @ReadableBy('ADMINISTRATOR', 'HR_EDITOR')
  @ResolveField(() => EmployerModel, {
    nullable: true,
    description: 'The employer whose record it is about; null where it is about none.',
  })
  async employer(entry: AuditEntryModel, _: unknown, { request }: TrackerContext): Promise<EmployerModel | null> {
    return entry.employerId === null ? null : request.load(employerById, request.moment(), entry.employerId);
  }
}
