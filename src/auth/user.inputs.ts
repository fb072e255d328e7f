import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, ArrayMaxSize, IsOptional, IsUrl, IsUUID, Length, Matches, ValidateNested } from 'class-validator';
import { ChangeInput } from '../web/change.input.js';
import { Role } from './actor.js';
import { UserRole } from './user-role.enums.js';

@InputType({ description: 'For which employers (HR editors), or for which areas (leads and analysts).' })
export class UserScopesInput {
  @Field(() => [ID], { nullable: true, description: 'Employers whose people they enter and read. HR editors only.' })
  @IsOptional()
  @IsUUID('all', { each: true, message: 'employers must be identifiers of employers' })
  @ArrayMaxSize(500)
  employers?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of partnerships, such as S37000012.' })
  @IsOptional()
  @Matches(/^S37\d{6}$/, { each: true, message: 'partnerships must be codes such as S37000012' })
  @ArrayMaxSize(100)
  partnerships?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of NHS boards, such as S08000024.' })
  @IsOptional()
  @Matches(/^S08\d{6}$/, { each: true, message: 'boards must be codes such as S08000024' })
  @ArrayMaxSize(100)
  boards?: string[] | null;

  @Field(() => Boolean, { defaultValue: false, description: 'All of Scotland.' })
  @Allow()
  nation: boolean;
}

@InputType({ description: 'A new user.' })
export class RegisterUserInput extends ChangeInput {
  @Field(() => String, { description: 'A short name for them: 2 to 100 small letters, digits and . _ @ -.' })
  @Length(2, 100)
  handle: string;

  @Field(() => UserRole, { description: 'What they may do.' })
  @Allow()
  role: Role;

  @Field(() => String, {
    nullable: true,
    description: 'The sign-in service of their account, as its tokens write `iss`; with `subject`, or neither.',
  })
  @IsOptional()
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  @Length(1, 500)
  issuer?: string | null;

  @Field(() => String, { nullable: true, description: 'Their account at that service, as its tokens write `sub`.' })
  @IsOptional()
  @Matches(/^[\x21-\x7e]{1,255}$/, { message: 'subject must be 1 to 255 characters without spaces' })
  subject?: string | null;

  @Field(() => UserScopesInput, { description: 'What they may see.' })
  @ValidateNested()
  @Type(() => UserScopesInput)
  scopes: UserScopesInput;
}

@InputType({ isAbstract: true })
abstract class UserChangeInput extends ChangeInput {
  @Field(() => ID, { description: 'The user.' })
  @IsUUID()
  user: string;

  @Field(() => Int, { description: 'The version you saw.' })
  @Allow()
  version: number;
}

@InputType({ description: 'Another role or scope for a user; replaces both.' })
export class ChangeUserScopeInput extends UserChangeInput {
  @Field(() => UserRole, { description: 'What they may do from now on.' })
  @Allow()
  role: Role;

  @Field(() => UserScopesInput, { description: 'What they may see from now on; what is left out is taken away.' })
  @ValidateNested()
  @Type(() => UserScopesInput)
  scopes: UserScopesInput;
}

@InputType({ description: 'A user who shall not come in any more.' })
export class DeactivateUserInput extends UserChangeInput {}
