import { ArgsType, Field } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { DateTimeScalar } from '../../web/scalars.js';

@ArgsType()
export class KnownAtArgs {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Only what was published by this instant; by now when left out.',
  })
  @Allow()
  knownAt?: Date | null;
}
