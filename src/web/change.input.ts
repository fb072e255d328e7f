import { Field, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, Length } from 'class-validator';

/** What every input of a change may carry. */
@InputType({ isAbstract: true })
export abstract class ChangeInput {
  @Field(() => String, {
    nullable: true,
    description:
      'A key of your choice, 8 to 100 characters: the same change sent again with the same key is done once and answered the same.',
  })
  @IsOptional()
  @IsString()
  @Length(8, 100)
  idempotencyKey?: string | null;
}
