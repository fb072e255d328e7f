import { ArgsType, Field } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { Nation } from '../enums/pay.enums.js';

/** In a class of its own: as a plain argument an enum would be taken for a class to validate. */
@ArgsType()
export class NationArgs {
  @Field(() => Nation, { description: 'Of which nation.' })
  @Allow()
  nation: Nation;
}

@ArgsType()
export class AnyNationArgs {
  @Field(() => Nation, { nullable: true, description: 'Only what is for this nation; for all of them when left out.' })
  @Allow()
  nation?: Nation | null;
}
