import { Module } from '@nestjs/common';
import { FundingCliffResolver } from './funding-cliff/funding-cliff.resolver.js';
import { FundingRiskResolver } from './funding-risk/funding-risk.resolver.js';

@Module({ providers: [FundingCliffResolver, FundingRiskResolver] })
export class FundingReportsModule {}
