import { Module } from '@nestjs/common';
import { AllocationResolver } from './allocation.resolver.js';
import { AllocationService } from './allocation.service.js';
import { CertaintyChangesResolver } from './certainty-changes.resolver.js';
import { CertaintyResolver } from './certainty.resolver.js';
import { CertaintyService } from './certainty.service.js';
import { EmployerFundingResolver } from './employer-funding.resolver.js';
import { ExtensionService } from './extension.service.js';
import { FunderResolver } from './funder.resolver.js';
import { FunderService } from './funder.service.js';
import { FundingLineChangesResolver } from './funding-line-changes.resolver.js';
import { FundingLineResolver } from './funding-line.resolver.js';
import { FundingLineService } from './funding-line.service.js';
import { InstalmentService } from './instalment.service.js';
import { LineCorrectionService } from './line-correction.service.js';
import { PostFundingResolver } from './post-funding.resolver.js';
import { ProgrammeFundingResolver } from './programme-funding.resolver.js';

const SERVICES = [
  FunderService,
  FundingLineService,
  LineCorrectionService,
  InstalmentService,
  CertaintyService,
  ExtensionService,
  AllocationService,
];

@Module({
  providers: [
    ...SERVICES,
    FunderResolver,
    FundingLineResolver,
    FundingLineChangesResolver,
    CertaintyResolver,
    CertaintyChangesResolver,
    AllocationResolver,
    EmployerFundingResolver,
    PostFundingResolver,
    ProgrammeFundingResolver,
  ],
  exports: SERVICES,
})
export class FundingModule {}
