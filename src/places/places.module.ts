import { Module } from '@nestjs/common';
import { CurrentAreaCodes } from './current-area-codes.js';
import { BoardResolver, PartnershipResolver } from './place.resolver.js';
import { PracticeChangesResolver } from './practice-changes.resolver.js';
import { PracticeProfileService } from './practice-profile.service.js';
import { PartnershipPracticesResolver, PracticeResolver } from './practice.resolver.js';
import { PracticeService } from './practice.service.js';

@Module({
  providers: [
    CurrentAreaCodes,
    BoardResolver,
    PartnershipResolver,
    PracticeResolver,
    PartnershipPracticesResolver,
    PracticeChangesResolver,
    PracticeService,
    PracticeProfileService,
  ],
  exports: [PracticeService, PracticeProfileService],
})
export class PlacesModule {}
