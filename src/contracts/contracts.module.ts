import { Module } from '@nestjs/common';
import { AbsenceResolver } from './absence.resolver.js';
import { AbsenceService } from './absence.service.js';
import { AgeBandResolver } from './age-band.resolver.js';
import { AgeBandService } from './age-band.service.js';
import { AwardPayService } from './award-pay.service.js';
import { ContractChangesResolver } from './contract-changes.resolver.js';
import { ContractResolver } from './contract.resolver.js';
import { ContractService } from './contract.service.js';
import { EmployerContractsResolver } from './employer-contracts.resolver.js';
import { LeaveTakenResolver } from './leave-taken.resolver.js';
import { LeaveTakenService } from './leave-taken.service.js';
import { MoveWorkerService } from './move-worker.service.js';
import { PayAwardResolver, PayAwardRowResolver } from './pay-award.resolver.js';
import { PayAwards } from './pay-awards.js';
import { PostContractsResolver } from './post-contracts.resolver.js';
import { StartContractService } from './start-contract.service.js';
import { ScalePointResolver, TermsResolver } from './terms.resolver.js';
import { TermsService } from './terms.service.js';
import { WorkerResolver } from './worker.resolver.js';
import { WorkerService } from './worker.service.js';

@Module({
  providers: [
    AbsenceResolver,
    AbsenceService,
    AgeBandResolver,
    AgeBandService,
    AwardPayService,
    ContractChangesResolver,
    ContractResolver,
    ContractService,
    EmployerContractsResolver,
    LeaveTakenResolver,
    LeaveTakenService,
    MoveWorkerService,
    PayAwardResolver,
    PayAwardRowResolver,
    PayAwards,
    PostContractsResolver,
    ScalePointResolver,
    StartContractService,
    TermsResolver,
    TermsService,
    WorkerResolver,
    WorkerService,
  ],
  exports: [
    AbsenceService,
    AgeBandService,
    ContractService,
    LeaveTakenService,
    MoveWorkerService,
    PayAwards,
    StartContractService,
    TermsService,
    WorkerService,
  ],
})
export class ContractsModule {}
