import { ResolveField, Resolver } from '@nestjs/graphql';
import { EmployerModel } from '../employers/employer.model.js';
import { Reads } from '../web/row-columns.js';
import { SignedIn } from '../web/rules.js';
import { TrackerContext } from '../web/tracker-request.js';
import { sheetsOfEmployer } from './terms-sheet.batches.js';
import { TermsSheetModel } from './terms-sheet.model.js';

@Resolver(() => EmployerModel)
export class EmployerTermsSheetsResolver {
  @SignedIn()
  @Reads('id')
  @ResolveField(() => [TermsSheetModel], {
    description: 'What it offers for each role on the day asked about; empty where it shares nothing with you.',
  })
  termsSheets(employer: EmployerModel, _: unknown, { request }: TrackerContext): Promise<TermsSheetModel[]> {
    return request.load(sheetsOfEmployer, employer.moment, employer.id);
  }
}
