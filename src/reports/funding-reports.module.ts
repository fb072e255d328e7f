import { Module } from '@nestjs/common';
import { CoverageReportsModule } from './coverage-reports.module.js';
import { DeadlinesResolver } from './deadlines/deadlines.resolver.js';
import { CliffPeriodResolver, FundingCliffResolver } from './funding-cliff/funding-cliff.resolver.js';
import {
  DecisionsByResolver,
  EmployerRiskResolver,
  ProgrammeRiskResolver,
} from './funding-risk/decisions-by.resolver.js';
import { FundingRiskResolver } from './funding-risk/funding-risk.resolver.js';
import {
  FundingLineEndingResolver,
  FundingLineRiskResolver,
  PostRiskResolver,
} from './funding-risk/risk-records.resolver.js';
import { RunwayResolver } from './runway/runway.resolver.js';
import { ExposureResolver, LineExposureResolver } from './exposure/exposure.resolver.js';
import { WatchesResolver } from './watches/watches.resolver.js';

@Module({
  imports: [CoverageReportsModule],
  providers: [
    DeadlinesResolver,
    CliffPeriodResolver,
    FundingCliffResolver,
    FundingRiskResolver,
    DecisionsByResolver,
    EmployerRiskResolver,
    ProgrammeRiskResolver,
    FundingLineEndingResolver,
    FundingLineRiskResolver,
    PostRiskResolver,
    RunwayResolver,
    ExposureResolver,
    LineExposureResolver,
    WatchesResolver,
  ],
})
export class FundingReportsModule {}
