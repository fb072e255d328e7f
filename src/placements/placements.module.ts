import { Module } from '@nestjs/common';
import { PlacementResolver } from './placement.resolver.js';
import { PlacementService } from './placement.service.js';

@Module({ providers: [PlacementResolver, PlacementService], exports: [PlacementService] })
export class PlacementsModule {}
