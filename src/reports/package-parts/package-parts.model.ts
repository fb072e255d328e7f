import { createUnionType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { GraphQLScalarType } from 'graphql';
import { ContractModel } from '../../contracts/contract.model.js';
import { MissingAnswer } from '../../contracts/terms.enums.js';
import { EmployerModel } from '../../employers/employer.model.js';
import { PackagePart } from '../../pay/calculations/package-parts.js';
import {
  HoursOrNoValue,
  HoursValue,
  MoneyOrNoValue,
  MoneyValue,
  NoValue,
  PercentOrNoValue,
  PercentValue,
} from '../../web/no-value.js';
import { connectionOf } from '../../web/page.js';
import { SignedIn } from '../../web/rules.js';
import { HoursScalar, MoneyScalar, PercentScalar } from '../../web/scalars.js';
import { PeopleCounted } from '../people-counted.model.js';
import { PayVariation } from '../pay-variation/pay-variation.model.js';

const PACKAGE_PART = { PENSION: 'PENSION', LEAVE: 'LEAVE' } as const satisfies Record<PackagePart, PackagePart>;
registerEnumType(PACKAGE_PART, {
  name: 'PackagePart',
  description: 'A part of a package that may not be recorded, or not be published for the guidance.',
  valuesMap: {
    PENSION: { description: 'What the employer pays towards a pension.' },
    LEAVE: { description: 'Annual leave and public holidays, which decide the hours worked.' },
  },
});

export enum IndexCompleteness {
  FULL = 'FULL',
  PARTIAL = 'PARTIAL',
  NONE = 'NONE',
}
registerEnumType(IndexCompleteness, {
  name: 'IndexCompleteness',
  description: 'Of how much of the package an index is. Full and partial ones are not compared with each other.',
  valuesMap: {
    FULL: { description: 'Salary and employer pension for an hour really worked.' },
    PARTIAL: {
      description:
        'A part is missing and left out on both sides: without leave, for an hour of the full-time week; without a pension, salary only.',
    },
    NONE: { description: 'There is no index: no guidance, or no point of it, to compare with.' },
  },
});

export type PartFigure = 'minimum' | 'median' | 'mean' | 'maximum';

function spreadOf(scalar: GraphQLScalarType, unit: string) {
  @SignedIn()
  @ObjectType({ isAbstract: true })
  abstract class PartSpread {
    figure: (of: PartFigure) => number;

    @Field(() => scalar, { description: `The lowest, in ${unit}.` })
    get minimum(): number {
      return this.figure('minimum');
    }

    @Field(() => scalar, { description: `The median, in ${unit}.` })
    get median(): number {
      return this.figure('median');
    }

    @Field(() => scalar, {
      description: `The mean, in ${unit}. Means of parts add up to the mean of the whole, medians do not.`,
    })
    get mean(): number {
      return this.figure('mean');
    }

    @Field(() => scalar, { description: `The highest, in ${unit}.` })
    get maximum(): number {
      return this.figure('maximum');
    }
  }
  return PartSpread;
}

@SignedIn()
@ObjectType({ description: 'How points of the package index are spread, guidance = 100.' })
export class PackagePoints extends spreadOf(PercentScalar, 'points') {}

@SignedIn()
@ObjectType({ description: 'How a part of packages is spread, in money.' })
export class PackageMoney extends spreadOf(MoneyScalar, 'pounds') {}

@SignedIn()
@ObjectType({ description: 'How a part of packages is spread, in time.' })
export class PackageHours extends spreadOf(HoursScalar, 'hours of a full-time year') {}

@SignedIn()
@ObjectType({ description: 'Contracts whose index lacks one part, all for one reason.' })
export class PackagePartMissing {
  @Field(() => PACKAGE_PART, { description: 'The part.' })
  part: PackagePart;

  @Field(() => MissingAnswer, {
    nullable: true,
    description:
      'Which of the four it is where the contract does not have it; null where a rate, or the part of the guidance, is not known.',
  })
  because: MissingAnswer | null;

  @Field(() => Int, { description: 'How many contracts.' })
  contracts: number;
}

@SignedIn()
@ObjectType({ description: 'Contracts whose index is of the same parts, and each part of it.' })
export class PackagePartsSpread {
  @Field(() => IndexCompleteness, { description: 'Whether the index is of the whole package.' })
  completeness: IndexCompleteness;

  @Field(() => [PACKAGE_PART], { description: 'The parts left out; none where the index is full.' })
  missing: PackagePart[];

  @Field(() => [PackagePartMissing], {
    description: 'Why they are left out; of each part the contracts add up to those counted here.',
  })
  missingBecause: PackagePartMissing[];

  @Field(() => Int, { description: 'Contracts counted here, and nowhere else.' })
  contracts: number;

  @Field(() => PackagePoints, { description: 'The index over the parts that are not missing.' })
  index: PackagePoints;

  @Field(() => PackagePoints, { description: 'The points of the index that are salary.' })
  salaryPoints: PackagePoints;

  @Field(() => PackagePoints, {
    nullable: true,
    description: 'The points of the index that are employer pension; null where it is left out.',
  })
  pensionPoints: PackagePoints | null;

  @Field(() => PackageMoney, { description: 'Full-time salaries, in pounds a year.' })
  salary: PackageMoney;

  @Field(() => PackageMoney, {
    nullable: true,
    description: 'Employer pensions, in pounds a year; null where they are left out.',
  })
  pension: PackageMoney | null;

  @Field(() => PackageHours, {
    nullable: true,
    description: 'Hours really worked; null where leave is left out.',
  })
  hoursWorked: PackageHours | null;

  @Field(() => PackageHours, {
    nullable: true,
    description: 'Leave and public holidays; null where they are left out.',
  })
  leave: PackageHours | null;

  @Field(() => PackageMoney, {
    nullable: true,
    description: 'Salary for an hour really worked, in pounds an hour; null where leave is left out.',
  })
  perHourWorked: PackageMoney | null;
}

const PackagePartsSpreadOrNoValue = createUnionType({
  name: 'PackagePartsSpreadOrNoValue',
  description: 'The parts of full indexes, or why there are none.',
  types: () => [PackagePartsSpread, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : PackagePartsSpread),
});

@SignedIn()
@ObjectType({
  description:
    'Of what the package index is made: full ones, and apart from them those of contracts of which a part is missing.',
})
export class PackagePartsOfVariation {
  @Field(() => PackagePartsSpreadOrNoValue, { description: 'Contracts with every part: the full index.' })
  full: PackagePartsSpread | NoValue;

  @Field(() => [PackagePartsSpread], {
    description: 'Contracts of which a part is missing, by what is missing. Never mixed into the full index.',
  })
  partial: PackagePartsSpread[];

  @Field(() => PeopleCounted, { description: 'Of whom full and partial indexes were computed, for when, and how.' })
  computedFrom: PeopleCounted;

  /** What the rows are read by. */
  variation: PayVariation;
}

@SignedIn()
@ObjectType({ description: 'The parts of the package that the guidance of the programme describes for one person.' })
export class DescribedPackage {
  @Field(() => MoneyOrNoValue, { description: 'The salary of the point that its rule names, in pounds a year.' })
  salary: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, { description: 'The employer pension on it, in pounds a year.' })
  pension: MoneyValue | NoValue;

  @Field(() => HoursOrNoValue, { description: 'Hours really worked in a year.' })
  hoursWorked: HoursValue | NoValue;

  @Field(() => HoursOrNoValue, { description: 'Leave and public holidays, in hours a year.' })
  leave: HoursValue | NoValue;
}

