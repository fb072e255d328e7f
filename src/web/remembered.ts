import { Extensions } from '@nestjs/graphql';

/**
 * A question whose answer is worked out from records and published facts alone: asked again by the same person on the same
 * day, with nothing recorded meanwhile, it is given the answer there was.
 */
export function Remembered(): MethodDecorator {
  return Extensions({ remembered: true, reckoned: true }) as MethodDecorator;
}

/** A part of an answer that is worked out for itself, and takes as long as a whole report: asked for often, it weighs as much. */
export function Reckoned(): MethodDecorator {
  return Extensions({ reckoned: true }) as MethodDecorator;
}
