import { Extensions, FieldMiddleware } from '@nestjs/graphql';
import { getNamedType, GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import { selectedFields } from './selected-fields.js';
import { Join, RowAt, TrackerContext } from './tracker-request.js';

/** On a field that follows a join: a page reads it for all its rows before any of them is worked out. */
export function Joins<Row, Value>(join: Join<Row, Value>): MethodDecorator {
  return Extensions({ joins: join }) as MethodDecorator;
}

/** Reads what the rows of a page will be asked for, so that no field of any row has to wait. */
export const readRowsAhead: FieldMiddleware<{ nodes: RowAt[] }, TrackerContext> = async (
  { source: { nodes }, context: { request }, info },
  next,
) => {
  const [first] = nodes;
  if (first && info) {
    await Promise.all(
      joinsAskedFor(info).map(({ batch, key }) =>
        request.readAhead(
          batch,
          first.moment,
          nodes.map((row) => row[key] as unknown as string),
        ),
      ),
    );
  }
  return next();
};

function joinsAskedFor(info: GraphQLResolveInfo): Join<RowAt, unknown>[] {
  const type = getNamedType(info.returnType) as GraphQLObjectType;
  const [row, names] =
    info.fieldName === 'edges'
      ? [getNamedType(type.getFields()['node']!.type) as GraphQLObjectType, selectedFields(info, 'node')]
      : [type, selectedFields(info)];
  return [...names].flatMap((name) => (row.getFields()[name]?.extensions['joins'] as Join<RowAt, unknown>) ?? []);
}
