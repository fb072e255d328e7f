import { getNamedType, isEnumType } from 'graphql';
import { ExportTable } from '../../src/exports/export-table';

/** The part of an address after the question mark that gives a table what it cannot do without. */
export function requiredArguments({ arguments: all }: ExportTable): string {
  return all
    .filter(({ isRequired }) => isRequired)
    .map(({ name, type }) => {
      const named = getNamedType(type);
      if (isEnumType(named)) return `${name}=${named.getValues()[0]!.name}`;
      return named.name === 'DateTime' ? `${name}=2026-04-01T00:00:00Z` : `${name}=2026-04-01`;
    })
    .join('&');
}
