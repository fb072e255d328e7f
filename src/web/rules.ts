import { Extensions } from '@nestjs/graphql';
import { Role, ROLES } from '../auth/actor.js';

/**
 * Who may ask for a field: on a type for all its fields, or on one field instead. The application does not start when a
 * field has no rule. A rule says which roles may ask; which rows they then see is decided by row-level security.
 */
export function ReadableBy(...roles: Role[]): ClassDecorator & MethodDecorator & PropertyDecorator {
  return Extensions({ readableBy: roles }) as ClassDecorator & MethodDecorator & PropertyDecorator;
}

/** Everyone who has signed in. */
export function SignedIn(): ClassDecorator & MethodDecorator & PropertyDecorator {
  return ReadableBy(...ROLES);
}
