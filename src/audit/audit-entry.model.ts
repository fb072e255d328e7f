import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../web/page.js';
import { ReadableBy } from '../web/rules.js';
import { Role } from '../auth/actor.js';
import { UserRole } from '../auth/user-role.enums.js';
import { DateTimeScalar } from '../web/scalars.js';

export enum AuditAction {
  INSERT = 'INSERT',
  UPDATE = 'UPDATE',
  DELETE = 'DELETE',
  READ = 'READ',
  EXPORT = 'EXPORT',
  TOKEN = 'TOKEN',
}
registerEnumType(AuditAction, {
  name: 'AuditAction',
  description: 'What was done.',
  valuesMap: {
    INSERT: { description: 'A record was made.' },
    UPDATE: { description: 'A record was changed.' },
    DELETE: { description: 'A record was taken out of the present; its history stays.' },
    READ: { description: 'Individual pay was read.' },
    EXPORT: { description: 'A file was taken out.' },
    TOKEN: { description: 'A token was made or revoked.' },
  },
});

@ReadableBy('ADMINISTRATOR', 'HR_EDITOR')
@ObjectType('AuditChange', { description: 'One field of a record before and after a change, as text.' })
export class AuditChangeModel {
  @Field(() => String, { description: 'The field, as the database names it.' })
  field: string;

  @Field(() => String, { nullable: true, description: 'What it held; null when it was empty or the record is new.' })
  was: string | null;

  @Field(() => String, { nullable: true, description: 'What it held after; null when it was emptied or taken out.' })
  became: string | null;
}

@ReadableBy('ADMINISTRATOR', 'HR_EDITOR')
@ObjectType('AuditEntry', {
  description: 'One change, or one reading of individual pay. Entries are chained, and never changed or removed.',
})
export class AuditEntryModel {
  @Field(() => ID, { description: 'Its place in the log: a whole number, without gaps.' })
  id: string;

  @Field(() => DateTimeScalar, { description: 'When it was done.' })
  at: Date;

  @Field(() => AuditAction, { description: 'What was done.' })
  action: AuditAction;

  @Field(() => String, { description: 'The kind of record, as the database names it, such as contract or terms.' })
  table: string;

  @Field(() => ID, { nullable: true, description: 'The record; null where the entry is about several.' })
  row: string | null;

  @Field(() => ID, { nullable: true, description: 'The user who did it; null when the database’s owner did.' })
  actor: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Handle of that user; null when the owner did it, and for HR editors when it is not themselves.',
  })
  actorHandle: string | null;

  @Field(() => UserRole, { nullable: true, description: 'Their role then; null when the database’s owner did it.' })
  actorRole: Role | null;

  @Field(() => String, { description: 'Where from: API, FORM, FILE, COMMAND_LINE or DATABASE.' })
  source: string;

  @Field(() => String, { nullable: true, description: 'The same for all entries of one request; null without one.' })
  requestId: string | null;

  @Field(() => String, {
    description:
      'SHA-256 over this entry and the seal before it, in hexadecimal; note it elsewhere to prove the log later.',
  })
  seal: string;

  /** For the field that joins the employer. */
  employerId: string | null;
  /** Set on entries about a contract's terms: their changes hold pay. */
  contractId: string | null;
}

@ReadableBy('ADMINISTRATOR', 'HR_EDITOR')
@ObjectType({ description: 'A page of audit entries.' })
export class AuditEntryConnection extends connectionOf(AuditEntryModel, 'AuditEntry', 'audit entries') {}

@ReadableBy('ADMINISTRATOR')
@ObjectType({ description: 'Whether the audit log is as it was written.' })
export class AuditCheck {
  @Field(() => Boolean, { description: 'True when no entry was edited, removed, moved or cut off.' })
  isWhole: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'The first entry at which the chain does not hold; null when whole.',
  })
  firstBreak: string | null;

  @Field(() => Int, { description: 'How many entries were checked.' })
  entries: number;
}
