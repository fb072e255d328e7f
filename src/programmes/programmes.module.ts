import { Module } from '@nestjs/common';
import { EmployerParticipationsResolver } from './employer-participations.resolver.js';
import { GuidanceService } from './guidance.service.js';
import { ParticipationResolver } from './participation.resolver.js';
import { ParticipationService } from './participation.service.js';
import { ProgrammeChangesResolver } from './programme-changes.resolver.js';
import { ProgrammeResolver } from './programme.resolver.js';
import { ProgrammeService } from './programme.service.js';

@Module({
  providers: [
    ProgrammeResolver,
    ProgrammeChangesResolver,
    ParticipationResolver,
    EmployerParticipationsResolver,
    ProgrammeService,
    GuidanceService,
    ParticipationService,
  ],
  exports: [ProgrammeService, GuidanceService, ParticipationService],
})
export class ProgrammesModule {}
