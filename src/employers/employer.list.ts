import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { Allow, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { Day } from '../kernel/day.js';
import { Moment } from '../kernel/moment.js';
import { RecordList } from '../web/list.js';
import { RowColumns } from '../web/row-columns.js';
import { orderOf } from '../web/page.js';
import { EmployerModel } from './employer.model.js';
import { EmployerStatus, Sector } from './employer.enums.js';

@InputType({ description: 'Which employers. Parts that are left out do not limit; several parts must all hold.' })
export class EmployerFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case.' })
  @IsOptional()
  @MaxLength(200)
  nameContains?: string | null;

  @Field(() => [Sector], { nullable: true, description: 'Any of these sectors.' })
  @Allow()
  sectors?: Sector[] | null;

  @Field(() => EmployerStatus, { nullable: true, description: 'Only those with this status.' })
  @Allow()
  status?: EmployerStatus | null;

  @Field(() => ID, { nullable: true, description: 'Only employers that take part in this programme.' })
  @IsOptional()
  @IsUUID()
  programme?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only employers with a programme in the partnership of this code, such as S37000012; an old code finds what replaced it.',
  })
  @IsOptional()
  @MaxLength(9)
  partnership?: string | null;
}

export enum EmployerOrderField {
  NAME = 'NAME',
  RECORDED_AT = 'RECORDED_AT',
}
registerEnumType(EmployerOrderField, {
  name: 'EmployerOrderField',
  description: 'What employers can be put in order by.',
  valuesMap: {
    NAME: { description: 'Their name.' },
    RECORDED_AT: { description: 'When they were last changed.' },
  },
});

@InputType({ description: 'How to put employers in order. Ties are always broken the same way.' })
export class EmployerOrder extends orderOf(EmployerOrderField) {}

export const EMPLOYERS: RecordList<EmployerModel, EmployerFilter, EmployerOrderField> = {
  name: 'employers',
  rows: new RowColumns<EmployerModel>(
    'Employer',
    {
      id: 'employer.id',
      version: 'employer.version',
      recordedAt: 'employer.recorded_at',
      name: 'employer.name',
      sector: 'employer.sector',
      hostsClws: 'employer.hosts_clws',
      status: 'employer.status',
      isDemonstration: 'employer.is_demonstration',
      livingWageSince: 'employer.living_wage_since',
      livingWageUntil: 'employer.living_wage_until',
      livingWageSource: 'employer.living_wage_source',
    },
    { livingWageAccreditation: accreditation },
  ),
  from: 'employer',
  key: 'employer.id',
  orders: {
    NAME: { expression: 'employer.name', type: 'text' },
    RECORDED_AT: { expression: 'employer.recorded_at', type: 'timestamptz' },
  },
  defaultOrder: EmployerOrderField.NAME,
  where: (filter, bind) => [
    filter.nameContains != null && `position(lower(${bind(filter.nameContains)}::text) in lower(employer.name)) > 0`,
    filter.sectors != null && `employer.sector = ANY (${bind(filter.sectors)}::text[])`,
    filter.status != null && `employer.status = ${bind(filter.status)}`,
    filter.programme != null &&
      `EXISTS (SELECT FROM participation WHERE participation.employer_id = employer.id AND participation.programme_id = ${bind(filter.programme)}::uuid)`,
    filter.partnership != null &&
      `EXISTS (SELECT FROM participation JOIN programme_partnership USING (programme_id)
               WHERE participation.employer_id = employer.id AND programme_partnership.partnership_code = ${bind(filter.partnership)})`,
  ],
};

interface AccreditationRow {
  readonly livingWageSince: Day | null;
  readonly livingWageUntil: Day | null;
  readonly livingWageSource: string | null;
}

function accreditation(row: AccreditationRow, { asOf }: Moment): EmployerModel['livingWageAccreditation'] {
  const { livingWageSince: since, livingWageUntil: until, livingWageSource: source } = row;
  if (since === null || source === null) return null;
  return { since, until, source, isInForce: since <= asOf && (until === null || until >= asOf) };
}
