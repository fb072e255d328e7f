import { ArgsType, Field, ID } from '@nestjs/graphql';
import { Allow, IsOptional, IsUUID, Matches } from 'class-validator';
import { PostRole } from '../../posts/post.enums.js';
import { MomentArgs } from '../../web/page.js';

/** Whose terms are gone through, contract by contract; parts that are left out do not limit, several must all hold. */
@ArgsType()
export class TermsQuestionArgs extends MomentArgs {
  @Field(() => ID, { nullable: true, description: 'Only people of this employer.' })
  @IsOptional()
  @IsUUID('all', { message: 'employer must be the id of an employer' })
  employer?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only people in this programme.' })
  @IsOptional()
  @IsUUID('all', { message: 'programme must be the id of a programme' })
  programme?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only people in programmes of the partnership of this code, such as S37000012.',
  })
  @IsOptional()
  @Matches(/^S37\d{6}$/, { message: 'partnership must be a code such as S37000012' })
  partnership?: string | null;

  @Field(() => PostRole, {
    nullable: true,
    description: 'Only this role; every role by itself when left out. Roles are never compared with each other.',
  })
  @Allow()
  role?: PostRole | null;
}
