import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { Allow, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { Day } from '../kernel/day.js';
import { Moment } from '../kernel/moment.js';
import { ListDefinition } from '../web/list.js';
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

export const EMPLOYERS: ListDefinition<EmployerModel, EmployerFilter, EmployerOrderField> = {
  name: 'employers',
  columns: `employer.id, employer.version, employer.recorded_at AS "recordedAt", employer.name, employer.sector,
            employer.hosts_clws AS "hostsClws", employer.status, employer.is_demonstration AS "isDemonstration",
            employer.living_wage_since, employer.living_wage_until, employer.living_wage_source`,
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
  read: readEmployer,
};

interface EmployerRow extends Omit<EmployerModel, 'livingWageAccreditation'> {
  readonly living_wage_since: Day | null;
  readonly living_wage_until: Day | null;
  readonly living_wage_source: string | null;
}

function readEmployer(row: EmployerRow, moment: Moment): EmployerModel {
  const { living_wage_since: since, living_wage_until: until, living_wage_source: source } = row;
  const isInForce = since !== null && since <= moment.asOf && (until === null || until >= moment.asOf);
  const livingWageAccreditation = since === null || source === null ? null : { since, until, source, isInForce };
  return Object.assign(row, { livingWageAccreditation, moment });
}
