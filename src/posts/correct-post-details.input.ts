import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Allow, IsInt, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Day } from '../kernel/day.js';
import { ChangeInput } from '../web/change.input.js';
import { DateScalar } from '../web/scalars.js';
import { PostRole } from './post.enums.js';

@InputType({ isAbstract: true })
abstract class PostVersionInput extends ChangeInput {
  @Field(() => ID, { description: 'The post.' })
  @IsUUID()
  post: string;

  @Field(() => Int, { description: 'The version of the post which you saw.' })
  @IsInt()
  version: number;
}

@InputType({ description: 'A correction of what a post is. Only the parts given are rewritten.' })
export class CorrectPostDetailsInput extends PostVersionInput {
  @Field(() => String, { nullable: true, description: 'Its reference; stays when left out.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  reference?: string;

  @Field(() => PostRole, { nullable: true, description: 'What kind of work it is for; stays when left out.' })
  @Allow()
  role?: PostRole;

  @Field(() => DateScalar, { nullable: true, description: 'Its first day; its first state then starts on it too.' })
  @Allow()
  openedOn?: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Its last day; null where it is open, which takes back a closure that was recorded wrongly. Its last state then ends with it too.',
  })
  @Allow()
  closedOn?: Day | null;
}

@InputType({ description: 'The end of a post.' })
export class ClosePostInput extends PostVersionInput {
  @Field(() => DateScalar, { description: 'Last day of the post.' })
  @Allow()
  on: Day;
}
