import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { IsOptional, IsUUID, MaxLength } from 'class-validator';
import { RecordList } from '../web/list.js';
import { RowColumns } from '../web/row-columns.js';
import { orderOf } from '../web/page.js';
import { ProgrammeModel } from './programme.model.js';

@InputType({ description: 'Which programmes. Parts that are left out do not limit; several parts must all hold.' })
export class ProgrammeFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case.' })
  @IsOptional()
  @MaxLength(200)
  nameContains?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those in the partnership of this code, such as S37000012; an old code finds what replaced it.',
  })
  @IsOptional()
  @MaxLength(9)
  partnership?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those in a partnership of the board of this code, such as S08000024; also an old one.',
  })
  @IsOptional()
  @MaxLength(9)
  board?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those in which this employer takes part.' })
  @IsOptional()
  @IsUUID()
  employer?: string | null;
}

export enum ProgrammeOrderField {
  NAME = 'NAME',
  RECORDED_AT = 'RECORDED_AT',
}
registerEnumType(ProgrammeOrderField, {
  name: 'ProgrammeOrderField',
  description: 'What programmes can be put in order by.',
  valuesMap: {
    NAME: { description: 'Their name.' },
    RECORDED_AT: { description: 'When they were last changed.' },
  },
});

@InputType({ description: 'How to put programmes in order. Ties are always broken the same way.' })
export class ProgrammeOrder extends orderOf(ProgrammeOrderField) {}

const IN_PARTNERSHIP = `SELECT FROM programme_partnership
  JOIN reference.partnership ON partnership.code = programme_partnership.partnership_code
  WHERE programme_partnership.programme_id = programme.id`;

export const PROGRAMMES: RecordList<ProgrammeModel, ProgrammeFilter, ProgrammeOrderField> = {
  name: 'programmes',
  rows: new RowColumns<ProgrammeModel>('Programme', {
    id: 'programme.id',
    version: 'programme.version',
    recordedAt: 'programme.recorded_at',
    name: 'programme.name',
    commissioner: 'programme.commissioner',
    employmentModel: 'programme.employment_model',
  }),
  from: 'programme',
  key: 'programme.id',
  orders: {
    NAME: { expression: 'programme.name', type: 'text' },
    RECORDED_AT: { expression: 'programme.recorded_at', type: 'timestamptz' },
  },
  defaultOrder: ProgrammeOrderField.NAME,
  where: (filter, bind) => [
    filter.nameContains != null && `position(lower(${bind(filter.nameContains)}::text) in lower(programme.name)) > 0`,
    filter.partnership != null && `EXISTS (${IN_PARTNERSHIP} AND partnership.code = ${bind(filter.partnership)})`,
    filter.board != null && `EXISTS (${IN_PARTNERSHIP} AND partnership.board_code = ${bind(filter.board)})`,
    filter.employer != null &&
      `EXISTS (SELECT FROM participation WHERE participation.programme_id = programme.id AND participation.employer_id = ${bind(filter.employer)}::uuid)`,
  ],
};
