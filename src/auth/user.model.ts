import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Moment } from '../kernel/moment.js';
import { connectionOf } from '../web/page.js';
import { RecordModel } from '../web/record.model.js';
import { ReadableBy, SignedIn } from '../web/rules.js';
import { Role } from './actor.js';
import { UserRole, UserScopeKind } from './user-role.enums.js';

@SignedIn()
@ObjectType('UserScope', { description: 'One employer or area that a user may see.' })
export class UserScopeModel {
  @Field(() => UserScopeKind, { description: 'What kind of thing it names.' })
  kind: UserScopeKind;

  @Field(() => String, { description: 'Its name, such as a partnership or an employer.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'The published code of the area; null for an employer.' })
  areaCode: string | null;

  /** For the field that joins the employer. */
  employerId: string | null;
  moment: Moment;
}

@ReadableBy('ADMINISTRATOR')
@ObjectType('User', { description: 'A person, or a program, that may sign in. For administrators.' })
export class UserModel extends RecordModel {
  @Field(() => String, { description: 'The short name they are known by here; unique.' })
  handle: string;

  @Field(() => UserRole, { description: 'What they may do.' })
  role: Role;

  @Field(() => Boolean, { description: 'Whether they may come in at all.' })
  isActive: boolean;

  @Field(() => Boolean, { description: 'True for the people of the demonstration.' })
  isDemonstration: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The sign-in service of their account; null for those who only use tokens.',
  })
  issuer: string | null;

  @Field(() => String, { nullable: true, description: 'Their account at that service; null without one.' })
  subject: string | null;

  moment: Moment;
}

@ReadableBy('ADMINISTRATOR')
@ObjectType({ description: 'A page of users.' })
export class UserConnection extends connectionOf(UserModel, 'User', 'users') {}

@SignedIn()
@ObjectType({ description: 'Who the tracker takes you for.' })
export class Me {
  @Field(() => ID, { description: 'Opaque identifier.' })
  id: string;

  @Field(() => String, { description: 'Your handle.' })
  handle: string;

  @Field(() => UserRole, { description: 'Your role.' })
  role: Role;

  @Field(() => [UserScopeModel], { description: 'The employers or areas in your scope; empty when you have none.' })
  scopes: UserScopeModel[];

  @Field(() => String, { description: 'Role and scope in a sentence.' })
  inWords: string;
}
