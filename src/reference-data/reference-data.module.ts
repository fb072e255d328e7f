import { Module } from '@nestjs/common';
import { LawFactsResolver } from './resolvers/law-facts.resolver.js';
import { PayFactsResolver } from './resolvers/pay-facts.resolver.js';
import { ProgrammeFactsResolver } from './resolvers/programme-facts.resolver.js';
import { PublishedFundingLineResolver } from './resolvers/published-funding-line.resolver.js';

@Module({
  providers: [PayFactsResolver, LawFactsResolver, ProgrammeFactsResolver, PublishedFundingLineResolver],
})
export class ReferenceDataModule {}
