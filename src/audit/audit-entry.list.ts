import { Field, ID, InputType } from '@nestjs/graphql';
import { Allow, IsOptional, IsUUID, Matches } from 'class-validator';
import { ListDefinition } from '../web/list.js';
import { DateTimeScalar } from '../web/scalars.js';
import { AuditAction, AuditEntryModel } from './audit-entry.model.js';

@InputType({ description: 'Which entries. Parts that are left out do not limit; several parts must all hold.' })
export class AuditEntryFilter {
  @Field(() => String, { nullable: true, description: 'Only about records of this kind, such as terms.' })
  @IsOptional()
  @Matches(/^[a-z_]{1,63}$/, { message: 'table must be a name such as terms or funding_line' })
  table?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only about this record.' })
  @IsOptional()
  @IsUUID()
  row?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only about records of this employer.' })
  @IsOptional()
  @IsUUID()
  employer?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only by this user.' })
  @IsOptional()
  @IsUUID()
  actor?: string | null;

  @Field(() => [AuditAction], { nullable: true, description: 'Any of these.' })
  @Allow()
  actions?: AuditAction[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Not before this instant.' })
  @Allow()
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Before this instant.' })
  @Allow()
  before?: Date | null;
}

export const AUDIT_ENTRIES: ListDefinition<AuditEntryModel, AuditEntryFilter, 'PLACE'> = {
  name: 'audit entries',
  columns: `entry.seq::text AS id, entry.at, entry.action, entry.table_name AS "table", entry.row_id AS "row",
            entry.actor_id AS actor, app_user.handle AS "actorHandle", entry.actor_role AS "actorRole", entry.source,
            entry.request_id AS "requestId", encode(entry.hash, 'hex') AS seal, entry.employer_id AS "employerId",
            CASE WHEN entry.table_name = 'terms' THEN coalesce(entry.new, entry.old) ->> 'contract_id' END AS "contractId"`,
  from: 'audit.entry LEFT JOIN app_user ON app_user.id = entry.actor_id',
  key: 'entry.seq',
  keyType: 'bigint',
  orders: { PLACE: { expression: 'entry.seq', type: 'bigint' } },
  defaultOrder: 'PLACE',
  where: (filter, bind) => [
    filter.table != null && `entry.table_name = ${bind(filter.table)}`,
    filter.row != null && `entry.row_id = ${bind(filter.row)}::uuid`,
    filter.employer != null && `entry.employer_id = ${bind(filter.employer)}::uuid`,
    filter.actor != null && `entry.actor_id = ${bind(filter.actor)}::uuid`,
    filter.actions != null && `entry.action = ANY (${bind(filter.actions)}::text[])`,
    filter.from != null && `entry.at >= ${bind(filter.from)}::timestamptz`,
    filter.before != null && `entry.at < ${bind(filter.before)}::timestamptz`,
  ],
  read: (row: AuditEntryModel) => row,
};
