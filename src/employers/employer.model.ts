import { Field, ObjectType } from '@nestjs/graphql';
import { Moment } from '../kernel/moment.js';
import { connectionOf } from '../web/page.js';
import { RecordModel } from '../web/record.model.js';
import { Reads } from '../web/row-columns.js';
import { SignedIn } from '../web/rules.js';
import { EmployerStatus, Sector } from './employer.enums.js';
import { LivingWageAccreditationModel } from './living-wage-accreditation.model.js';

@SignedIn()
@ObjectType('EmployerIdentifier', { description: 'A number by which an organisation is known elsewhere.' })
export class EmployerIdentifierModel extends RecordModel {
  @Field(() => String, {
    description:
      'Who gave the number, as org-id.guide writes it: GB-SC for the Scottish charity register, GB-COH for Companies House.',
  })
  scheme: string;

  @Field(() => String, { description: 'The number, as its register writes it.' })
  value: string;
}

@SignedIn()
@ObjectType('Employer', { description: 'An organisation that employs people in a programme.' })
export class EmployerModel extends RecordModel {
  @Field(() => String, { description: 'Its name; unique in the tracker.' })
  name: string;

  @Field(() => Sector, { description: 'What kind of organisation it is.' })
  sector: Sector;

  @Field(() => Boolean, { description: 'Whether it hosts community link workers; a funder or lead body may not.' })
  hostsClws: boolean;

  @Field(() => EmployerStatus, { description: 'Whether it still operates.' })
  status: EmployerStatus;

  @Field(() => Boolean, { description: 'True for the invented employers of the demonstration.' })
  isDemonstration: boolean;

  @Reads('livingWageSince', 'livingWageUntil', 'livingWageSource')
  @Field(() => LivingWageAccreditationModel, {
    nullable: true,
    description: 'Its accreditation as an employer that pays the real Living Wage; null when none is recorded.',
  })
  livingWageAccreditation: LivingWageAccreditationModel | null;

  /** When the row was read for; fields that join types read at the same moment. */
  moment: Moment;
}

@SignedIn()
@ObjectType({ description: 'A page of employers.' })
export class EmployerConnection extends connectionOf(EmployerModel, 'Employer', 'employers') {}
