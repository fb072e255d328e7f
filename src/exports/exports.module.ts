import { Module } from '@nestjs/common';
import { ExportController } from './export.controller.js';
import { ExportService } from './export.service.js';
import { ExportTables } from './export-tables.js';

@Module({ controllers: [ExportController], providers: [ExportTables, ExportService] })
export class ExportsModule {}
