import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { Allow, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { scaled, scaledOrNull } from '../kernel/decimal.js';
import { RecordList } from '../web/list.js';
import { RowColumns } from '../web/row-columns.js';
import { orderOf } from '../web/page.js';
import { Room } from './placement.enums.js';
import { PlacementModel } from './placement.model.js';

@InputType({ description: 'Which placements. Parts that are left out do not limit; several parts must all hold.' })
export class PlacementFilter {
  @Field(() => ID, { nullable: true, description: 'Only in this practice.' })
  @IsOptional()
  @IsUUID()
  practice?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of this employer.' })
  @IsOptional()
  @IsUUID()
  employer?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of this programme.' })
  @IsOptional()
  @IsUUID()
  programme?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of this post.' })
  @IsOptional()
  @IsUUID()
  post?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of this contract.' })
  @IsOptional()
  @IsUUID()
  contract?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only in practices of the partnership of this code, such as S37000012.',
  })
  @IsOptional()
  @MaxLength(9)
  partnership?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those in force on `asOf`, both their days included. False: only those that are not.',
  })
  @Allow()
  inForce?: boolean | null;

  @Field(() => [Room], { nullable: true, description: 'Any of these rooms.' })
  @Allow()
  rooms?: Room[] | null;
}

export enum PlacementOrderField {
  STARTS_ON = 'STARTS_ON',
  PRACTICE_NAME = 'PRACTICE_NAME',
  DAYS_PER_WEEK = 'DAYS_PER_WEEK',
  RECORDED_AT = 'RECORDED_AT',
}
registerEnumType(PlacementOrderField, {
  name: 'PlacementOrderField',
  description: 'What placements can be put in order by.',
  valuesMap: {
    STARTS_ON: { description: 'Their first day.' },
    PRACTICE_NAME: { description: 'The name of the practice.' },
    DAYS_PER_WEEK: { description: 'Days a week in the practice.' },
    RECORDED_AT: { description: 'When they were last changed.' },
  },
});

@InputType({ description: 'How to put placements in order. Ties are always broken the same way.' })
export class PlacementOrder extends orderOf(PlacementOrderField) {}

/** As the database gives a row: quantities with two decimals arrive as text. */
/** Decimals as PostgreSQL hands them over: exact text. */
interface PlacementRow {
  readonly days: string;
  readonly roomDays: string | null;
}

export const PLACEMENTS: RecordList<PlacementModel, PlacementFilter, PlacementOrderField> = {
  name: 'placements',
  rows: new RowColumns<PlacementModel>(
    'Placement',
    {
      id: 'placement.id',
      version: 'placement.version',
      recordedAt: 'placement.recorded_at',
      employerId: 'placement.employer_id',
      contractId: 'placement.contract_id',
      postId: 'placement.post_id',
      practiceId: 'placement.practice_id',
      startsOn: 'placement.starts_on',
      endsOn: 'placement.ends_on',
      days: 'placement.days_per_week',
      room: 'placement.room',
      roomDays: 'placement.guaranteed_room_days',
      hasItAccess: 'placement.has_it_access',
      attendsPracticeMeetings: 'placement.attends_practice_meetings',
    },
    {
      daysPerWeek: ({ days }: PlacementRow) => scaled(days, 2),
      guaranteedRoomDays: ({ roomDays }: PlacementRow) => scaledOrNull(roomDays, 2),
    },
  ),
  from: 'placement JOIN practice ON practice.id = placement.practice_id',
  key: 'placement.id',
  orders: {
    STARTS_ON: { expression: 'placement.starts_on', type: 'date' },
    PRACTICE_NAME: { expression: 'practice.name', type: 'text' },
    DAYS_PER_WEEK: { expression: 'placement.days_per_week', type: 'numeric' },
    RECORDED_AT: { expression: 'placement.recorded_at', type: 'timestamptz' },
  },
  defaultOrder: PlacementOrderField.STARTS_ON,
  where: (filter, bind, moment) => [
    filter.practice != null && `placement.practice_id = ${bind(filter.practice)}::uuid`,
    filter.employer != null && `placement.employer_id = ${bind(filter.employer)}::uuid`,
    filter.programme != null && `placement.programme_id = ${bind(filter.programme)}::uuid`,
    filter.post != null && `placement.post_id = ${bind(filter.post)}::uuid`,
    filter.contract != null && `placement.contract_id = ${bind(filter.contract)}::uuid`,
    filter.partnership != null && `practice.partnership_code = ${bind(filter.partnership)}`,
    filter.inForce != null &&
      `(placement.starts_on <= ${bind(moment.asOf)}::date
        AND coalesce(placement.ends_on, 'infinity') >= ${bind(moment.asOf)}::date) = ${bind(filter.inForce)}::boolean`,
    filter.rooms != null && `placement.room = ANY (${bind(filter.rooms)}::text[])`,
  ],
};
