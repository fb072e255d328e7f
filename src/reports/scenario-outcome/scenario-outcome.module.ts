import { Module } from '@nestjs/common';
import { ScenarioCaseResolver, ScenarioOutcomeResolver } from './scenario-outcome.resolver.js';

@Module({ providers: [ScenarioOutcomeResolver, ScenarioCaseResolver] })
export class ScenarioOutcomeModule {}
