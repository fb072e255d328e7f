import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { Allow, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { Day } from '../kernel/day.js';
import { PostRole } from '../posts/post.enums.js';
import { RecordList } from '../web/list.js';
import { RowColumns } from '../web/row-columns.js';
import { orderOf } from '../web/page.js';
import { DateScalar } from '../web/scalars.js';
import { ContractKind } from './contract.enums.js';
import { ContractModel } from './contract.model.js';
import { visibleReference } from './visible-reference.js';

@InputType({ description: 'Which contracts. Parts that are left out do not limit; several parts must all hold.' })
export class ContractFilter {
  @Field(() => ID, { nullable: true, description: 'Only contracts of this employer.' })
  @IsOptional()
  @IsUUID()
  employer?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only contracts on posts in this programme.' })
  @IsOptional()
  @IsUUID()
  programme?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only contracts in programmes of the partnership of this code, such as S37000012.',
  })
  @IsOptional()
  @MaxLength(9)
  partnership?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only contracts on this post.' })
  @IsOptional()
  @IsUUID()
  post?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only contracts of this worker.' })
  @IsOptional()
  @IsUUID()
  worker?: string | null;

  @Field(() => [PostRole], { nullable: true, description: 'Contracts on posts of any of these roles.' })
  @Allow()
  roles?: PostRole[] | null;

  @Field(() => [ContractKind], { nullable: true, description: 'Any of these kinds.' })
  @Allow()
  kinds?: ContractKind[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only contracts in force on `asOf`. False: only those not in force on it.',
  })
  @Allow()
  inForce?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'Only contracts whose last day is this one or later.' })
  @Allow()
  endsFrom?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Only contracts whose last day is this one or earlier.' })
  @Allow()
  endsTo?: Day | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the reference, in any case; finds none whose reference you may not see.',
  })
  @IsOptional()
  @MaxLength(30)
  referenceContains?: string | null;
}

export enum ContractOrderField {
  STARTS_ON = 'STARTS_ON',
  ENDS_ON = 'ENDS_ON',
  REFERENCE = 'REFERENCE',
  RECORDED_AT = 'RECORDED_AT',
}
registerEnumType(ContractOrderField, {
  name: 'ContractOrderField',
  description: 'What contracts can be put in order by.',
  valuesMap: {
    STARTS_ON: { description: 'Their first day.' },
    ENDS_ON: { description: 'Their last day; those without one come last.' },
    REFERENCE: {
      description: 'Their reference; those whose reference you may not see come first, in no telling order.',
    },
    RECORDED_AT: { description: 'When they were last changed.' },
  },
});

@InputType({ description: 'How to put contracts in order. Ties are always broken the same way.' })
export class ContractOrder extends orderOf(ContractOrderField) {}

const REFERENCE = visibleReference('contract');

export const CONTRACTS: RecordList<ContractModel, ContractFilter, ContractOrderField> = {
  name: 'contracts',
  rows: new RowColumns<ContractModel>('Contract', {
    id: 'contract.id',
    version: 'contract.version',
    recordedAt: 'contract.recorded_at',
    reference: REFERENCE,
    kind: 'contract.kind',
    fixedTermReason: 'contract.fixed_term_reason',
    startsOn: 'contract.starts_on',
    endsOn: 'contract.ends_on',
    endReason: 'contract.end_reason',
    employerNoticeWeeks: 'contract.employer_notice_weeks',
    workerNoticeWeeks: 'contract.worker_notice_weeks',
    employerId: 'contract.employer_id',
    postId: 'contract.post_id',
    workerId: 'contract.worker_id',
  }),
  from: 'contract',
  key: 'contract.id',
  orders: {
    STARTS_ON: { expression: 'contract.starts_on', type: 'date' },
    ENDS_ON: { expression: `coalesce(contract.ends_on, 'infinity')`, type: 'date' },
    REFERENCE: { expression: `coalesce(${REFERENCE}, '')`, type: 'text' },
    RECORDED_AT: { expression: 'contract.recorded_at', type: 'timestamptz' },
  },
  defaultOrder: ContractOrderField.STARTS_ON,
  where: (filter, bind, { asOf }) => [
    filter.employer != null && `contract.employer_id = ${bind(filter.employer)}::uuid`,
    filter.programme != null && `contract.programme_id = ${bind(filter.programme)}::uuid`,
    filter.partnership != null &&
      `EXISTS (SELECT FROM programme_partnership
               WHERE programme_partnership.programme_id = contract.programme_id AND programme_partnership.partnership_code = ${bind(filter.partnership)})`,
    filter.post != null && `contract.post_id = ${bind(filter.post)}::uuid`,
    filter.worker != null && `contract.worker_id = ${bind(filter.worker)}::uuid`,
    filter.roles != null &&
      `EXISTS (SELECT FROM post WHERE post.id = contract.post_id AND post.role = ANY (${bind(filter.roles)}::text[]))`,
    filter.kinds != null && `contract.kind = ANY (${bind(filter.kinds)}::text[])`,
    filter.inForce != null && `${inForceOn(bind(asOf))} = ${bind(filter.inForce)}::boolean`,
    filter.endsFrom != null && `contract.ends_on >= ${bind(filter.endsFrom)}::date`,
    filter.endsTo != null && `contract.ends_on <= ${bind(filter.endsTo)}::date`,
    filter.referenceContains != null &&
      `position(lower(${bind(filter.referenceContains)}::text) in lower(${REFERENCE})) > 0`,
  ],
};

/** Whether a contract is in force on the day bound at this place. */
export function inForceOn(day: string): string {
  return `(contract.starts_on <= ${day}::date AND (contract.ends_on IS NULL OR contract.ends_on >= ${day}::date))`;
}
