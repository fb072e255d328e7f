import { Module } from '@nestjs/common';
import { ContractSupervisionResolver } from './contract-supervision.resolver.js';
import { SupervisionArrangementResolver } from './supervision-arrangement.resolver.js';
import { SupervisionArrangementService } from './supervision-arrangement.service.js';
import {
  ArrangementThatAppliesResolver,
  ContractOfArrangementResolver,
  ContractOfSessionResolver,
} from './supervision-records.resolver.js';
import { SupervisionSessionResolver } from './supervision-session.resolver.js';
import { SupervisionSessionService } from './supervision-session.service.js';

@Module({
  providers: [
    SupervisionArrangementResolver,
    SupervisionSessionResolver,
    ContractSupervisionResolver,
    ArrangementThatAppliesResolver,
    ContractOfArrangementResolver,
    ContractOfSessionResolver,
    SupervisionArrangementService,
    SupervisionSessionService,
  ],
  exports: [SupervisionArrangementService, SupervisionSessionService],
})
export class SupervisionModule {}
