import { Type } from '@nestjs/common';
import { ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Day } from '../kernel/day.js';
import { readRowsAhead } from './joins.js';
import { SignedIn } from './rules.js';
import { DateScalar, DateTimeScalar } from './scalars.js';

export const LARGEST_PAGE = 100;

export enum Direction {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(Direction, {
  name: 'Direction',
  description: 'Which end of an order comes first.',
  valuesMap: {
    ASC: { description: 'Smallest, earliest or A first.' },
    DESC: { description: 'Largest, latest or Z first.' },
  },
});

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many from the start, or after `after`; 50 when left out, 100 at most.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LARGEST_PAGE)
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Continue after this cursor.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many from the end, or before `before`; 100 at most.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LARGEST_PAGE)
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Continue backwards from this cursor.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  before?: string | null;
}

/** The two time axes, for everything that can be asked of another day. */
@ArgsType()
export class MomentArgs {
  @Field(() => DateScalar, { nullable: true, description: 'The day the answer is true for; today when left out.' })
  @Allow()
  asOf?: Day | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Answer as it was recorded (and published) at this instant; as recorded now when left out.',
  })
  @Allow()
  knownAt?: Date | null;
}

@SignedIn()
@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there are more after this page.' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: 'Whether there are more before this page.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first of the page; null when it is empty.' })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last of the page; null when it is empty.' })
  endCursor: string | null;
}

/** The fields of a connection: `class EmployerConnection extends connectionOf(EmployerModel, 'Employer', 'employers') {}`. */
export function connectionOf<Node>(node: Type<Node>, name: string, plural: string) {
  @SignedIn()
  @ObjectType(`${name}Edge`, { description: `One of the ${plural}, with its place in the list.` })
  class Edge {
    @Field(() => String, { description: 'Its place: give it as `after` or `before`. Opaque and stable.' })
    cursor: string;

    @Field(() => node, { description: 'The one itself.' })
    node: Node;
  }

  @SignedIn()
  @ObjectType({ isAbstract: true })
  abstract class Connection {
    @Field(() => [node], { description: `The ${plural} of this page, in order.`, middleware: [readRowsAhead] })
    nodes: Node[];

    @Field(() => [Edge], { description: 'The same with their cursors.', middleware: [readRowsAhead] })
    edges: Edge[];

    @Field(() => PageInfo, { description: 'Where this page stands.' })
    pageInfo: PageInfo;

    @Field(() => Int, {
      description: `How many ${plural} there are in all under the filter; counted only when asked for.`,
    })
    totalCount: number | Promise<number>;
  }
  return Connection;
}

/** The `orderBy` of a list: `class EmployerOrder extends orderOf(EmployerOrderField) {}`. */
export function orderOf<Fields extends object>(fields: Fields) {
  @InputType({ isAbstract: true })
  abstract class Order {
    @Field(() => fields as object, { description: 'By what.' })
    @Allow()
    field: Fields[keyof Fields];

    @Field(() => Direction, { defaultValue: Direction.ASC, description: 'Which end first.' })
    @Allow()
    direction: Direction;
  }
  return Order;
}
