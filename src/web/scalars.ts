import { GraphQLError, GraphQLScalarType, Kind, ValueNode } from 'graphql';
import { Day, isMeantDay } from '../kernel/day.js';
import { scaled } from '../kernel/decimal.js';

/** Never repeats what was given: it may be pay. */
function refused(sentence: string): GraphQLError {
  return new GraphQLError(sentence, { extensions: { code: 'BAD_USER_INPUT' } });
}

function literal(node: ValueNode, kinds: readonly Kind[], sentence: string): string {
  if (kinds.includes(node.kind) && 'value' in node) return String(node.value);
  throw refused(sentence);
}

interface ExactNumber {
  readonly name: string;
  readonly description: string;
  readonly decimals: number;
  /** From what the person writes, in whole units of the last decimal, to what the program holds. */
  readonly inward?: (units: number) => number;
  readonly outward?: (held: number) => number;
}

/**
 * A number that is exact in decimals: whole units inside, a JSON number with at most that many decimals outside; number
 * or text on the way in. A GraphQL Float would round, and accept more than is meant.
 */
function exactNumber({ name, description, decimals, inward, outward }: ExactNumber): GraphQLScalarType {
  const sentence = `${name} is a number with at most ${decimals} decimals, such as 12${decimals ? '.5' : ''}.`;
  const read = (text: string): number => {
    try {
      const units = scaled(text, decimals);
      return inward ? inward(units) : units;
    } catch {
      throw refused(sentence);
    }
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: (held) => {
      const units = outward ? outward(held as number) : (held as number);
      // Of whole units the quotient is the number nearest to the decimal already, which is what JSON writes as it.
      return Number.isInteger(units) ? units / 10 ** decimals : Number((units / 10 ** decimals).toFixed(decimals));
    },
    parseValue: (given) => {
      if (typeof given !== 'number' && typeof given !== 'string') throw refused(sentence);
      return read(String(given));
    },
    parseLiteral: (node) => read(literal(node, [Kind.INT, Kind.FLOAT, Kind.STRING], sentence)),
  });
}

/** Inside: whole pence. */
export const MoneyScalar = exactNumber({
  name: 'Money',
  description:
    'Pounds sterling with at most two decimals, as a JSON number; comes in as a number or as text. Exact: never rounded on the way.',
  decimals: 2,
});

/** Inside: hundredths of a per cent. */
export const PercentScalar = exactNumber({
  name: 'Percent',
  description: 'Per cent with at most two decimals: 22.5 means 22.5 %.',
  decimals: 2,
});

/** Inside: hundredths of one WTE. */
export const WteScalar = exactNumber({
  name: 'Wte',
  description: 'Whole-time equivalents with at most two decimals: 0.5 is half of a full-time post.',
  decimals: 2,
});

/** Inside: hundredths of a day. */
export const DaysScalar = exactNumber({
  name: 'Days',
  description: 'A number of days with at most two decimals, such as 27 or 2.5.',
  decimals: 2,
});

/** Inside: tenths of a month. */
export const MonthsScalar = exactNumber({
  name: 'Months',
  description: 'A number of months with at most one decimal, such as 3 or 4.5.',
  decimals: 1,
});

/** Inside: whole minutes. */
export const HoursScalar = exactNumber({
  name: 'Hours',
  description: 'Hours with at most two decimals, kept to the minute: 37.5 is 37 hours 30 minutes.',
  decimals: 2,
  inward: (hundredths) => Math.round((hundredths * 60) / 100),
  outward: (minutes) => Math.round((minutes * 100) / 60),
});

/** Inside: a plain number; only ever goes out. */
export const RatioScalar = new GraphQLScalarType({
  name: 'Ratio',
  description: 'A pure number with at most six decimals, such as a share of variation: 0.25 is a quarter.',
  serialize: (held) => Number((held as number).toFixed(6)),
});

const DAY_SENTENCE =
  'A date is a calendar day written YYYY-MM-DD, such as 2027-03-31; it must exist and lie between 1900 and 2200.';

export const DateScalar = new GraphQLScalarType<Day, string>({
  name: 'Date',
  description: 'A calendar day in Scotland, written YYYY-MM-DD. Periods include both their days.',
  serialize: (held) => held as string,
  parseValue: (given) => {
    if (!isMeantDay(given)) throw refused(DAY_SENTENCE);
    return given;
  },
  parseLiteral: (node) => {
    const text = literal(node, [Kind.STRING], DAY_SENTENCE);
    if (!isMeantDay(text)) throw refused(DAY_SENTENCE);
    return text;
  },
});

const INSTANT_SENTENCE =
  'An instant is written with its offset, such as 2026-11-22T09:00:00Z; it must exist and lie between 1900 and 2200.';
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;

function instant(text: unknown): Date {
  if (typeof text !== 'string' || !INSTANT.test(text) || !isMeantDay(text.slice(0, 10)))
    throw refused(INSTANT_SENTENCE);
  const read = new Date(text);
  if (Number.isNaN(read.getTime())) throw refused(INSTANT_SENTENCE);
  return read;
}

export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant with its offset, such as 2026-11-22T09:00:00Z.',
  serialize: (held) => (held as Date).toISOString(),
  parseValue: instant,
  parseLiteral: (node) => instant(literal(node, [Kind.STRING], INSTANT_SENTENCE)),
});
