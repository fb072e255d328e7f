import { Module } from '@nestjs/common';
import { LevellingUpBillResolver } from './levelling-up/levelling-up-bill.resolver.js';
import { LevellingUpResolver } from './levelling-up/levelling-up.resolver.js';
import { LevellingUps } from './levelling-up/levelling-ups.js';
import { PayProjectionResolver } from './pay-projection/pay-projection.resolver.js';
import { PayProjections } from './pay-projection/pay-projections.js';

/** What pay will cost, and what levelling it up would. */
@Module({
  providers: [PayProjections, PayProjectionResolver, LevellingUps, LevellingUpResolver, LevellingUpBillResolver],
  exports: [PayProjections, LevellingUps],
})
export class PayCostsModule {}
