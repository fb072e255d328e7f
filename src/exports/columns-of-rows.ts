import { getNamedType, isEnumType, isListType, isNonNullType, isUnionType } from 'graphql';
import { Column, ExportArgument, RowStep } from './export-table.js';
import { columnsOfLeaves, snakeCase } from './columns-of-leaves.js';
import { Place, placeOf, Reading, SelectedField, selectedFields } from './selected-fields.js';

interface Reached {
  readonly place: Place;
  readonly path: readonly string[];
  readonly mayBeEmpty: boolean;
}

/**
 * The columns of a table, from the operation and the schema alone: what the rows stand in first, then the rows
 * themselves, why there are none, and what was asked.
 */
export function columnsOfRows(
  reading: Reading,
  root: Place,
  path: readonly RowStep[],
  asked: readonly ExportArgument[],
): Column[] {
  const columns: Column[] = [];
  let reached: Reached = { place: root, path: [], mayBeEmpty: false };
  let maySayNoValue = false;
  path.forEach((step, level) => {
    maySayNoValue ||= isUnionType(reached.place.type);
    columns.push(...columnsOfLeaves(reading, reached.place, { ...reached, level }, step.keys));
    if (step.column) columns.push(choiceColumn(step.column, step, level));
    const branches = step.keys.map((key) => stepTo(reading, reached, key));
    requireAlike(reading, branches, level + 1);
    reached = branches[0]!;
  });
  maySayNoValue ||= isUnionType(reached.place.type);
  columns.push(...columnsOfLeaves(reading, reached.place, { ...reached, level: path.length }, []));
  // Where there may be no rows at all, their columns may be empty.
  const all = maySayNoValue ? columns.map((column) => ({ ...column, mayBeEmpty: true })) : columns;
  return [...all, ...(maySayNoValue ? noValueColumns(reading) : []), ...asked.map(askedColumn)];
}

/** Follows one field towards the rows; where it may have no value, on to what it is when it has. */
function stepTo(reading: Reading, { place, path, mayBeEmpty }: Reached, key: string): Reached {
  const found = selectedFields(reading, place).find((selected) => selected.key === key);
  const next = found && placeOf(found);
  if (!next) throw new Error(`${[...path, key].join('.')} is not selected, or holds no rows.`);
  requireReasons(reading, next, [...path, key]);
  return {
    place: next,
    path: [...path, key],
    mayBeEmpty: mayBeEmpty || (!isNonNullType(found.field.type) && !isList(found)),
  };
}

function isList({ field: { type } }: SelectedField): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** The file says why there are no rows only if the operation asks. */
function requireReasons(reading: Reading, place: Place, path: readonly string[]): void {
  if (!isUnionType(place.type)) return;
  const asked = selectedFields(reading, place)
    .filter(({ on }) => on?.name === 'NoValue')
    .map(({ key }) => key);
  if (!asked.includes('reason') || !asked.includes('message')) {
    throw new Error(`${path.join('.')} can have no value: ask for "... on NoValue { reason message }" too.`);
  }
}

function requireAlike(reading: Reading, branches: readonly Reached[], level: number): void {
  const shapes = branches.map(({ place, ...rest }) => [
    place.type.name,
    ...columnsOfLeaves(reading, place, { ...rest, level }, []).map(({ name }) => name),
  ]);
  if (new Set(shapes.map((shape) => shape.join())).size > 1) {
    throw new Error(
      `${branches.map(({ path }) => path.at(-1)).join(', ')} have to be of one type with the same fields.`,
    );
  }
}

function choiceColumn(name: string, { keys }: RowStep, level: number): Column {
  return {
    name: snakeCase(name),
    source: { from: 'CHOICE', level },
    type: 'String',
    isList: false,
    mayBeEmpty: false,
    meaning: `Which of these the row is about: ${keys.map((key) => snakeCase(key).toUpperCase()).join(', ')}.`,
    choices: '',
    path: keys.join(', '),
  };
}

function noValueColumns({ schema }: Reading): Column[] {
  const reasons = schema.getType('NoValueReason');
  const choices = isEnumType(reasons)
    ? reasons
        .getValues()
        .map(({ name, description }) => `${name}: ${description ?? ''}`)
        .join(' ')
    : '';
  const common = { isList: false, mayBeEmpty: true } as const;
  return [
    {
      ...common,
      name: 'no_value_reason',
      source: { from: 'NO_VALUE', key: 'reason' },
      type: 'NoValueReason',
      meaning: 'Why the row holds no figures: it stands for all that was asked. Empty in a row with figures.',
      choices,
      path: 'NoValue.reason',
    },
    {
      ...common,
      name: 'no_value_message',
      source: { from: 'NO_VALUE', key: 'message' },
      type: 'String',
      meaning: 'The same in a sentence, with what could be done or asked instead.',
      choices: '',
      path: 'NoValue.message',
    },
  ];
}

function askedColumn({ name, type, meaning }: ExportArgument): Column {
  return {
    name: `asked_${snakeCase(name)}`,
    source: { from: 'ASKED', argument: name },
    type: getNamedType(type).name,
    isList: false,
    mayBeEmpty: true,
    meaning: `What was asked, the same in every row; empty = left out. ${meaning}`,
    choices: '',
    path: `$${name}`,
  };
}
