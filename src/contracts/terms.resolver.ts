import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { MoneyOrNoValue, MoneyValue, moneyValue, NoValue, noValue, NoValueReason } from '../web/no-value.js';
import { Reads } from '../web/row-columns.js';
import { ReadableBy, SignedIn } from '../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../web/tracker-request.js';
import { settle } from '../web/user-error.js';
import { ChangeTermsInput, CorrectTermsInput } from './change-terms.input.js';
import { contractById } from './contract.batches.js';
import { ContractModel } from './contract.model.js';
import { TermsPayload } from './contract.payload.js';
import { pointKey, salaryOfPoint } from './scale-point.batches.js';
import { PAY_READERS, ScalePointModel, TermsPayModel } from './terms-pay.model.js';
import { payView } from './terms-view.js';
import { termsById } from './terms.batches.js';
import { TermsModel } from './terms.model.js';
import { TermsService } from './terms.service.js';

@Resolver(() => TermsModel)
export class TermsResolver {
  constructor(private readonly terms: TermsService) {}

  @SignedIn()
  @Reads('contractId')
  @ResolveField(() => ContractModel, { description: 'The contract these are terms of.' })
  contract({ contractId, moment }: TermsModel, _: unknown, { request }: TrackerContext): Promise<ContractModel | null> {
    return request.load(contractById, moment, contractId);
  }

  @ReadableBy(...PAY_READERS)
  @ResolveField(() => TermsPayModel, { description: 'The pay as it was entered. Every reading is audited.' })
  pay({ row, moment }: TermsModel, _: unknown, { request }: TrackerContext): TermsPayModel {
    request.notePayRead({ employerId: row.employerId, contractId: row.contractId });
    return payView(row, moment);
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => TermsPayload, {
    description: 'Changes the terms of a contract from a day: those in force end the day before, new ones begin.',
  })
  changeTerms(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'What changes, and from when.' }) input: ChangeTermsInput,
  ): Promise<TermsPayload> {
    return settle(
      () => request.change('changeTerms', input, (tx) => this.terms.change(tx, input)),
      async (id) => ({ terms: await request.load(termsById, request.moment(), id) }),
    );
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => TermsPayload, {
    description:
      'Puts right terms that were recorded wrongly, for the same days. A correction is not a change: it begins no new terms.',
  })
  correctTerms(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'What is to be put right.' }) input: CorrectTermsInput,
  ): Promise<TermsPayload> {
    return settle(
      () => request.change('correctTerms', input, (tx) => this.terms.correct(tx, input)),
      async (id) => ({ terms: await request.load(termsById, request.moment(), id) }),
    );
  }
}

@Resolver(() => ScalePointModel)
export class ScalePointResolver {
  @ReadableBy(...PAY_READERS)
  @ResolveField(() => MoneyOrNoValue, {
    description:
      'Salary of the point for a full-time year, in pounds, on the day asked about and as published by then.',
  })
  async salary(point: ScalePointModel, _: unknown, { request }: TrackerContext): Promise<MoneyValue | NoValue> {
    const salary = await request.load(salaryOfPoint, point.moment, pointKey(point));
    return salary === null
      ? noValue(NoValueReason.NO_RATE_ON_DATE, 'No salary of this point was published for that day by then.')
      : moneyValue(salary);
  }
}
