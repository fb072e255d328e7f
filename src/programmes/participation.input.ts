import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Allow, IsInt, IsUUID } from 'class-validator';
import { ChangeInput } from '../web/change.input.js';
import { SharingLevel } from './programme.enums.js';

@InputType({ description: 'An employer that takes part in a programme from now on.' })
export class JoinProgrammeInput extends ChangeInput {
  @Field(() => ID, { description: 'The employer.' })
  @IsUUID()
  employer: string;

  @Field(() => ID, { description: 'The programme.' })
  @IsUUID()
  programme: string;

  @Field(() => SharingLevel, {
    nullable: true,
    description:
      'What it shares about its people with the programme’s leads; STATISTICS when left out. More than that is for its own HR to say.',
  })
  @Allow()
  sharingLevel?: SharingLevel | null;
}

@InputType({ description: 'What an employer shares about its people with the leads of a programme.' })
export class ChangeSharingLevelInput extends ChangeInput {
  @Field(() => ID, { description: 'The employer’s part in the programme.' })
  @IsUUID()
  participation: string;

  @Field(() => Int, { description: 'The version of it that you read.' })
  @IsInt()
  version: number;

  @Field(() => SharingLevel, { description: 'What it shares from the leads’ next request on.' })
  @Allow()
  sharingLevel: SharingLevel;
}
