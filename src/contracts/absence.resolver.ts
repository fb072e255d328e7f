import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ReadableBy } from '../web/rules.js';
import { Request, TrackerRequest } from '../web/tracker-request.js';
import { settle } from '../web/user-error.js';
import { absenceById } from './absence.batches.js';
import { CorrectAbsenceInput, EndAbsenceInput, RecordAbsenceInput, RemoveAbsenceInput } from './absence.input.js';
import { AbsenceService } from './absence.service.js';
import { AbsencePayload, RemoveAbsencePayload } from './contract.payload.js';

@Resolver()
export class AbsenceResolver {
  constructor(private readonly absences: AbsenceService) {}

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => AbsencePayload, { description: 'Records days away from a contract. Why is never recorded.' })
  recordAbsence(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'Which days.' }) input: RecordAbsenceInput,
  ): Promise<AbsencePayload> {
    return settle(
      () => request.change('recordAbsence', input, (tx) => this.absences.record(tx, input)),
      async (id) => ({ absence: await request.load(absenceById, request.moment(), id) }),
    );
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => AbsencePayload, { description: 'Says which day away was the last.' })
  endAbsence(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'The last day.' }) input: EndAbsenceInput,
  ): Promise<AbsencePayload> {
    return settle(
      () => request.change('endAbsence', input, (tx) => this.absences.end(tx, input)),
      async (id) => ({ absence: await request.load(absenceById, request.moment(), id) }),
    );
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => AbsencePayload, { description: 'Puts right which days someone was away.' })
  correctAbsence(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'What is to be put right.' }) input: CorrectAbsenceInput,
  ): Promise<AbsencePayload> {
    return settle(
      () => request.change('correctAbsence', input, (tx) => this.absences.correct(tx, input)),
      async (id) => ({ absence: await request.load(absenceById, request.moment(), id) }),
    );
  }
  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => RemoveAbsencePayload, {
    description:
      'Takes out an absence that was recorded by mistake, such as for the wrong person. What was recorded stays in the history.',
  })
  removeAbsence(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'Which absence.' }) input: RemoveAbsenceInput,
  ): Promise<RemoveAbsencePayload> {
    return settle(
      () => request.change('removeAbsence', input, (tx) => this.absences.remove(tx, input)),
      async (removedId) => ({ removedId }),
    );
  }
}
