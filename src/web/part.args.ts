import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsInt, Max, Min } from 'class-validator';
import { LARGEST_PAGE } from './page.js';

/** Which part of a list that is reckoned as a whole, and so has no cursors. */
@ArgsType()
export class PartArgs {
  @Field(() => Int, { defaultValue: 50, description: 'How many; 100 at most.' })
  @IsInt()
  @Min(1)
  @Max(LARGEST_PAGE)
  first: number;

  @Field(() => Int, { defaultValue: 0, description: 'How many to pass over from the front.' })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  skip: number;
}
