import { Module } from '@nestjs/common';
import { WebModule } from '../web/web.module.js';
import { ExportService } from './export.service.js';
import { ImportController } from './import.controller.js';
import { ImportRunResolver } from './import-run.resolver.js';
import { ImportService } from './import.service.js';

@Module({
  imports: [WebModule],
  controllers: [ImportController],
  providers: [ImportService, ExportService, ImportRunResolver],
  exports: [ImportService, ExportService],
})
export class ImportsModule {}
