import { ArgsType, Field } from '@nestjs/graphql';
import { IsOptional, Matches } from 'class-validator';
import { MomentArgs } from '../../web/page.js';

@ArgsType()
export class PrimaryCareReturnArgs extends MomentArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'The financial year, such as 2025/26: posts and people on its 31 March, money that falls in it. The last that has ended by `asOf` when left out.',
  })
  @IsOptional()
  @Matches(/^\d{4}\/\d{2}$/, { message: 'financialYear must be written such as 2025/26' })
  financialYear?: string | null;

  @Field(() => String, { nullable: true, description: 'Only the partnership of this code, such as S37000012.' })
  @IsOptional()
  @Matches(/^S37\d{6}$/, { message: 'partnership must be a code such as S37000012' })
  partnership?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only partnerships of the board of this code, such as S08000024. All of Scotland where neither is given.',
  })
  @IsOptional()
  @Matches(/^S08\d{6}$/, { message: 'board must be a code such as S08000024' })
  board?: string | null;
}
