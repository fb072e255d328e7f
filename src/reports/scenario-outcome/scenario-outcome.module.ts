import { Module } from '@nestjs/common';
import { ScenarioCaseResolver, ScenarioOutcomeResolver } from './scenario-outcome.resolver.js';
import { ScenarioWeekResolver } from './scenario-week.resolver.js';

@Module({ providers: [ScenarioOutcomeResolver, ScenarioCaseResolver, ScenarioWeekResolver] })
export class ScenarioOutcomeModule {}
