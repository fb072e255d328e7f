import { Module } from '@nestjs/common';
import { PayAwardLagResolver } from './pay-award-lag.resolver.js';
import { PayAwardLags } from './pay-award-lags.js';

@Module({ providers: [PayAwardLags, PayAwardLagResolver], exports: [PayAwardLags] })
export class PayAwardLagModule {}
