import { Module } from '@nestjs/common';
import { ContractsModule } from '../contracts/contracts.module.js';
import { BandComparisonResolver } from './band-comparison/band-comparison.resolver.js';
import { BandComparisons } from './band-comparison/band-comparison.js';
import { BandComparisonsByGuidance } from './band-comparison/band-comparison-by-guidance.js';
import { FundingReportsModule } from './funding-reports.module.js';
import { LeaveVariationResolver } from './leave-variation/leave-variation.resolver.js';
import { LeaveYearsOfVariationResolver, LeaveYearsResolver } from './leave-variation/leave-years.resolver.js';
import { LeaveVariations } from './leave-variation/leave-variations.js';
import { PayAwardLagModule } from './pay-award-lag/pay-award-lag.module.js';
import { PayFloorsModule } from './pay-floors/pay-floors.module.js';
import { PayAwardEffectsResolver, PayChangeEffectsResolver } from './pay-change-effects/pay-change-effects.resolver.js';
import { PayChanges } from './pay-change-effects/pay-changes.js';
import { OtherTermsResolver } from './other-terms/other-terms.resolver.js';
import { PackagePartsOfVariationResolver, PackagePartsResolver } from './package-parts/package-parts.resolver.js';
import { PayCostsModule } from './pay-costs.module.js';
import { PayVariationResolver } from './pay-variation/pay-variation.resolver.js';
import { PayVariations } from './pay-variation/pay-variations.js';
import { PrimaryCareReturnModule } from './primary-care-return/primary-care-return.module.js';
import { RestatementResolver } from './restatement/restatement.resolver.js';
import { RestatedReports } from './restatement/restated-reports.js';
import { Restatements } from './restatement/restatements.js';
import { ScenarioOutcomeModule } from './scenario-outcome/scenario-outcome.module.js';
import { TermsComparedModule } from './terms-compared/terms-compared.module.js';
import { SupervisionCoverageModule } from './supervision-coverage/supervision-coverage.module.js';

/** The questions that cross features. Statistics about people ask `peopleInScope` first; funding is nobody's secret. */
@Module({
  imports: [
    ContractsModule,
    FundingReportsModule,
    PayCostsModule,
    SupervisionCoverageModule,
    TermsComparedModule,
    PayFloorsModule,
    PayAwardLagModule,
    PrimaryCareReturnModule,
    ScenarioOutcomeModule,
  ],
  providers: [
    BandComparisons,
    BandComparisonsByGuidance,
    BandComparisonResolver,
    PayAwardEffectsResolver,
    PayChangeEffectsResolver,
    PayChanges,
    OtherTermsResolver,
    PackagePartsOfVariationResolver,
    PackagePartsResolver,
    PayVariations,
    PayVariationResolver,
    LeaveVariations,
    LeaveVariationResolver,
    RestatedReports,
    Restatements,
    RestatementResolver,
    LeaveYearsOfVariationResolver,
    LeaveYearsResolver,
  ],
})
export class ReportsModule {}
