import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ReadableBy } from '../web/rules.js';
import { Request, TrackerRequest } from '../web/tracker-request.js';
import { settle } from '../web/user-error.js';
import { CloseEmployerInput, CorrectEmployerInput } from './correct-employer.input.js';
import { CorrectEmployerHealthInput, RecordEmployerHealthInput } from './employer-health.input.js';
import { EmployerHealthService } from './employer-health.service.js';
import { AddEmployerIdentifierInput, RemoveEmployerIdentifierInput } from './employer-identifier.input.js';
import { ChangeEmployerWeekInput, CorrectEmployerWeekInput } from './employer-week.input.js';
import { EmployerWeekService } from './employer-week.service.js';
import { employerById } from './employer.batches.js';
import { EmployerModel } from './employer.model.js';
import { EmployerPayload } from './employer.payload.js';
import { EmployerService } from './employer.service.js';

/** Changes to an employer by its own HR or by an administrator. */
@Resolver(() => EmployerModel)
export class EmployerChangesResolver {
  constructor(
    private readonly employers: EmployerService,
    private readonly weeks: EmployerWeekService,
    private readonly health: EmployerHealthService,
  ) {}

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => EmployerPayload, {
    description: 'Puts right what is recorded of an employer. For its own HR and for administrators.',
  })
  correctEmployer(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'What to put right.' }) input: CorrectEmployerInput,
  ): Promise<EmployerPayload> {
    return settle(
      () => request.change('correctEmployer', input, (tx) => this.employers.correct(tx, input)),
      (id) => payload(request, id),
    );
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => EmployerPayload, {
    description: 'Says that an employer no longer operates; its records remain. For its own HR and for administrators.',
  })
  closeEmployer(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'Which employer.' }) input: CloseEmployerInput,
  ): Promise<EmployerPayload> {
    return settle(
      () => request.change('closeEmployer', input, (tx) => this.employers.close(tx, input)),
      (id) => payload(request, id),
    );
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => EmployerPayload, {
    description: 'Changes an employer’s full-time week from a day. For its own HR and for administrators.',
  })
  changeEmployerWeek(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'The new week, and from when.' }) input: ChangeEmployerWeekInput,
  ): Promise<EmployerPayload> {
    return settle(
      () => request.change('changeEmployerWeek', input, (tx) => this.weeks.change(tx, input)),
      (id) => payload(request, id),
    );
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => EmployerPayload, {
    description: 'Puts right a full-time week that was recorded wrongly. For the employer’s HR and for administrators.',
  })
  correctEmployerWeek(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'The week as it should be.' }) input: CorrectEmployerWeekInput,
  ): Promise<EmployerPayload> {
    return settle(
      () => request.change('correctEmployerWeek', input, (tx) => this.weeks.correct(tx, input)),
      (id) => payload(request, id),
    );
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => EmployerPayload, {
    description: 'Records how an employer stood on a day. For its own HR and for administrators.',
  })
  recordEmployerHealth(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'The figures, their day and their source.' }) input: RecordEmployerHealthInput,
  ): Promise<EmployerPayload> {
    return settle(
      () => request.change('recordEmployerHealth', input, (tx) => this.health.record(tx, input)),
      (id) => payload(request, id),
    );
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => EmployerPayload, {
    description: 'Puts right figures that were recorded wrongly. For the employer’s HR and for administrators.',
  })
  correctEmployerHealth(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'The figures as they should be.' }) input: CorrectEmployerHealthInput,
  ): Promise<EmployerPayload> {
    return settle(
      () => request.change('correctEmployerHealth', input, (tx) => this.health.correct(tx, input)),
      (id) => payload(request, id),
    );
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => EmployerPayload, {
    description: 'Adds a number by which an employer is known elsewhere. For its own HR and for administrators.',
  })
  addEmployerIdentifier(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'The number.' }) input: AddEmployerIdentifierInput,
  ): Promise<EmployerPayload> {
    return settle(
      () => request.change('addEmployerIdentifier', input, (tx) => this.employers.addIdentifier(tx, input)),
      (id) => payload(request, id),
    );
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => EmployerPayload, {
    description: 'Takes away a registered number that is not the employer’s. For its own HR and for administrators.',
  })
  removeEmployerIdentifier(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'Which number.' }) input: RemoveEmployerIdentifierInput,
  ): Promise<EmployerPayload> {
    return settle(
      () => request.change('removeEmployerIdentifier', input, (tx) => this.employers.removeIdentifier(tx, input)),
      (id) => payload(request, id),
    );
  }
}

async function payload(request: TrackerRequest, id: string): Promise<{ employer: EmployerModel | null }> {
  return { employer: await request.load(employerById, request.moment(), id) };
}
