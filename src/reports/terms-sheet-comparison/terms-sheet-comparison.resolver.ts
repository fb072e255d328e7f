import { Args, Query, Resolver } from '@nestjs/graphql';
import { Remembered } from '../../web/remembered.js';
import { SignedIn } from '../../web/rules.js';
import { Request, TrackerRequest } from '../../web/tracker-request.js';
import { TermsSheetComparisonArgs } from './terms-sheet-comparison.args.js';
import { TermsSheetComparison } from './terms-sheet-comparison.model.js';
import { TermsSheetComparisons } from './terms-sheet-comparison.js';

@Resolver(() => TermsSheetComparison)
export class TermsSheetComparisonResolver {
  constructor(private readonly comparisons: TermsSheetComparisons) {}

  @SignedIn()
  @Remembered()
  @Query(() => TermsSheetComparison, {
    description:
      'What employers offer for a role, side by side on every term, with the widest difference of each. From terms sheets, so about no person; not of employers that share nothing in any programme.',
  })
  termsSheetComparison(
    @Request() request: TrackerRequest,
    @Args() args: TermsSheetComparisonArgs,
  ): Promise<TermsSheetComparison> {
    return this.comparisons.compare(request, request.moment(args), args);
  }
}
