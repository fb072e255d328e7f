import { Module } from '@nestjs/common';
import {
  CoverageLineResolver,
  LineAllocationUseResolver,
  PostCoverageResolver,
} from './coverage-strip/coverage-records.resolver.js';
import { CoverageStripResolver } from './coverage-strip/coverage-strip.resolver.js';

/** How well posts are paid for: month by month, by when it is known, how promptly funders say so, and how few it hangs on. */
@Module({
  providers: [CoverageStripResolver, CoverageLineResolver, LineAllocationUseResolver, PostCoverageResolver],
})
export class CoverageReportsModule {}
