import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { Allow, IsOptional, MaxLength } from 'class-validator';
import { RecordList } from '../web/list.js';
import { RowColumns } from '../web/row-columns.js';
import { orderOf } from '../web/page.js';
import { Role } from './actor.js';
import { UserRole } from './user-role.enums.js';
import { UserModel } from './user.model.js';

@InputType({ description: 'Which users. Parts that are left out do not limit; several parts must all hold.' })
export class UserFilter {
  @Field(() => String, { nullable: true, description: 'Part of the handle.' })
  @IsOptional()
  @MaxLength(100)
  handleContains?: string | null;

  @Field(() => [UserRole], { nullable: true, description: 'Any of these roles.' })
  @Allow()
  roles?: Role[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those who may, or may not, come in.' })
  @Allow()
  isActive?: boolean | null;
}

export enum UserOrderField {
  HANDLE = 'HANDLE',
  RECORDED_AT = 'RECORDED_AT',
}
registerEnumType(UserOrderField, {
  name: 'UserOrderField',
  description: 'What users can be put in order by.',
  valuesMap: {
    HANDLE: { description: 'Their handle.' },
    RECORDED_AT: { description: 'When they were last changed.' },
  },
});

@InputType({ description: 'How to put users in order. Ties are always broken the same way.' })
export class UserOrder extends orderOf(UserOrderField) {}

export const USERS: RecordList<UserModel, UserFilter, UserOrderField> = {
  name: 'users',
  rows: new RowColumns<UserModel>('User', {
    id: 'app_user.id',
    version: 'app_user.version',
    recordedAt: 'app_user.recorded_at',
    handle: 'app_user.handle',
    role: 'app_user.role',
    isActive: 'app_user.is_active',
    isDemonstration: 'app_user.is_demonstration',
    issuer: 'app_user.issuer',
    subject: 'app_user.subject',
  }),
  from: 'app_user',
  key: 'app_user.id',
  orders: {
    HANDLE: { expression: 'app_user.handle', type: 'text' },
    RECORDED_AT: { expression: 'app_user.recorded_at', type: 'timestamptz' },
  },
  defaultOrder: UserOrderField.HANDLE,
  where: (filter, bind) => [
    filter.handleContains != null && `position(lower(${bind(filter.handleContains)}::text) in app_user.handle) > 0`,
    filter.roles != null && `app_user.role = ANY (${bind(filter.roles)}::text[])`,
    filter.isActive != null && `app_user.is_active = ${bind(filter.isActive)}::boolean`,
  ],
};
