import { Module } from '@nestjs/common';
import {
  EmployerConcentrationResolver,
  FunderShareResolver,
  LineToExtendResolver,
  ProgrammeConcentrationResolver,
} from './concentration/concentration-records.resolver.js';
import { ConcentrationResolver } from './concentration/concentration.resolver.js';
import { ConfirmedByResolver, ConfirmedChangeResolver } from './confirmed-by/confirmed-by.resolver.js';
import {
  CoverageLineResolver,
  LineAllocationUseResolver,
  PostCoverageResolver,
} from './coverage-strip/coverage-records.resolver.js';
import { CoverageStripResolver } from './coverage-strip/coverage-strip.resolver.js';
import { FunderTimelinessResolver } from './funder-timeliness/funder-timeliness.resolver.js';
import { FunderNoticeResolver, FundingRenewalResolver } from './funder-timeliness/timeliness-records.resolver.js';

/** How well posts are paid for: month by month, by when it is known, how promptly funders say so, and how few it hangs on. */
@Module({
  providers: [
    CoverageStripResolver,
    CoverageLineResolver,
    LineAllocationUseResolver,
    PostCoverageResolver,
    ConfirmedByResolver,
    ConfirmedChangeResolver,
    FunderTimelinessResolver,
    FunderNoticeResolver,
    FundingRenewalResolver,
    ConcentrationResolver,
    EmployerConcentrationResolver,
    FunderShareResolver,
    LineToExtendResolver,
    ProgrammeConcentrationResolver,
  ],
})
export class CoverageReportsModule {}
