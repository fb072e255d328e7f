import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { Day } from '../kernel/day.js';
import { NoValue } from '../web/no-value.js';
import { RecordModel } from '../web/record.model.js';
import { ReadableBy } from '../web/rules.js';
import { DateScalar, HoursScalar } from '../web/scalars.js';

@ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
@ObjectType('LeaveTaken', {
  description: 'Annual leave taken under a contract from the start of the leave year, or of the contract, up to a day.',
})
export class LeaveTakenModel extends RecordModel {
  @Field(() => DateScalar, { description: 'The last day counted.' })
  upTo: Day;

  @Field(() => HoursScalar, {
    description: 'Leave taken, in hours of the contract: for 22.5 hours a week, 22.5 are a week of leave.',
  })
  hours: number;

  contractId: string;
}

export const LeaveTakenOrNoValue = createUnionType({
  name: 'LeaveTakenOrNoValue',
  description: 'Leave taken up to a day, or why there is none.',
  types: () => [LeaveTakenModel, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : LeaveTakenModel),
});
