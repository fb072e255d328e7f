import { refuseFile } from '../import-problem.js';
import { Facts } from './facts.js';
import { jsonPath } from './grant-fields.js';
import { PublishedFile } from './grants-of-tables.js';
import { own, textOf } from './json-value.js';

/** The grants of a 360Giving package: `{ "grants": [ … ] }`. */
export function grantsOfJson(file: string, value: unknown): PublishedFile {
  const grants = own(value, 'grants');
  if (!Array.isArray(grants)) {
    return refuseFile(
      file,
      'NO_GRANTS',
      'The file has no list named grants, as a 360Giving package has; choose another.',
    );
  }
  return {
    grants: grants.map((grant, at) => factsOf(file, grant, `grants[${at}]`)),
    about: {
      licence: textOf(own(value, 'license')) || null,
      url: textOf(own(value, 'downloadURL')) || textOf(own(value, 'accessURL')) || null,
    },
    otherColumns: [],
    missing: [],
    doubled: [],
  };
}

function factsOf(file: string, grant: unknown, path: string): Facts {
  const place = (name: string) => ({ file, sheet: null, row: null, column: name ? `${path}.${jsonPath(name)}` : path });
  const facts = new Facts(place(''), (name) => place(name).column);
  const take = (value: unknown, name: string): void => {
    if (typeof value === 'string') facts.set(name, value, place(name), 'TEXT');
    else if (typeof value === 'number') facts.set(name, String(value), place(name), 'NUMBER');
    else if (typeof value === 'boolean') facts.set(name, String(value), place(name), 'OTHER');
    else if (value !== null && typeof value === 'object') {
      for (const [key, inside] of Object.entries(value)) take(inside, name ? `${name}/${key}` : key);
    }
  };
  take(grant, '');
  return facts;
}
