import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  buildSchema,
  findBreakingChanges,
  GraphQLField,
  GraphQLInputField,
  GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { TestApplication } from '../support/application';

const ROOT = join(__dirname, '../..');
const COMMITTED = join(ROOT, 'schema.graphql');
const RELEASED = join(__dirname, 'released.graphql');
const HEADER = '# Written by `npm run schema`; a test fails when it differs from the code.\n\n';

let tracker: TestApplication;
let schema: GraphQLSchema;

beforeAll(async () => {
  tracker = await TestApplication.start();
  schema = lexicographicSortSchema(tracker.app.get(GraphQLSchemaHost).schema);
});
afterAll(() => tracker.stop());

it('is the schema that is committed', () => {
  const printed = `${HEADER}${printSchema(schema)}\n`;
  if (process.env['WRITE_SCHEMA']) writeFileSync(COMMITTED, printed);
  expect(readFileSync(COMMITTED, 'utf8')).toBe(printed);
});

it('does not break the clients of the last release', () => {
  expect(existsSync(RELEASED)).toBe(true);
  expect(findBreakingChanges(buildSchema(readFileSync(RELEASED, 'utf8')), schema)).toEqual([]);
});

it('describes every type, field, argument and value', () => {
  const silent = Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && !['Query', 'Mutation'].includes(type.name))
    .flatMap((type) => {
      const own = type.description ? [] : [type.name];
      if (isEnumType(type))
        return [
          ...own,
          ...type
            .getValues()
            .filter((value) => !value.description)
            .map((value) => `${type.name}.${value.name}`),
        ];
      if (!isObjectType(type) && !isInputObjectType(type)) return own;
      return [
        ...own,
        ...Object.values<GraphQLField<unknown, unknown> | GraphQLInputField>(type.getFields()).flatMap((field) => [
          ...(field.description ? [] : [`${type.name}.${field.name}`]),
          ...('args' in field
            ? field.args.filter((arg) => !arg.description).map((arg) => `${type.name}.${field.name}(${arg.name})`)
            : []),
        ]),
      ];
    });
  expect(silent).toEqual([]);
});

it('describes every question and every change', () => {
  const roots = [schema.getQueryType()!, schema.getMutationType()!];
  const silent = roots.flatMap((root) =>
    Object.values(root.getFields()).flatMap((field) => [
      ...(field.description ? [] : [`${root.name}.${field.name}`]),
      ...field.args.filter((arg) => !arg.description).map((arg) => `${root.name}.${field.name}(${arg.name})`),
    ]),
  );
  expect(silent).toEqual([]);
});

it('has no Float, and no field that could hold who someone is', () => {
  const types = Object.values(schema.getTypeMap());
  const fields = types.flatMap((type) =>
    isObjectType(type) || isInputObjectType(type)
      ? Object.values(type.getFields()).map((field) => ({
          name: `${type.name}.${field.name}`,
          type: String(field.type),
        }))
      : [],
  );
  expect(fields.filter((field) => /^\[?Float/.test(field.type))).toEqual([]);
  const personal =
    /forename|firstName|surname|lastName|birth|insuranceNumber|niNumber|address|ethnic|sickness|gender|postcode|email|telephone/i;
  expect(fields.filter((field) => personal.test(field.name)).map((field) => field.name)).toEqual([]);
});
