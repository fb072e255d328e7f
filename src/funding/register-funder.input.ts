import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, ArrayMaxSize, IsInt, IsOptional, IsString, Length, Max, Min, ValidateNested } from 'class-validator';
import { IdentifierInput } from '../employers/register-employer.input.js';
import { ChangeInput } from '../web/change.input.js';
import { FunderKind } from './funder.enums.js';

@InputType({ description: 'A new funder.' })
export class RegisterFunderInput extends ChangeInput {
  @Field(() => String, { description: 'Its name; must not be registered already.' })
  @IsString()
  @Length(1, 200)
  name: string;

  @Field(() => FunderKind, { description: 'What kind of organisation it is.' })
  @Allow()
  kind: FunderKind;

  @Field(() => Int, {
    nullable: true,
    description: 'Days of notice it has promised before it ceases to fund; left out when it has promised none.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(3650)
  promisedNoticeDays?: number | null;

  @Field(() => [IdentifierInput], { defaultValue: [], description: 'Its registered numbers.' })
  @ValidateNested({ each: true })
  @ArrayMaxSize(10)
  @Type(() => IdentifierInput)
  identifiers: IdentifierInput[];
}
