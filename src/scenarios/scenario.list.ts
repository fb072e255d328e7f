import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { RecordList } from '../web/list.js';
import { RowColumns } from '../web/row-columns.js';
import { orderOf } from '../web/page.js';
import { ScenarioModel } from './scenario.model.js';

@InputType({ description: 'Which scenarios. Parts that are left out do not limit; several parts must all hold.' })
export class ScenarioFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case.' })
  @IsOptional()
  @MaxLength(200)
  nameContains?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those shared with this programme.' })
  @IsOptional()
  @IsUUID()
  programme?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only your own; false: only those of others.' })
  @IsOptional()
  @IsBoolean()
  isYours?: boolean | null;
}

export enum ScenarioOrderField {
  NAME = 'NAME',
  RECORDED_AT = 'RECORDED_AT',
}
registerEnumType(ScenarioOrderField, {
  name: 'ScenarioOrderField',
  description: 'What scenarios can be put in order by.',
  valuesMap: {
    NAME: { description: 'Their name.' },
    RECORDED_AT: { description: 'When they were last changed.' },
  },
});

@InputType({ description: 'How to put scenarios in order. Ties are always broken the same way.' })
export class ScenarioOrder extends orderOf(ScenarioOrderField) {}

const IS_YOURS = 'scenario.owner_id = (SELECT app.actor_id())';

export const SCENARIOS: RecordList<ScenarioModel, ScenarioFilter, ScenarioOrderField> = {
  name: 'scenarios',
  rows: new RowColumns<ScenarioModel>('Scenario', {
    id: 'scenario.id',
    version: 'scenario.version',
    recordedAt: 'scenario.recorded_at',
    name: 'scenario.name',
    description: 'scenario.description',
    createdAt: 'scenario.created_at',
    programmeId: 'scenario.programme_id',
    isYours: IS_YOURS,
  }),
  from: 'scenario',
  key: 'scenario.id',
  orders: {
    NAME: { expression: 'scenario.name', type: 'text' },
    RECORDED_AT: { expression: 'scenario.recorded_at', type: 'timestamptz' },
  },
  defaultOrder: ScenarioOrderField.NAME,
  where: (filter, bind) => [
    filter.nameContains != null && `position(lower(${bind(filter.nameContains)}::text) in lower(scenario.name)) > 0`,
    filter.programme != null && `scenario.programme_id = ${bind(filter.programme)}::uuid`,
    filter.isYours != null && `(${IS_YOURS}) = ${bind(filter.isYours)}::boolean`,
  ],
};
