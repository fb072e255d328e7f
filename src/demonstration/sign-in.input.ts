import { IsString, Length } from 'class-validator';

export class SignInInput {
  @IsString()
  @Length(1, 100)
  person: string;
}
