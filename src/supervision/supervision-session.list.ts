import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { Allow, IsOptional, IsUUID } from 'class-validator';
import { Day } from '../kernel/day.js';
import { RecordList } from '../web/list.js';
import { RowColumns } from '../web/row-columns.js';
import { orderOf } from '../web/page.js';
import { DateScalar } from '../web/scalars.js';
import { SupervisionSessionModel } from './supervision-session.model.js';
import { SessionOutcome, SupervisionKind } from './supervision.enums.js';

@InputType({ description: 'Which sessions. Parts that are left out do not limit; several parts must all hold.' })
export class SupervisionSessionFilter {
  @Field(() => ID, { nullable: true, description: 'Only of this employer.' })
  @IsOptional()
  @IsUUID()
  employer?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only in this programme.' })
  @IsOptional()
  @IsUUID()
  programme?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only under this contract.' })
  @IsOptional()
  @IsUUID()
  contract?: string | null;

  @Field(() => [SupervisionKind], { nullable: true, description: 'Any of these kinds.' })
  @Allow()
  kinds?: SupervisionKind[] | null;

  @Field(() => [SessionOutcome], { nullable: true, description: 'Any of these outcomes.' })
  @Allow()
  outcomes?: SessionOutcome[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Only on this day or later.' })
  @Allow()
  from?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Only on this day or earlier.' })
  @Allow()
  to?: Day | null;
}

export enum SupervisionSessionOrderField {
  ON_DAY = 'ON_DAY',
  RECORDED_AT = 'RECORDED_AT',
}
registerEnumType(SupervisionSessionOrderField, {
  name: 'SupervisionSessionOrderField',
  description: 'What sessions can be put in order by.',
  valuesMap: {
    ON_DAY: { description: 'The day of the session.' },
    RECORDED_AT: { description: 'When they were last changed.' },
  },
});

@InputType({ description: 'How to put sessions in order. Ties are always broken the same way.' })
export class SupervisionSessionOrder extends orderOf(SupervisionSessionOrderField) {}

export const SUPERVISION_SESSIONS: RecordList<
  SupervisionSessionModel,
  SupervisionSessionFilter,
  SupervisionSessionOrderField
> = {
  name: 'supervisionSessions',
  rows: new RowColumns<SupervisionSessionModel>('SupervisionSession', {
    id: 'session.id',
    version: 'session.version',
    recordedAt: 'session.recorded_at',
    employerId: 'session.employer_id',
    contractId: 'session.contract_id',
    kind: 'session.kind',
    onDay: 'session.on_day',
    minutes: 'session.minutes',
    outcome: 'session.outcome',
  }),
  from: 'supervision_session AS session',
  key: 'session.id',
  orders: {
    ON_DAY: { expression: 'session.on_day', type: 'date' },
    RECORDED_AT: { expression: 'session.recorded_at', type: 'timestamptz' },
  },
  defaultOrder: SupervisionSessionOrderField.ON_DAY,
  where: (filter, bind) => [
    filter.employer != null && `session.employer_id = ${bind(filter.employer)}::uuid`,
    filter.programme != null &&
      `EXISTS (SELECT FROM participation
               WHERE participation.id = session.participation_id AND participation.programme_id = ${bind(filter.programme)}::uuid)`,
    filter.contract != null && `session.contract_id = ${bind(filter.contract)}::uuid`,
    filter.kinds != null && `session.kind = ANY (${bind(filter.kinds)}::text[])`,
    filter.outcomes != null && `session.outcome = ANY (${bind(filter.outcomes)}::text[])`,
    filter.from != null && `session.on_day >= ${bind(filter.from)}::date`,
    filter.to != null && `session.on_day <= ${bind(filter.to)}::date`,
  ],
};
