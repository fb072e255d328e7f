import { Module } from '@nestjs/common';
import { ScenarioRecordsResolver, ScenarioStepRecordsResolver } from './scenario-records.resolver.js';
import { ScenarioResolver } from './scenario.resolver.js';
import { ScenarioService } from './scenario.service.js';

@Module({
  providers: [ScenarioService, ScenarioResolver, ScenarioRecordsResolver, ScenarioStepRecordsResolver],
})
export class ScenariosModule {}
