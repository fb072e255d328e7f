import { Extensions } from '@nestjs/graphql';
import { Moment } from '../kernel/moment.js';
import { AskedFields } from './asked-fields.js';

/** The names a row has, each with the expression that gives its value: `{ startsOn: 'contract.starts_on' }`. Fixed text. */
export type Columns = Readonly<Record<string, string>>;

/** What is worked out of a row when it is asked for. */
type WorkedOut = Readonly<Record<string, (row: never, moment: Moment) => unknown>>;

/** Part of the columns of a type: how they are read, and how a row of them becomes what the type shows. */
export interface RowReading<Row> {
  readonly columns: string;
  /** For statements that are prepared by name; the same for the same columns. Null where there are too many already. */
  readonly name: string | null;
  /** From the values in the order of the columns; what comes after them is the reader's own. */
  readonly read: (values: readonly unknown[], moment: Moment) => Row;
}

/** Which columns are asked for is for people to say; what is kept for each of their choices has to end somewhere. */
const MOST_READINGS = 50;

/**
 * On a field: the columns of its row that it is made of. Where nothing is said it is the column of its own name; a field that
 * has neither has the whole row read.
 */
export function Reads(...columns: readonly string[]): MethodDecorator & PropertyDecorator {
  return Extensions({ reads: columns }) as MethodDecorator & PropertyDecorator;
}

/**
 * The rows of one type, of which only the columns are read that an operation asks for. A column that was not read is not null:
 * looking at it is an error, so that a field that does not say what it is made of cannot answer wrongly.
 */
export class RowColumns<Row> {
  private readonly readings = new Map<string, RowReading<Row>>();
  readonly whole: RowReading<Row>;

  constructor(
    readonly type: string,
    private readonly expressions: Columns,
    private readonly workedOut: WorkedOut = {},
  ) {
    this.whole = this.reading(Object.keys(expressions));
  }

  /** For the fields asked for, with columns that whoever reads needs as well; the whole row where it is not known what is asked. */
  asked(fields: AskedFields, ...needed: readonly string[]): RowReading<Row> {
    const asked = fields?.get(this.type);
    const names = Object.keys(this.expressions);
    if (!asked || [...asked].some((name) => !(name in this.expressions))) return this.whole;
    return this.reading(names.filter((name) => name === 'id' || asked.has(name) || needed.includes(name)));
  }

  private reading(names: readonly string[]): RowReading<Row> {
    const key = names.join();
    const kept = this.readings.get(key);
    if (kept) return kept;
    const behaviour = this.behaviour(new Set(names));
    const isOneTooMany = this.readings.size >= MOST_READINGS;
    const reading: RowReading<Row> = {
      columns: names.map((name) => `${this.expressions[name]} AS "${name}"`).join(', '),
      name: isOneTooMany ? null : String(this.readings.size),
      read(values, moment) {
        const row = Object.create(behaviour) as Record<string, unknown>;
        for (let at = 0; at < names.length; at += 1) row[names[at]!] = values[at];
        row['moment'] = moment;
        return row as Row;
      },
    };
    if (!isOneTooMany) this.readings.set(key, reading);
    return reading;
  }

  /** What stands behind the values of such a row. */
  private behaviour(names: ReadonlySet<string>): object {
    const { type, workedOut } = this;
    const getters: PropertyDescriptorMap = {};
    for (const name of Object.keys(this.expressions)) {
      if (names.has(name)) continue;
      getters[name] = {
        get() {
          throw new Error(`${type}.${name} was not read: the field that needs it has to say so with @Reads.`);
        },
      };
    }
    for (const [name, workOut] of Object.entries(workedOut)) {
      getters[name] = {
        get(this: { moment: Moment }) {
          return workOut(this as never, this.moment);
        },
      };
    }
    return Object.create(Object.prototype, getters) as object;
  }
}
