import { Module } from '@nestjs/common';
import { EmployerLivingWageResolver, LineLivingWageResolver } from './living-wage-shortfall.resolver.js';
import { PayFloorReports } from './pay-floors.js';
import { PayFloorsResolver } from './pay-floors.resolver.js';

@Module({
  providers: [PayFloorReports, PayFloorsResolver, LineLivingWageResolver, EmployerLivingWageResolver],
  exports: [PayFloorReports],
})
export class PayFloorsModule {}
