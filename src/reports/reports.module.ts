import { Module } from '@nestjs/common';
import { BandComparisonResolver } from './band-comparison/band-comparison.resolver.js';
import { BandComparisons } from './band-comparison/band-comparison.js';
import { LeaveVariationResolver } from './leave-variation/leave-variation.resolver.js';
import { LeaveVariations } from './leave-variation/leave-variations.js';
import { PayVariationResolver } from './pay-variation/pay-variation.resolver.js';
import { PayVariations } from './pay-variation/pay-variations.js';

/** Statistics about people: each asks `peopleInScope` first. */
@Module({
  providers: [
    BandComparisons,
    BandComparisonResolver,
    PayVariations,
    PayVariationResolver,
    LeaveVariations,
    LeaveVariationResolver,
  ],
})
export class ReportsModule {}
