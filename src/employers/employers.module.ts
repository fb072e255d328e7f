import { Module } from '@nestjs/common';
import { EmployerResolver } from './employer.resolver.js';
import { EmployerService } from './employer.service.js';

@Module({ providers: [EmployerResolver, EmployerService], exports: [EmployerService] })
export class EmployersModule {}
