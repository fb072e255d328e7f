import { Module } from '@nestjs/common';
import { AuditEntryEmployerResolver } from './audit-entry-employer.resolver.js';
import { EmployerChangesResolver } from './employer-changes.resolver.js';
import { EmployerHealthService } from './employer-health.service.js';
import { EmployerWeekService } from './employer-week.service.js';
import { EmployerResolver } from './employer.resolver.js';
import { EmployerService } from './employer.service.js';
import { UserScopeEmployerResolver } from './user-scope-employer.resolver.js';

@Module({
  providers: [
    EmployerResolver,
    EmployerChangesResolver,
    UserScopeEmployerResolver,
    AuditEntryEmployerResolver,
    EmployerService,
    EmployerWeekService,
    EmployerHealthService,
  ],
  exports: [EmployerService, EmployerWeekService, EmployerHealthService],
})
export class EmployersModule {}
