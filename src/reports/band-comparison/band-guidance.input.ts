import { Field, InputType } from '@nestjs/graphql';
import { Allow, Matches } from 'class-validator';
import { Nation } from '../../reference-data/enums/pay.enums.js';
import { GuidancePolicy } from '../pay-facts/guidance-package.js';
import { GuidanceKind, PointRule } from '../../programmes/programme.enums.js';

@InputType({ description: 'Guidance to compare with instead of what programmes adopted.' })
export class BandGuidanceInput {
  @Field(() => Nation, { description: 'Whose scale.' })
  @Allow()
  nation: Nation;

  @Field(() => String, { description: 'The band, such as 5 or 8a.' })
  @Matches(/^[1-9][a-d]?$/, { message: 'band must be written as the scales write it, such as 5 or 8a' })
  band: string;

  @Field(() => PointRule, {
    defaultValue: PointRule.BY_COMPLETED_YEARS,
    description: 'Which of its points.',
  })
  @Allow()
  pointRule: PointRule;
}

/** England names a band only as the limit of what is reimbursed: reference facts, `reimbursement_ceiling`. */
export function policyNamed({ nation, band, pointRule }: BandGuidanceInput): GuidancePolicy {
  const kind = nation === Nation.ENGLAND ? GuidanceKind.CEILING : GuidanceKind.EXPECTATION;
  return { nation, band, pointRule, kind, source: null, startsOn: null };
}
