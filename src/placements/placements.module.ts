import { Module } from '@nestjs/common';
import { ContractPlacementsResolver } from './contract-placements.resolver.js';
import { PlacementRecordsResolver } from './placement-records.resolver.js';
import { PlacementResolver } from './placement.resolver.js';
import { PlacementService } from './placement.service.js';
import { PostPlacementsResolver } from './post-placements.resolver.js';
import { PracticePlacementsResolver } from './practice-placements.resolver.js';

@Module({
  providers: [
    PlacementResolver,
    PlacementRecordsResolver,
    ContractPlacementsResolver,
    PracticePlacementsResolver,
    PostPlacementsResolver,
    PlacementService,
  ],
  exports: [PlacementService],
})
export class PlacementsModule {}
