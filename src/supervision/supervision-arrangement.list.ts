import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { Allow, IsOptional, IsUUID } from 'class-validator';
import { RecordList } from '../web/list.js';
import { RowColumns } from '../web/row-columns.js';
import { orderOf } from '../web/page.js';
import { SupervisionArrangementModel } from './supervision-arrangement.model.js';
import { SupervisionKind } from './supervision.enums.js';

@InputType({ description: 'Which arrangements. Parts that are left out do not limit; several parts must all hold.' })
export class SupervisionArrangementFilter {
  @Field(() => ID, { nullable: true, description: 'Only of this employer.' })
  @IsOptional()
  @IsUUID()
  employer?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only in this programme.' })
  @IsOptional()
  @IsUUID()
  programme?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those agreed for this contract itself.' })
  @IsOptional()
  @IsUUID()
  contract?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those paid by this funding line.' })
  @IsOptional()
  @IsUUID()
  fundingLine?: string | null;

  @Field(() => [SupervisionKind], { nullable: true, description: 'Any of these kinds.' })
  @Allow()
  kinds?: SupervisionKind[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those in force on `asOf`, both their days included. False: only those that are not.',
  })
  @Allow()
  inForce?: boolean | null;
}

export enum SupervisionArrangementOrderField {
  STARTS_ON = 'STARTS_ON',
  PROVIDER = 'PROVIDER',
  RECORDED_AT = 'RECORDED_AT',
}
registerEnumType(SupervisionArrangementOrderField, {
  name: 'SupervisionArrangementOrderField',
  description: 'What arrangements can be put in order by.',
  valuesMap: {
    STARTS_ON: { description: 'Their first day.' },
    PROVIDER: { description: 'Who provides the supervision.' },
    RECORDED_AT: { description: 'When they were last changed.' },
  },
});

@InputType({ description: 'How to put arrangements in order. Ties are always broken the same way.' })
export class SupervisionArrangementOrder extends orderOf(SupervisionArrangementOrderField) {}

export const SUPERVISION_ARRANGEMENTS: RecordList<
  SupervisionArrangementModel,
  SupervisionArrangementFilter,
  SupervisionArrangementOrderField
> = {
  name: 'supervisionArrangements',
  rows: new RowColumns<SupervisionArrangementModel>('SupervisionArrangement', {
    id: 'arrangement.id',
    version: 'arrangement.version',
    recordedAt: 'arrangement.recorded_at',
    employerId: 'arrangement.employer_id',
    participationId: 'arrangement.participation_id',
    contractId: 'arrangement.contract_id',
    kind: 'arrangement.kind',
    format: 'arrangement.format',
    provider: 'arrangement.provider',
    intervalDays: 'arrangement.interval_days',
    inPaidTime: 'arrangement.in_paid_time',
    fundingLineId: 'arrangement.funding_line_id',
    startsOn: 'arrangement.starts_on',
    endsOn: 'arrangement.ends_on',
  }),
  from: 'supervision_arrangement AS arrangement',
  key: 'arrangement.id',
  orders: {
    STARTS_ON: { expression: 'arrangement.starts_on', type: 'date' },
    PROVIDER: { expression: 'arrangement.provider', type: 'text' },
    RECORDED_AT: { expression: 'arrangement.recorded_at', type: 'timestamptz' },
  },
  defaultOrder: SupervisionArrangementOrderField.STARTS_ON,
  where: (filter, bind, moment) => [
    filter.employer != null && `arrangement.employer_id = ${bind(filter.employer)}::uuid`,
    filter.programme != null &&
      `EXISTS (SELECT FROM participation
               WHERE participation.id = arrangement.participation_id AND participation.programme_id = ${bind(filter.programme)}::uuid)`,
    filter.contract != null && `arrangement.contract_id = ${bind(filter.contract)}::uuid`,
    filter.fundingLine != null && `arrangement.funding_line_id = ${bind(filter.fundingLine)}::uuid`,
    filter.kinds != null && `arrangement.kind = ANY (${bind(filter.kinds)}::text[])`,
    filter.inForce != null &&
      `(arrangement.starts_on <= ${bind(moment.asOf)}::date
        AND coalesce(arrangement.ends_on, 'infinity') >= ${bind(moment.asOf)}::date) = ${bind(filter.inForce)}::boolean`,
  ],
};
