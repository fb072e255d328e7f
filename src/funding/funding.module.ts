import { Module } from '@nestjs/common';
import { FunderResolver } from './funder.resolver.js';
import { FunderService } from './funder.service.js';

@Module({ providers: [FunderResolver, FunderService], exports: [FunderService] })
export class FundingModule {}
