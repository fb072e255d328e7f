import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Allow, ArrayMaxSize, IsInt, IsOptional, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { LONGEST_CALENDAR_DAYS } from '../auth/api-token.js';
import { DeadlineKind } from '../reports/deadlines/deadline.js';
import { DEADLINE_KIND } from '../reports/deadlines/deadlines.model.js';
import { ChangeInput } from '../web/change.input.js';
import { ALARM_DAYS } from './calendar-asks.js';

@InputType({
  description: 'A calendar of deadlines to subscribe to. Parts of the scope that are left out do not limit.',
})
export class CreateCalendarFeedInput extends ChangeInput {
  @Field(() => String, { description: 'What it is for, in 1 to 100 characters, such as the program that fetches it.' })
  @Length(1, 100)
  label: string;

  @Field(() => Int, {
    defaultValue: LONGEST_CALENDAR_DAYS,
    description: `How many days it shall work; ${LONGEST_CALENDAR_DAYS} at most.`,
  })
  @IsInt()
  days: number;

  @Field(() => ID, { nullable: true, description: 'Only this programme.' })
  @IsOptional()
  @IsUUID('all', { message: 'programme must be the id of a programme' })
  programme?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only this employer.' })
  @IsOptional()
  @IsUUID('all', { message: 'employer must be the id of an employer' })
  employer?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only posts that count in the partnership of this code, such as S37000012, where they mainly work, and the lines allocated to them.',
  })
  @IsOptional()
  @Matches(/^S37\d{6}$/, { message: 'partnership must be a code such as S37000012' })
  partnership?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only posts and lines of partnerships of the board of this code, such as S08000024.',
  })
  @IsOptional()
  @Matches(/^S08\d{6}$/, { message: 'board must be a code such as S08000024' })
  board?: string | null;

  @Field(() => [DEADLINE_KIND], { nullable: true, description: 'Only these kinds; all when left out.' })
  @Allow()
  kinds?: DeadlineKind[] | null;

  @Field(() => [Int], {
    defaultValue: [...ALARM_DAYS],
    description: 'How many days before each deadline the calendar rings, 0 to 366, ten at most; none when empty.',
  })
  @ArrayMaxSize(10)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(366, { each: true })
  alarmDays: number[];
}
