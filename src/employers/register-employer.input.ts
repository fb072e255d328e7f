import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, ArrayMaxSize, IsOptional, IsString, Length, Matches, ValidateNested } from 'class-validator';
import { Day } from '../kernel/day.js';
import { ChangeInput } from '../web/change.input.js';
import { DateScalar, HoursScalar } from '../web/scalars.js';
import { Sector } from './employer.enums.js';
import { LivingWageAccreditationInput } from './living-wage-accreditation.input.js';

@InputType({ description: 'A number by which an organisation is known elsewhere.' })
export class IdentifierInput {
  @Field(() => String, { description: 'Who gave the number, as org-id.guide writes it, such as GB-SC.' })
  @Matches(/^[A-Z]{2}-[A-Z0-9]{2,12}$/, {
    message: 'scheme must be written as org-id.guide does, such as GB-SC or GB-COH',
  })
  scheme: string;

  @Field(() => String, { description: 'The number, as its register writes it.' })
  @IsString()
  @Length(1, 60)
  value: string;
}

@InputType({ description: 'A new employer.' })
export class RegisterEmployerInput extends ChangeInput {
  @Field(() => String, { description: 'Its name; must not be registered already.' })
  @IsString()
  @Length(1, 200)
  name: string;

  @Field(() => Sector, { description: 'What kind of organisation it is.' })
  @Allow()
  sector: Sector;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether it hosts community link workers.' })
  @Allow()
  hostsClws: boolean;

  @Field(() => HoursScalar, { description: 'Its standard full-time week, in hours.' })
  @Allow()
  fullTimeWeek: number;

  @Field(() => DateScalar, { description: 'From which day that week has applied.' })
  @Allow()
  weekStartsOn: Day;

  @Field(() => [IdentifierInput], { defaultValue: [], description: 'Its registered numbers.' })
  @ValidateNested({ each: true })
  @ArrayMaxSize(10)
  @Type(() => IdentifierInput)
  identifiers: IdentifierInput[];

  @Field(() => LivingWageAccreditationInput, {
    nullable: true,
    description: 'Its accreditation as an employer that pays the real Living Wage; left out when it has none.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => LivingWageAccreditationInput)
  livingWageAccreditation?: LivingWageAccreditationInput | null;
}
