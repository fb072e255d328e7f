import { Module } from '@nestjs/common';
import { ArrangementFundingResolver } from './arrangement-funding.resolver.js';
import { SupervisedContractResolver, SupervisedContractsResolver } from './supervised-contract.resolver.js';
import { SupervisionCoverageResolver } from './supervision-coverage.resolver.js';

@Module({
  providers: [
    SupervisionCoverageResolver,
    SupervisedContractsResolver,
    SupervisedContractResolver,
    ArrangementFundingResolver,
  ],
})
export class SupervisionCoverageModule {}
