import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { Allow, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { scaled, scaledOrNull } from '../kernel/decimal.js';
import { Moment } from '../kernel/moment.js';
import { ListDefinition } from '../web/list.js';
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
type PlacementRow = Omit<PlacementModel, 'daysPerWeek' | 'guaranteedRoomDays'> & {
  daysPerWeek: string;
  guaranteedRoomDays: string | null;
};

export const PLACEMENTS: ListDefinition<PlacementModel, PlacementFilter, PlacementOrderField> = {
  name: 'placements',
  columns: `placement.id, placement.version, placement.recorded_at AS "recordedAt", placement.employer_id AS "employerId",
            placement.contract_id AS "contractId", placement.post_id AS "postId", placement.practice_id AS "practiceId",
            placement.starts_on AS "startsOn", placement.ends_on AS "endsOn", placement.days_per_week AS "daysPerWeek",
            placement.room, placement.guaranteed_room_days AS "guaranteedRoomDays", placement.has_it_access AS "hasItAccess",
            placement.attends_practice_meetings AS "attendsPracticeMeetings"`,
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
  read: (row: PlacementRow, moment: Moment) =>
    Object.assign(row, {
      daysPerWeek: scaled(row.daysPerWeek, 2),
      guaranteedRoomDays: scaledOrNull(row.guaranteedRoomDays, 2),
      moment,
    }) as unknown as PlacementModel,
};
