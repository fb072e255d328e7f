import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { IsOptional, IsUUID, MaxLength } from 'class-validator';
import { RecordList } from '../web/list.js';
import { RowColumns } from '../web/row-columns.js';
import { orderOf } from '../web/page.js';
import { PracticeModel } from './practice.model.js';

@InputType({ description: 'Which practices. Parts that are left out do not limit; several parts must all hold.' })
export class PracticeFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case.' })
  @IsOptional()
  @MaxLength(200)
  nameContains?: string | null;

  @Field(() => String, { nullable: true, description: 'The practice of this national code.' })
  @IsOptional()
  @MaxLength(20)
  code?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those in the partnership of this code, such as S37000012; an old code finds what replaced it.',
  })
  @IsOptional()
  @MaxLength(9)
  partnership?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those in the health board of this code, such as S08000024; an old code finds what replaced it.',
  })
  @IsOptional()
  @MaxLength(9)
  board?: string | null;

  @Field(() => String, { nullable: true, description: 'Only those in the cluster of this name, in any case.' })
  @IsOptional()
  @MaxLength(200)
  cluster?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only those in which a worker of this programme is placed on the day asked about.',
  })
  @IsOptional()
  @IsUUID()
  servedByProgramme?: string | null;
}

export enum PracticeOrderField {
  NAME = 'NAME',
  CODE = 'CODE',
  RECORDED_AT = 'RECORDED_AT',
}
registerEnumType(PracticeOrderField, {
  name: 'PracticeOrderField',
  description: 'What practices can be put in order by.',
  valuesMap: {
    NAME: { description: 'Their name.' },
    CODE: { description: 'Their national code.' },
    RECORDED_AT: { description: 'When they were last changed.' },
  },
});

@InputType({ description: 'How to put practices in order. Ties are always broken the same way.' })
export class PracticeOrder extends orderOf(PracticeOrderField) {}

export const PRACTICES: RecordList<PracticeModel, PracticeFilter, PracticeOrderField> = {
  name: 'practices',
  rows: new RowColumns<PracticeModel>('Practice', {
    id: 'practice.id',
    version: 'practice.version',
    recordedAt: 'practice.recorded_at',
    code: 'practice.code',
    name: 'practice.name',
    cluster: 'practice.cluster',
    partnershipCode: 'practice.partnership_code',
  }),
  from: 'practice',
  key: 'practice.id',
  orders: {
    NAME: { expression: 'practice.name', type: 'text' },
    CODE: { expression: 'practice.code', type: 'text' },
    RECORDED_AT: { expression: 'practice.recorded_at', type: 'timestamptz' },
  },
  defaultOrder: PracticeOrderField.NAME,
  where: (filter, bind, moment) => [
    filter.nameContains != null && `position(lower(${bind(filter.nameContains)}::text) in lower(practice.name)) > 0`,
    filter.code != null && `practice.code = ${bind(filter.code)}`,
    filter.partnership != null && `practice.partnership_code = ${bind(filter.partnership)}`,
    filter.board != null &&
      `practice.partnership_code IN (SELECT partnership.code FROM reference.partnership WHERE partnership.board_code = ${bind(filter.board)})`,
    filter.cluster != null && `lower(practice.cluster) = lower(${bind(filter.cluster)}::text)`,
    filter.servedByProgramme != null &&
      `EXISTS (SELECT FROM placement WHERE placement.practice_id = practice.id AND placement.programme_id = ${bind(filter.servedByProgramme)}::uuid
         AND ${bind(moment.asOf)}::date BETWEEN placement.starts_on AND coalesce(placement.ends_on, 'infinity'))`,
  ],
};
