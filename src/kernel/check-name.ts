import { Problems } from './problem.js';

/** Spaces on the ends cannot be seen, and would let two of the same name stand side by side. */
export function checkName(problems: Problems, name: string): void {
  const hasNoSpaces = name.trim() === name;
  problems.require(hasNoSpaces, 'NAME_HAS_SPACES', ['name'], 'Take the spaces off the ends of the name.');
}
