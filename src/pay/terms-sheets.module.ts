import { Module } from '@nestjs/common';
import { EmployerTermsSheetsResolver } from './employer-terms-sheets.resolver.js';
import { TermsSheetResolver } from './terms-sheet.resolver.js';
import { TermsSheetService } from './terms-sheet.service.js';

@Module({
  providers: [TermsSheetResolver, EmployerTermsSheetsResolver, TermsSheetService],
  exports: [TermsSheetService],
})
export class TermsSheetsModule {}
