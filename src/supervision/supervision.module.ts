import { Module } from '@nestjs/common';
import { SupervisionArrangementResolver } from './supervision-arrangement.resolver.js';
import { SupervisionArrangementService } from './supervision-arrangement.service.js';
import { SupervisionSessionResolver } from './supervision-session.resolver.js';
import { SupervisionSessionService } from './supervision-session.service.js';

@Module({
  providers: [
    SupervisionArrangementResolver,
    SupervisionSessionResolver,
    SupervisionArrangementService,
    SupervisionSessionService,
  ],
  exports: [SupervisionArrangementService, SupervisionSessionService],
})
export class SupervisionModule {}
