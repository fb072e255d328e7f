import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, IsInt, IsOptional, IsString, IsUUID, Length, ValidateNested } from 'class-validator';
import { ChangeInput } from '../web/change.input.js';
import { EmployerStatus, Sector } from './employer.enums.js';
import { LivingWageAccreditationInput } from './living-wage-accreditation.input.js';

@InputType({ description: 'An employer that no longer operates.' })
export class CloseEmployerInput extends ChangeInput {
  @Field(() => ID, { description: 'The employer.' })
  @IsUUID()
  employer: string;

  @Field(() => Int, { description: 'The version of the employer that you read.' })
  @IsInt()
  version: number;
}

@InputType({ description: 'What to put right about an employer. What is left out stays as it is.' })
export class CorrectEmployerInput extends CloseEmployerInput {
  @Field(() => String, { nullable: true, description: 'Its name; unique in the tracker.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: string | null;

  @Field(() => Sector, { nullable: true, description: 'What kind of organisation it is.' })
  @Allow()
  sector?: Sector | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it hosts community link workers.' })
  @Allow()
  hostsClws?: boolean | null;

  @Field(() => EmployerStatus, {
    nullable: true,
    description: 'Whether it operates; ACTIVE takes back a closure that was recorded wrongly.',
  })
  @Allow()
  status?: EmployerStatus | null;

  @Field(() => LivingWageAccreditationInput, {
    nullable: true,
    description:
      'Its accreditation as an employer that pays the real Living Wage; null takes it away, where it was never so.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => LivingWageAccreditationInput)
  livingWageAccreditation?: LivingWageAccreditationInput | null;
}
