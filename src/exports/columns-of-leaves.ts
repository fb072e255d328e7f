import { getNamedType, isEnumType, isListType, isNonNullType, isUnionType } from 'graphql';
import { Column, LeafStep } from './export-table.js';
import { Place, placeOf, Reading, SelectedField, selectedFields } from './selected-fields.js';

const NO_VALUE = 'NoValue';
/** What only says where a page stands. */
const ABOUT_PAGES = 'pageInfo';

/** How far the walk has come from the row, or from what the row stands in. */
interface Way {
  readonly level: number;
  readonly names: readonly string[];
  readonly steps: readonly LeafStep[];
  readonly path: readonly string[];
  readonly meanings: readonly string[];
  readonly mayBeEmpty: boolean;
  readonly isList: boolean;
}

/** The columns of all values under a place, but not under the fields that lead on to the rows. */
export function columnsOfLeaves(
  reading: Reading,
  place: Place,
  start: Pick<Way, 'level' | 'path' | 'mayBeEmpty'>,
  leadOn: readonly string[],
): Column[] {
  const way: Way = { ...start, names: [], steps: [], meanings: [], isList: false };
  return selectedFields(reading, place)
    .filter(({ key, on }) => !leadOn.includes(key) && key !== ABOUT_PAGES && on?.name !== NO_VALUE)
    .flatMap((selected) => columnsOfField(reading, selected, way));
}

function columnsOfField(reading: Reading, selected: SelectedField, before: Way): Column[] {
  const { key, field, on } = selected;
  const way: Way = {
    ...before,
    names: namesIn(before.names, selected),
    steps: [...before.steps, { key, on: on?.name ?? null }],
    path: [...before.path, key],
    meanings: [...before.meanings, meaningOf(selected, before)],
    // A member of a union is there only when the other is not.
    mayBeEmpty: before.mayBeEmpty || !isNonNullType(field.type) || (on !== null && before.names.length > 0),
    isList: before.isList || isListType(isNonNullType(field.type) ? field.type.ofType : field.type),
  };
  const place = placeOf(selected);
  if (place) {
    requireReason(reading, place, way);
    return selectedFields(reading, place).flatMap((leaf) => columnsOfField(reading, leaf, way));
  }
  const type = getNamedType(field.type);
  return [
    {
      name: way.names.map(snakeCase).join('_'),
      source: { from: 'LEAF', level: way.level, steps: way.steps },
      type: type.name,
      isList: way.isList,
      mayBeEmpty: way.mayBeEmpty || way.isList,
      meaning: way.meanings.filter((meaning) => meaning !== '').join(' › '),
      choices: isEnumType(type)
        ? type
            .getValues()
            .map(({ name, description }) => `${name}: ${description ?? ''}`)
            .join(' ')
        : '',
      path: way.path.join('.'),
    },
  ];
}

/** `annualCost { … on MoneyValue { amount } … on NoValue { reason } }` is annual_cost and annual_cost_no_value. */
function namesIn(names: readonly string[], { key, on }: SelectedField): readonly string[] {
  if (on?.name === NO_VALUE) return [...names, 'noValue', ...(key === 'reason' ? [] : [key])];
  const isValueAlone = on !== null && names.length > 0 && Object.keys(on.getFields()).length === 1;
  return isValueAlone ? names : [...names, key];
}

function meaningOf({ field, on }: SelectedField, { names }: Way): string {
  const why = on?.name === NO_VALUE ? `Why ${names.map(snakeCase).join('_')} is empty. ` : '';
  return `${why}${field.description ?? ''}`;
}

/** What can be withheld or unknown must say why in the file as well. */
function requireReason(reading: Reading, place: Place, { path }: Way): void {
  if (!isUnionType(place.type) || !place.type.getTypes().some(({ name }) => name === NO_VALUE)) return;
  const saysWhy = selectedFields(reading, place).some(({ key, on }) => on?.name === NO_VALUE && key === 'reason');
  if (!saysWhy) throw new Error(`${path.join('.')} can have no value: ask for "... on NoValue { reason }" too.`);
}

/** p90ToP10 → p90_to_p10; aloneInAPractice → alone_in_a_practice. */
export function snakeCase(name: string): string {
  return name.replace(/([a-z0-9])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$2_').toLowerCase();
}
