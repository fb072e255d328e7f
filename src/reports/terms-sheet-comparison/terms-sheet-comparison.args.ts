import { ArgsType, Field, ID } from '@nestjs/graphql';
import { Allow, ArrayMaxSize, IsOptional, IsUUID } from 'class-validator';
import { PostRole } from '../../posts/post.enums.js';
import { Nation } from '../../reference-data/enums/pay.enums.js';
import { MomentArgs } from '../../web/page.js';
import { OfferTerm } from './comparison.enums.js';

export const MOST_EMPLOYERS = 100;

@ArgsType()
export class TermsSheetComparisonArgs extends MomentArgs {
  @Field(() => PostRole, { defaultValue: PostRole.CLW, description: 'The role that is offered.' })
  @Allow()
  role: PostRole;

  @Field(() => [ID], {
    nullable: true,
    description: `These employers, at most ${MOST_EMPLOYERS}; every employer with a sheet when neither this nor \`programme\` is given.`,
  })
  @IsOptional()
  @ArrayMaxSize(MOST_EMPLOYERS)
  @IsUUID('all', { each: true, message: 'employers must be ids of employers' })
  employers?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'The employers that take part in this programme.' })
  @IsOptional()
  @IsUUID('all', { message: 'programme must be the id of a programme' })
  programme?: string | null;

  @Field(() => [OfferTerm], { nullable: true, description: 'Only these terms; all of them when left out.' })
  @Allow()
  terms?: OfferTerm[] | null;

  @Field(() => Nation, {
    nullable: true,
    description:
      'The nation whose full-time week salaries are put on; when left out, that of the guidance the programme adopted, else Scotland.',
  })
  @Allow()
  nation?: Nation | null;
}
