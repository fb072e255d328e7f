import { Module } from '@nestjs/common';
import { WebModule } from '../web/web.module.js';
import { ExportService } from './export.service.js';
import { ImportController } from './import.controller.js';
import { ImportRunResolver } from './import-run.resolver.js';
import { ImportService } from './import.service.js';
import { OutsideImportController } from './outside/outside-import.controller.js';
import { OutsideImportService } from './outside/outside-import.service.js';

@Module({
  imports: [WebModule],
  controllers: [ImportController, OutsideImportController],
  providers: [ImportService, ExportService, OutsideImportService, ImportRunResolver],
  exports: [ImportService, ExportService, OutsideImportService],
})
export class ImportsModule {}
