import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { Allow, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { Day, yearsServed } from '../kernel/day.js';
import { RecordList } from '../web/list.js';
import { RowColumns } from '../web/row-columns.js';
import { dayValue, noValue, NoValueReason } from '../web/no-value.js';
import { orderOf } from '../web/page.js';
import { visibleReference } from './visible-reference.js';
import { WorkerModel } from './worker.model.js';

@InputType({ description: 'Which workers. Parts that are left out do not limit; several parts must all hold.' })
export class WorkerFilter {
  @Field(() => ID, { nullable: true, description: 'Only workers of this employer.' })
  @IsOptional()
  @IsUUID()
  employer?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only workers with a contract in this programme, whenever.' })
  @IsOptional()
  @IsUUID()
  programme?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only workers with a contract in force on `asOf`. False: only workers with none.',
  })
  @Allow()
  underContract?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the reference, in any case; finds nobody whose reference you may not see.',
  })
  @IsOptional()
  @MaxLength(30)
  referenceContains?: string | null;
}

export enum WorkerOrderField {
  REFERENCE = 'REFERENCE',
  RECORDED_AT = 'RECORDED_AT',
}
registerEnumType(WorkerOrderField, {
  name: 'WorkerOrderField',
  description: 'What workers can be put in order by.',
  valuesMap: {
    REFERENCE: {
      description: 'Their reference; those whose reference you may not see come first, in no telling order.',
    },
    RECORDED_AT: { description: 'When they were last changed.' },
  },
});

@InputType({ description: 'How to put workers in order. Ties are always broken the same way.' })
export class WorkerOrder extends orderOf(WorkerOrderField) {}

const REFERENCE = visibleReference('worker');

interface WorkerRow {
  readonly serviceSince: Day | null;
  readonly roleSince: Day | null;
}

export const WORKERS: RecordList<WorkerModel, WorkerFilter, WorkerOrderField> = {
  name: 'workers',
  rows: new RowColumns<WorkerModel>(
    'Worker',
    {
      id: 'worker.id',
      version: 'worker.version',
      recordedAt: 'worker.recorded_at',
      reference: REFERENCE,
      employerId: 'worker.employer_id',
      serviceSince: 'worker.continuous_service_on',
      roleSince: 'worker.role_started_on',
    },
    {
      continuousServiceOn: ({ serviceSince }: WorkerRow) =>
        recordedDay(serviceSince, 'The first day of continuous service has not been entered.'),
      roleStartedOn: ({ roleSince }: WorkerRow) =>
        recordedDay(roleSince, 'The first day in the role has not been entered.'),
      completedYearsOfService: ({ serviceSince }: WorkerRow, { asOf }) => yearsAt(serviceSince, asOf),
      completedYearsInRole: ({ roleSince }: WorkerRow, { asOf }) => yearsAt(roleSince, asOf),
    },
  ),
  from: 'worker',
  key: 'worker.id',
  orders: {
    REFERENCE: { expression: `coalesce(${REFERENCE}, '')`, type: 'text' },
    RECORDED_AT: { expression: 'worker.recorded_at', type: 'timestamptz' },
  },
  defaultOrder: WorkerOrderField.REFERENCE,
  where: (filter, bind, { asOf }) => [
    filter.employer != null && `worker.employer_id = ${bind(filter.employer)}::uuid`,
    filter.programme != null &&
      `EXISTS (SELECT FROM contract WHERE contract.worker_id = worker.id AND contract.programme_id = ${bind(filter.programme)}::uuid)`,
    filter.underContract != null && `${holdsContractOn(bind(asOf))} = ${bind(filter.underContract)}::boolean`,
    filter.referenceContains != null &&
      `position(lower(${bind(filter.referenceContains)}::text) in lower(${REFERENCE})) > 0`,
  ],
};

function recordedDay(on: Day | null, sentence: string) {
  return on === null ? noValue(NoValueReason.NOT_RECORDED, sentence) : dayValue(on);
}

function yearsAt(since: Day | null, asOf: Day): number | null {
  return since === null ? null : yearsServed(since, asOf);
}

function holdsContractOn(day: string): string {
  return `EXISTS (SELECT FROM contract WHERE contract.worker_id = worker.id AND contract.starts_on <= ${day}::date
                  AND (contract.ends_on IS NULL OR contract.ends_on >= ${day}::date))`;
}
