import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ContractModel } from '../../contracts/contract.model.js';
import { EmployerModel } from '../../employers/employer.model.js';
import { PostRole } from '../../posts/post.enums.js';
import { NoValue, PercentOrNoValue, PercentValue } from '../../web/no-value.js';
import { connectionOf } from '../../web/page.js';
import { SignedIn } from '../../web/rules.js';
import { MoneyScalar, PercentScalar } from '../../web/scalars.js';
import { BandDistance } from './band-comparison.model.js';
import { BandPlace } from './band.enums.js';

@SignedIn()
@ObjectType('BandComparisonRow', { description: 'One contract set against the band. Every row read is audited.' })
export class BandRowModel {
  /** Of the contract. */
  id: string;

  @Field(() => ContractModel, {
    nullable: true,
    description: 'The contract; null when it is not visible to you.',
  })
  contract: ContractModel | null;

  @Field(() => EmployerModel, { nullable: true, description: 'Its employer; null when it is not visible to you.' })
  employer: EmployerModel | null;

  @Field(() => PostRole, { description: 'The role of its post.' })
  role: PostRole;

  @Field(() => MoneyScalar, {
    name: 'pay',
    description:
      'Its full-time pay on the footing of the comparison, in pounds a year, or an hour where it is HOURLY, PER_HOUR_WORKED or PACKAGE_INDEX.',
  })
  payPence: number;

  @Field(() => BandPlace, { description: 'Where that lies on the band.' })
  place: BandPlace;

  @Field(() => Int, {
    nullable: true,
    description: 'The point it is at, or the one it lies above when between two; null when below or above the band.',
  })
  point: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Complete years in the role; null when the start is not recorded.',
  })
  yearsInRole: number | null;

  @Field(() => BandDistance, { description: 'Distance to entry.' })
  toEntry: BandDistance;

  @Field(() => BandDistance, {
    nullable: true,
    description: 'Distance to the point that complete years in the role earn; null when the start is not recorded.',
  })
  toServicePoint: BandDistance | null;

  @Field(() => BandDistance, { description: 'Distance to the top.' })
  toTop: BandDistance;

  @Field(() => PercentScalar, {
    description: 'Compa-ratio: pay in per cent of the middle of the band, half-way from entry to top.',
  })
  compaRatio: number;

  @Field(() => PercentOrNoValue, {
    description: 'How far through the band pay has come: entry 0 %, top 100 %; outside that for pay outside the band.',
  })
  rangePenetration: PercentValue | NoValue;
}

@SignedIn()
@ObjectType({ description: 'A page of contracts set against the band.' })
export class BandComparisonRowConnection extends connectionOf(BandRowModel, 'BandComparisonRow', 'contracts') {}
