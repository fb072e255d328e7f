import { getNullableType, GraphQLInputType, isEnumType, isInputObjectType, isListType, isScalarType } from 'graphql';

const TEXTS = [
  `\u202eCANARY-RTL '; DROP TABLE tracker.worker; -- %' OR 1=1 /* $1 \\ "`,
  'a\u0000b',
  '\ud800',
  'x'.repeat(20_000),
  31365.77,
  { ['__proto__']: { polluted: 1 }, constructor: 'x' },
];
const NUMBERS = ['1e309', 'NaN', '£31,365', 31365.123, -1, 99_999_999_999];
const DAYS = ['2026-02-30', '01/04/2026', '0000-01-01', '1900-01-01', '2200-12-31', '9999-12-31', 20261122];

/** What is sent where a scalar of this name belongs; some of it holds, and is there to be carried through. */
const BAD: Readonly<Record<string, readonly unknown[]>> = {
  String: TEXTS,
  ID: [TEXTS[0], TEXTS[1], TEXTS[4], '', '00000000-0000-0000-0000-000000000000'],
  Boolean: ['yes', 1, null],
  Int: [2_147_483_648, 2_147_483_647, -1, 0, 1.5, '1'],
  Date: DAYS,
  DateTime: [
    '0000-01-01T00:00:00Z',
    '1900-01-01T00:00:00+12:00',
    '9999-12-31T23:59:59-12:00',
    '2200-12-31T23:59:59.999999-12:00',
    '2026-11-22',
    'infinity',
    `2026-11-22T00:00:00Z'; DROP TABLE tracker.worker; --`,
    1_795_000_000_000,
  ],
};
const OF_OBJECTS = [[], 'x', 31365, { ['__proto__']: { polluted: 1 } }];

/** Values that do not belong where this type does; for each part of an object, the object with that part gone wrong. */
export function badValues(type: GraphQLInputType, good: unknown): unknown[] {
  const inner = getNullableType(type);
  if (isListType(inner)) return [...badValues(inner.ofType, undefined).map((value) => [value]), Array(1_000).fill('x')];
  if (isEnumType(inner)) return [`'; DROP TABLE tracker.worker; --`, 1];
  if (isScalarType(inner)) return [...(BAD[inner.name] ?? NUMBERS)];
  if (!isInputObjectType(inner)) return [];
  const base = (good ?? {}) as Record<string, unknown>;
  const parts = Object.values(inner.getFields()).flatMap((field) =>
    badValues(field.type, base[field.name]).map((value) => ({ ...base, [field.name]: value })),
  );
  return [...OF_OBJECTS, ...parts];
}
