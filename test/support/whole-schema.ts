import {
  getNamedType,
  GraphQLField,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLSchema,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { Role } from '../../src/auth/actor';

export type Rule = readonly Role[] | 'ANYONE';

export function ruleOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Rule {
  return (field.extensions['readableBy'] ?? type.extensions['readableBy']) as Rule;
}

export function fieldsOf(type: GraphQLObjectType): GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields());
}

/** Every object type that answers, with its fields; not what describes the schema itself. */
export function answeringTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
  );
}

/** Far below what the application lets through, so that names, arguments and pages within pages have room. */
const MOST_FIELDS = 150;

/** Of pages within a question: more than a scene holds, and so few that pages within pages cost no more than is let through. */
const PAGE = 10;

/** How many records stand inside each other; values without an id of their own do not count. */
const DEEPEST = 3;

/** Of a report, figures are asked, and of the records it names what they are. */
export const DEPTH_IN_REPORTS = DEEPEST - 1;

/**
 * Writes selections of everything a role may ask of a type: all scalars, and what it leads to, three records deep; of what
 * lies deeper, and of a type inside itself, only which it is, because its own questions ask it from there.
 */
export class WholeSchema {
  /** Every `Type.field` that was written. */
  readonly asked = new Set<string>();

  constructor(private readonly role: Role) {}

  /** As many selections as it takes to stay within the limits; each holds the scalars, so that each has ids. */
  selectionsOf(type: GraphQLNamedType, depth = isRecord(type) ? 1 : DEPTH_IN_REPORTS): string[] {
    if (isUnionType(type)) {
      return type.getTypes().flatMap((member) => {
        const { parts } = this.pack(this.partsOf(member, [member.name], depth));
        return parts.map((text) => `{ __typename ... on ${member.name} { __typename ${text} } }`);
      });
    }
    if (!isObjectType(type)) return [''];
    return this.pack(this.partsOf(type, [type.name], depth)).parts.map((text) => `{ __typename ${text} }`);
  }

  private pack(parts: readonly Part[]): { parts: string[] } {
    const scalars = parts.filter(({ size }) => size === 1);
    const packed: { text: string; size: number }[] = [];
    for (const part of parts.filter(({ size }) => size > 1)) {
      const last = packed.at(-1);
      if (last && last.size + part.size <= MOST_FIELDS) {
        last.text += ` ${part.text}`;
        last.size += part.size;
      } else packed.push({ text: part.text, size: scalars.length + part.size });
    }
    const own = scalars.map(({ text }) => text).join(' ');
    return { parts: packed.length === 0 ? [own] : packed.map(({ text }) => `${own} ${text}`) };
  }

  private select(type: GraphQLNamedType, inside: readonly string[], depth: number): { text: string; size: number } {
    if (isUnionType(type)) {
      const members = type.getTypes().map((member) => ({ member, ...this.select(member, inside, depth) }));
      const text = members.map(({ member, text: selected }) => `... on ${member.name} ${selected}`).join(' ');
      return { text: `{ __typename ${text} }`, size: 1 + sum(members) + members.length };
    }
    const parts = isObjectType(type) ? this.partsOf(type, [...inside, type.name], depth) : [];
    return { text: `{ __typename ${parts.map(({ text }) => text).join(' ')} }`, size: 1 + sum(parts) };
  }

  private partsOf(type: GraphQLObjectType, inside: readonly string[], depth: number): Part[] {
    return fieldsOf(type)
      .filter((field) => this.mayAsk(type, field) && !field.args.some(isRequiredArgument))
      .flatMap((field): Part[] => {
        const named = getNamedType(field.type);
        if (!isObjectType(named) && !isUnionType(named)) {
          this.asked.add(`${type.name}.${field.name}`);
          return [{ text: field.name, size: 1 }];
        }
        this.asked.add(`${type.name}.${field.name}`);
        if (inside.includes(named.name) || (isRecord(named) && depth >= DEEPEST)) {
          return [{ text: `${field.name} { __typename ${isRecord(named) ? 'id' : ''} }`, size: 3 }];
        }
        const { text, size } = this.select(named, inside, isRecord(named) ? depth + 1 : depth);
        return [{ text: `${field.name}${isPaged(field) ? `(first: ${PAGE})` : ''} ${text}`, size: size + 1 }];
      });
  }

  private mayAsk(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): boolean {
    const rule = ruleOf(type, field);
    return rule === 'ANYONE' || rule.includes(this.role);
  }
}

interface Part {
  readonly text: string;
  readonly size: number;
}

function isPaged(field: GraphQLField<unknown, unknown>): boolean {
  return field.args.some(({ name }) => name === 'first');
}

function isRecord(type: GraphQLNamedType): boolean {
  return isObjectType(type) && !!type.getFields()['id'];
}

const sum = (parts: readonly { size: number }[]): number => parts.reduce((total, { size }) => total + size, 0);
