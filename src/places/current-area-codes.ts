import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  getNullableType,
  GraphQLArgument,
  GraphQLField,
  GraphQLFieldResolver,
  GraphQLInputField,
  GraphQLSchema,
  GraphQLString,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import { TrackerContext } from '../web/tracker-request.js';
import { AskedAreas, currentAreas } from './current-areas.js';

type AskedField = AskedAreas & { readonly filter?: AskedAreas | null };

/**
 * Lets every question be asked by the codes that areas had before: what reads records looks for the codes of today only.
 * In a question, `partnership` and `board`, by themselves or in a filter, are such codes.
 */
@Injectable()
export class CurrentAreaCodes implements OnApplicationBootstrap {
  constructor(private readonly host: GraphQLSchemaHost) {}

  onApplicationBootstrap(): void {
    for (const field of fieldsAskingForAreas(this.host.schema)) field.resolve = withCurrentAreas(field.resolve!);
  }
}

function fieldsAskingForAreas(schema: GraphQLSchema): GraphQLField<unknown, TrackerContext>[] {
  const mutation = schema.getMutationType();
  return Object.values(schema.getTypeMap())
    .flatMap((type) => (isObjectType(type) && type !== mutation ? Object.values(type.getFields()) : []))
    .filter(({ args }) => args.some((each) => isArea(each) || (each.name === 'filter' && asksForAreas(each))));
}

function asksForAreas({ type }: GraphQLArgument): boolean {
  const filter = getNullableType(type);
  return isInputObjectType(filter) && Object.values(filter.getFields()).some(isArea);
}

function isArea({ name, type }: GraphQLArgument | GraphQLInputField): boolean {
  return (name === 'partnership' || name === 'board') && getNullableType(type) === GraphQLString;
}

function withCurrentAreas(
  resolve: GraphQLFieldResolver<unknown, TrackerContext>,
): GraphQLFieldResolver<unknown, TrackerContext, AskedField> {
  return async (parent, asked, context, info) => {
    const { reader } = context.request;
    const current = await currentAreas(reader, asked);
    const filter = asked.filter && (await currentAreas(reader, asked.filter));
    return resolve(parent, filter ? { ...current, filter } : current, context, info);
  };
}
