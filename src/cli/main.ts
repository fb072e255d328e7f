import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { Command } from './command.js';
import { COMMANDS } from './commands.js';
import { readEnvironment } from './environment.js';
import { StartError } from '../kernel/start-error.js';
import { sentenceOf } from './sentence-of.js';

const say = (sentence: string): void => console.error(sentence);

async function run(given: readonly string[]): Promise<void> {
  const [first] = given;
  if (first === undefined || first === 'help' || first === '--help' || first === '-h') return help();
  const found = COMMANDS.map(({ name, load }) => ({ words: name.split(' '), load })).find(({ words }) =>
    words.every((word, at) => given[at] === word),
  );
  if (!found)
    throw new StartError(`There is no command "${given.slice(0, 2).join(' ')}"; "npm run cli -- help" lists them.`);
  const command = await found.load();
  const { values, positionals } = read(command, given.slice(found.words.length));
  const settings = readEnvironment();
  await command.run({ settings, words: positionals, options: values, print: (text) => console.log(text), say });
}

function read(
  command: Command,
  args: string[],
): { values: Record<string, string | boolean | (string | boolean)[] | undefined>; positionals: string[] } {
  try {
    return parseArgs({ args, options: command.options ?? {}, allowPositionals: true, strict: true });
  } catch (error) {
    throw new StartError(`${(error as Error).message}.\nUsage: npm run cli -- ${command.name} ${command.usage}`);
  }
}

async function help(): Promise<void> {
  console.log('Usage: npm run cli -- <command>\n');
  for (const { load } of COMMANDS) {
    const { name, usage, summary } = await load();
    console.log(`  ${`${name} ${usage}`.trim()}\n      ${summary}`);
  }
  console.log('  help\n      Lists the commands.');
}

/** Once what was printed has left: a pipe may take its time. */
function end(code: number): void {
  process.stdout.write('', () => process.exit(code));
}

run(process.argv.slice(2)).then(
  () => end(0),
  (error: unknown) => {
    say(sentenceOf(error));
    end(1);
  },
);
