import { Field, ObjectType } from '@nestjs/graphql';
import { Day } from '../kernel/day.js';
import { RecordModel } from '../web/record.model.js';
import { ReadableBy } from '../web/rules.js';
import { DateScalar } from '../web/scalars.js';

@ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
@ObjectType('Absence', { description: 'Days away, on which no supervision falls due. Why is never recorded.' })
export class AbsenceModel extends RecordModel {
  @Field(() => DateScalar, { description: 'First day away.' })
  startsOn: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Last day away; null while the person has not come back.' })
  endsOn: Day | null;

  contractId: string;
}
