import { registerEnumType } from '@nestjs/graphql';
import { AGES_OF_BAND, AgeBandYears } from './calculations/age-band.js';

const NAMES = Object.keys(AGES_OF_BAND) as AgeBandYears[];

export const AGE_BAND_YEARS = Object.fromEntries(NAMES.map((name) => [name, name])) as {
  readonly [Name in AgeBandYears]: Name;
};

registerEnumType(AGE_BAND_YEARS, {
  name: 'AgeBandYears',
  description: 'Ages in completed years, five to a band.',
  valuesMap: Object.fromEntries(NAMES.map((name) => [name, { description: inWords(name) }])),
});

function inWords(name: AgeBandYears): string {
  const [youngest, oldest] = AGES_OF_BAND[name];
  return oldest === null ? `${youngest} or older.` : `${youngest} to ${oldest}, both included.`;
}
