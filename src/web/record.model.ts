import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from './scalars.js';
import { SignedIn } from './rules.js';

/** What every record shows of itself. */
@SignedIn()
@ObjectType({ isAbstract: true })
export abstract class RecordModel {
  @Field(() => ID, { description: 'Opaque identifier; stable for the life of the record.' })
  id: string;

  @Field(() => Int, { description: 'Goes up by one with each change; give it back when you change the record.' })
  version: number;

  @Field(() => DateTimeScalar, { description: 'When this version was recorded.' })
  recordedAt: Date;
}
