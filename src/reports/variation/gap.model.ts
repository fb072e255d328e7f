import { Field, ObjectType } from '@nestjs/graphql';
import { GraphQLScalarType } from 'graphql';
import { EmployerModel } from '../../employers/employer.model.js';
import { PostRole } from '../../posts/post.enums.js';
import { SignedIn } from '../../web/rules.js';
import { PercentScalar } from '../../web/scalars.js';

/** What a figure is counted in: its scalar, its unit in words, and the name its types begin with. */
export interface Counted {
  readonly name: string;
  readonly scalar: GraphQLScalarType;
  readonly unit: string;
}

/** `class PayGap extends gapOf({ name: 'Pay', … }) {}` */
export function gapOf({ scalar, unit }: Counted) {
  @SignedIn()
  @ObjectType({ isAbstract: true })
  abstract class Gap {
    @Field(() => scalar, { description: `The highest less the lowest, in ${unit}.` })
    gap: number;

    @Field(() => PercentScalar, {
      nullable: true,
      description: 'The gap in per cent of the lowest; null when that is 0.',
    })
    percent: number | null;

    @Field(() => PostRole, { description: 'The role that both have.' })
    role: PostRole;

    @Field(() => scalar, { description: `The lowest, in ${unit}.` })
    lowest: number;

    @Field(() => EmployerModel, {
      nullable: true,
      description: 'Where the lowest is; null when it is not visible to you.',
    })
    lowestAt: EmployerModel | null;

    @Field(() => scalar, { description: `The highest, in ${unit}.` })
    highest: number;

    @Field(() => EmployerModel, {
      nullable: true,
      description: 'Where the highest is; null when it is not visible to you.',
    })
    highestAt: EmployerModel | null;
  }
  return Gap;
}
