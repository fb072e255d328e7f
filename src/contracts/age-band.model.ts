import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { Day } from '../kernel/day.js';
import { NoValue } from '../web/no-value.js';
import { RecordModel } from '../web/record.model.js';
import { ReadableBy } from '../web/rules.js';
import { DateScalar } from '../web/scalars.js';
import { AGE_BAND_YEARS } from './age-band.enums.js';
import { AgeBandYears } from './calculations/age-band.js';

@ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
@ObjectType('AgeBand', {
  description: 'How old a worker was on a day, in a band of five years. A birth date is never recorded.',
})
export class AgeBandModel extends RecordModel {
  @Field(() => AGE_BAND_YEARS, { description: 'The band.' })
  band: AgeBandYears;

  @Field(() => DateScalar, { description: 'The day on which it held; ages on other days are reckoned from it.' })
  heldOn: Day;

  workerId: string;
}

export const AgeBandOrNoValue = createUnionType({
  name: 'AgeBandOrNoValue',
  description: 'A band of ages, or why there is none.',
  types: () => [AgeBandModel, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : AgeBandModel),
});