@SignedIn()
@ObjectType({
  description: 'The package of one contract for a full-time year, part by part. Every one read is audited.',
})
export class PackagePartsRow {
  /** Of the contract. */
  id: string;

  @Field(() => ContractModel, { nullable: true, description: 'The contract; null when it is not visible to you.' })
  contract: ContractModel | null;

  @Field(() => EmployerModel, { nullable: true, description: 'Its employer; null when it is not visible to you.' })
  employer: EmployerModel | null;

  @Field(() => IndexCompleteness, { description: 'Of how much of the package the index is.' })
  completeness: IndexCompleteness;

  @Field(() => [PACKAGE_PART], { description: 'The parts left out of the index.' })
  missing: PackagePart[];

  @Field(() => PercentOrNoValue, { description: 'The index, in points, guidance = 100.' })
  index: PercentValue | NoValue;

  @Field(() => PercentScalar, { nullable: true, description: 'Its points that are salary; null without an index.' })
  salaryPoints: number | null;

  @Field(() => PercentScalar, {
    nullable: true,
    description: 'Its points that are employer pension; null without an index, or where it is left out.',
  })
  pensionPoints: number | null;

  @Field(() => MoneyScalar, { description: 'The full-time salary, in pounds a year.' })
  salary: number;

  @Field(() => MoneyOrNoValue, { description: 'The employer pension on it, in pounds a year.' })
  pension: MoneyValue | NoValue;

  @Field(() => HoursScalar, { description: 'The full-time week, in hours.' })
  fullTimeWeek: number;

  @Field(() => HoursOrNoValue, { description: 'Leave and public holidays, in hours a year.' })
  leave: HoursValue | NoValue;

  @Field(() => HoursOrNoValue, { description: 'Hours really worked in a year.' })
  hoursWorked: HoursValue | NoValue;

  @Field(() => MoneyOrNoValue, { description: 'Salary for an hour really worked, in pounds an hour.' })
  perHourWorked: MoneyValue | NoValue;

  @Field(() => DescribedPackage, {
    nullable: true,
    description: 'What it is compared with; null where the programme had adopted no guidance on the day.',
  })
  guidance: DescribedPackage | null;
}

@SignedIn()
@ObjectType({ description: 'A page of packages, part by part.' })
export class PackagePartsRowConnection extends connectionOf(PackagePartsRow, 'PackageParts', 'contracts') {}
