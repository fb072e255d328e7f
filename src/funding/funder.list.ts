import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { Allow, IsOptional, MaxLength } from 'class-validator';
import { RecordList } from '../web/list.js';
import { RowColumns } from '../web/row-columns.js';
import { orderOf } from '../web/page.js';
import { FunderKind } from './funder.enums.js';
import { FunderModel } from './funder.model.js';

@InputType({ description: 'Which funders. Parts that are left out do not limit; several parts must all hold.' })
export class FunderFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case.' })
  @IsOptional()
  @MaxLength(200)
  nameContains?: string | null;

  @Field(() => [FunderKind], { nullable: true, description: 'Any of these kinds.' })
  @Allow()
  kinds?: FunderKind[] | null;

  @Field(() => String, { nullable: true, description: 'A registered number, as its register writes it, in full.' })
  @IsOptional()
  @MaxLength(60)
  identifier?: string | null;
}

export enum FunderOrderField {
  NAME = 'NAME',
  RECORDED_AT = 'RECORDED_AT',
}
registerEnumType(FunderOrderField, {
  name: 'FunderOrderField',
  description: 'What funders can be put in order by.',
  valuesMap: {
    NAME: { description: 'Their name.' },
    RECORDED_AT: { description: 'When they were last changed.' },
  },
});

@InputType({ description: 'How to put funders in order. Ties are always broken the same way.' })
export class FunderOrder extends orderOf(FunderOrderField) {}

export const FUNDERS: RecordList<FunderModel, FunderFilter, FunderOrderField> = {
  name: 'funders',
  rows: new RowColumns<FunderModel>('Funder', {
    id: 'funder.id',
    version: 'funder.version',
    recordedAt: 'funder.recorded_at',
    name: 'funder.name',
    kind: 'funder.kind',
    promisedNoticeDays: 'funder.promised_notice_days',
  }),
  from: 'funder',
  key: 'funder.id',
  orders: {
    NAME: { expression: 'funder.name', type: 'text' },
    RECORDED_AT: { expression: 'funder.recorded_at', type: 'timestamptz' },
  },
  defaultOrder: FunderOrderField.NAME,
  where: (filter, bind) => [
    filter.nameContains != null && `position(lower(${bind(filter.nameContains)}::text) in lower(funder.name)) > 0`,
    filter.kinds != null && `funder.kind = ANY (${bind(filter.kinds)}::text[])`,
    filter.identifier != null &&
      `EXISTS (SELECT FROM funder_identifier WHERE funder_identifier.funder_id = funder.id AND funder_identifier.value = ${bind(filter.identifier)}::text)`,
  ],
};
