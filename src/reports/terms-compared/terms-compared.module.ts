import { Module } from '@nestjs/common';
import { TermsAgainstSheetResolver } from '../terms-against-sheet/terms-against-sheet.resolver.js';
import { TermsAgainstSheetReports } from '../terms-against-sheet/terms-against-sheet.js';
import { TermsSheetComparisonResolver } from '../terms-sheet-comparison/terms-sheet-comparison.resolver.js';
import { TermsSheetComparisons } from '../terms-sheet-comparison/terms-sheet-comparison.js';
import { UnexplainedDifferencesResolver } from '../unexplained-differences/unexplained-differences.resolver.js';
import { UnexplainedDifferenceReports } from '../unexplained-differences/unexplained-differences.js';

@Module({
  providers: [
    TermsSheetComparisons,
    TermsSheetComparisonResolver,
    TermsAgainstSheetReports,
    TermsAgainstSheetResolver,
    UnexplainedDifferenceReports,
    UnexplainedDifferencesResolver,
  ],
  exports: [UnexplainedDifferenceReports],
})
export class TermsComparedModule {}
