import { Field, ObjectType } from '@nestjs/graphql';
import { Problem, RuleViolation } from '../kernel/problem.js';
import { SignedIn } from './rules.js';

@SignedIn()
@ObjectType({ description: 'Something in the input that a person can put right. Nothing was changed.' })
export class UserError {
  @Field(() => String, { description: 'Stable code, for programs, such as CONTRACT_OVERLAPS.' })
  code: string;

  @Field(() => [String], { description: 'Where in the input, outermost first; empty when it is about the whole.' })
  path: readonly string[];

  @Field(() => String, { description: 'A sentence that names the thing and the remedy.' })
  message: string;
}

/** What every payload has beside its result. */
@SignedIn()
@ObjectType({ isAbstract: true })
export abstract class Payload {
  @Field(() => [UserError], {
    description: 'All that is wrong with the input, at once; empty when the change was made.',
  })
  userErrors: readonly Problem[];
}

/**
 * Does a change and puts its result in the payload. A refusal a person can act on becomes `userErrors`; everything else
 * stays an error.
 */
export async function settle<Result, Fields extends object>(
  change: () => Promise<Result>,
  fields: (result: Result) => Fields | Promise<Fields>,
): Promise<Partial<Fields> & { userErrors: readonly Problem[] }> {
  try {
    return { ...(await fields(await change())), userErrors: [] };
  } catch (error) {
    if (error instanceof RuleViolation)
      return { userErrors: error.problems } as Partial<Fields> & { userErrors: readonly Problem[] };
    throw error;
  }
}
