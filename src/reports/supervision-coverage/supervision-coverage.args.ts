import { ArgsType, Field, ID } from '@nestjs/graphql';
import { Allow, ArrayMaxSize, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { SupervisionKind } from '../../supervision/supervision.enums.js';
import { MomentArgs } from '../../web/page.js';

/** Of whom it is asked; parts that are left out do not limit, several must all hold. */
@ArgsType()
export class SupervisionCoverageArgs extends MomentArgs {
  @Field(() => ID, { nullable: true, description: 'Only workers in this programme.' })
  @IsOptional()
  @IsUUID('all', { message: 'programme must be the id of a programme' })
  programme?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only workers of this employer.' })
  @IsOptional()
  @IsUUID('all', { message: 'employer must be the id of an employer' })
  employer?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only workers in programmes of the partnership of this code, such as S37000012.',
  })
  @IsOptional()
  @Matches(/^S37\d{6}$/, { message: 'partnership must be a code such as S37000012' })
  partnership?: string | null;

  @Field(() => SupervisionKind, { nullable: true, description: 'Only this kind; every kind when left out.' })
  @Allow()
  kind?: SupervisionKind | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'The standards adopted, by `standardId`, such as SCO-EDI-CLIN: for each kind the one with the shortest interval is used. Those from Scotland when left out. Figures that nobody has read in a source are not standards.',
  })
  @IsOptional()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  standards?: string[] | null;
}
