import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsString, IsUUID, Length, Matches } from 'class-validator';
import { ChangeInput } from '../web/change.input.js';

@InputType({ description: 'One more number by which an employer is known elsewhere.' })
export class AddEmployerIdentifierInput extends ChangeInput {
  @Field(() => ID, { description: 'The employer.' })
  @IsUUID()
  employer: string;

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

@InputType({ description: 'A registered number that is not the employer’s.' })
export class RemoveEmployerIdentifierInput extends ChangeInput {
  @Field(() => ID, { description: 'The registered number, as `Employer.identifiers` gives it.' })
  @IsUUID()
  identifier: string;

  @Field(() => Int, { description: 'The version of it that you read.' })
  @IsInt()
  version: number;
}
