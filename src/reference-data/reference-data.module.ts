import { Module } from '@nestjs/common';
import { LawFactsResolver } from './resolvers/law-facts.resolver.js';
import { PayFactsResolver } from './resolvers/pay-facts.resolver.js';
import { BoardResolver, PartnershipResolver } from './resolvers/places.resolver.js';
import { ProgrammeFactsResolver } from './resolvers/programme-facts.resolver.js';
import { PublishedFundingLineResolver } from './resolvers/published-funding-line.resolver.js';

@Module({
  providers: [
    PayFactsResolver,
    LawFactsResolver,
    ProgrammeFactsResolver,
    PublishedFundingLineResolver,
    BoardResolver,
    PartnershipResolver,
  ],
})
export class ReferenceDataModule {}
