import { Module } from '@nestjs/common';
import { EmployerChangesResolver } from './employer-changes.resolver.js';
import { EmployerHealthService } from './employer-health.service.js';
import { EmployerWeekService } from './employer-week.service.js';
import { EmployerResolver } from './employer.resolver.js';
import { EmployerService } from './employer.service.js';

@Module({
  providers: [EmployerResolver, EmployerChangesResolver, EmployerService, EmployerWeekService, EmployerHealthService],
  exports: [EmployerService, EmployerWeekService, EmployerHealthService],
})
export class EmployersModule {}
