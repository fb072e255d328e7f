import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Allow, IsUUID, Min } from 'class-validator';
import { Day } from '../kernel/day.js';
import { ChangeInput } from '../web/change.input.js';
import { DateScalar } from '../web/scalars.js';
import { SessionOutcome, SupervisionKind } from './supervision.enums.js';

@InputType({ description: 'A session that was held or cancelled. There is no place for what was said in it.' })
export class LogSessionInput extends ChangeInput {
  @Field(() => ID, { description: 'The contract of the worker.' })
  @IsUUID()
  contract: string;

  @Field(() => SupervisionKind, { description: 'What kind of supervision.' })
  @Allow()
  kind: SupervisionKind;

  @Field(() => DateScalar, { description: 'The day it was held, or was to be held; not later than today.' })
  @Allow()
  onDay: Day;

  @Field(() => SessionOutcome, { description: 'Whether it took place, and if not by whose doing.' })
  @Allow()
  outcome: SessionOutcome;

  @Field(() => Int, {
    nullable: true,
    description: 'How long it lasted, in minutes; only for a session that was held.',
  })
  @Allow()
  minutes?: number | null;
}

@InputType({ description: 'What was logged wrongly about a session. What is left out stays as it was.' })
export class CorrectSessionInput extends ChangeInput {
  @Field(() => ID, { description: 'The session.' })
  @IsUUID()
  session: string;

  @Field(() => Int, { description: 'Its version as you saw it; refused when it was changed meanwhile.' })
  @Min(1)
  version: number;

  @Field(() => SupervisionKind, { nullable: true, description: 'What kind of supervision.' })
  @Allow()
  kind?: SupervisionKind | null;

  @Field(() => DateScalar, { nullable: true, description: 'The right day; not later than today.' })
  @Allow()
  onDay?: Day | null;

  @Field(() => SessionOutcome, { nullable: true, description: 'Whether it took place, and if not by whose doing.' })
  @Allow()
  outcome?: SessionOutcome | null;

  @Field(() => Int, { nullable: true, description: 'How long it lasted, in minutes; a cancelled session has none.' })
  @Allow()
  minutes?: number | null;
}

@InputType({ description: 'A session that was logged by mistake.' })
export class RemoveSessionInput extends ChangeInput {
  @Field(() => ID, { description: 'The session.' })
  @IsUUID()
  session: string;

  @Field(() => Int, { description: 'Its version as you saw it; refused when it was changed meanwhile.' })
  @Min(1)
  version: number;
}
