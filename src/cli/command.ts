import { ParseArgsConfig } from 'node:util';
import { Settings } from '../web/settings.js';

export interface CommandContext {
  readonly settings: Settings;
  /** Words after the command's name, in order. */
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  /** The result, and nothing else: goes to standard output. */
  print(text: string): void;
  /** Everything a person should hear beside it: goes to standard error. */
  say(sentence: string): void;
}

/** One thing the command line can do; each in a file of its own, named in `commands.ts`. */
export interface Command {
  /** As it is typed: `user add`. */
  readonly name: string;
  /** What follows it: `<person> [--days n]`. */
  readonly usage: string;
  readonly summary: string;
  readonly options?: ParseArgsConfig['options'];
  run(context: CommandContext): Promise<void>;
}

/** All values of an option that may be given several times. */
export function several(options: CommandContext['options'], name: string): string[] {
  const given = options[name];
  return (Array.isArray(given) ? given : given === undefined ? [] : [given]).map(String);
}

export function single(options: CommandContext['options'], name: string): string | undefined {
  const given = options[name];
  return typeof given === 'string' ? given : undefined;
}
