import { Module } from '@nestjs/common';
import {
  PrimaryCareReturnResolver,
  ReturnMoneyLineResolver,
  ReturnPostLineResolver,
} from './primary-care-return.resolver.js';

@Module({ providers: [PrimaryCareReturnResolver, ReturnPostLineResolver, ReturnMoneyLineResolver] })
export class PrimaryCareReturnModule {}
