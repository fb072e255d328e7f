import { Module } from '@nestjs/common';
import { BandComparisonResolver } from './band-comparison/band-comparison.resolver.js';
import { BandComparisons } from './band-comparison/band-comparison.js';

@Module({ providers: [BandComparisons, BandComparisonResolver] })
export class ReportsModule {}
