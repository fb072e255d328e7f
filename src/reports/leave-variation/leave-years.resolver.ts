import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { contractById } from '../../contracts/contract.batches.js';
import { employerById } from '../../employers/employer.batches.js';
import { Moment } from '../../kernel/moment.js';
import { daysValue, hoursValue, noValue, NoValueReason } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../../web/tracker-request.js';
import { PartArgs } from '../../web/part.args.js';
import { ContractLeaveYear } from './contract-leave-year.js';
import { findLeaveYears } from './find-leave-years.js';
import { LeaveVariation } from './leave-variation.model.js';
import { LeaveYearOfContract, LeaveYearPage, LeaveYears } from './leave-years.model.js';

@Resolver(() => LeaveVariation)
export class LeaveYearsOfVariationResolver {
  @SignedIn()
  @ResolveField(() => LeaveYears, {
    description: 'Leave in the leave year that the day is in, for the hours and the service of each person.',
  })
  leaveYears({ source }: LeaveVariation, _: unknown, { request }: TrackerContext): Promise<LeaveYears> {
    return findLeaveYears(request, source.moment, source);
  }
}

@Resolver(() => LeaveYears)
export class LeaveYearsResolver {
  @SignedIn()
  @ResolveField(() => LeaveYearPage, {
    description:
      'One by one, furthest below the law first. Reading them is recorded in the audit log of their employers.',
  })
  async rows(
    @Request() request: TrackerRequest,
    @Parent() { found, moment }: LeaveYears,
    @Args() { first, skip }: PartArgs,
  ): Promise<LeaveYearPage> {
    const nodes = await Promise.all(found.slice(skip, skip + first).map((row) => rowModel(request, moment, row)));
    return { totalCount: found.length, nodes };
  }
}

async function rowModel(request: TrackerRequest, moment: Moment, row: ContractLeaveYear): Promise<LeaveYearOfContract> {
  const { employerId, contractId, leaveYear, afcMinutes, bankHolidays } = row;
  request.notePayRead({ employerId, contractId });
  const [contract, employer] = await Promise.all([
    request.load(contractById, moment, contractId),
    request.load(employerById, moment, employerId),
  ]);
  const noHolidays = noValue(
    NoValueReason.NOT_PUBLISHED,
    'Bank holidays of these years are not held; ask about others.',
  );
  return Object.assign(new LeaveYearOfContract(), {
    contract,
    employer,
    ...leaveYear,
    leave: row.leaveMinutes,
    statutoryMinimum: row.statutoryMinutes,
    toStatute: row.toStatuteMinutes,
    agendaForChange: afcMinutes.known ? hoursValue(afcMinutes.value) : noAfc(afcMinutes.reason),
    stepsOn: [...row.stepsOn],
    bankHolidays: bankHolidays.known ? daysValue(bankHolidays.value.days * 100) : noHolidays,
    bankHolidayHours: bankHolidays.known ? hoursValue(bankHolidays.value.minutes) : noHolidays,
  });
}

function noAfc(reason: 'SERVICE_NOT_RECORDED' | 'NO_STEP_FOR_SERVICE') {
  return reason === 'SERVICE_NOT_RECORDED'
    ? noValue(
        NoValueReason.NOT_RECORDED,
        'No continuous service is recorded, and Agenda for Change goes by it; record it.',
      )
    : noValue(NoValueReason.NO_RATE_ON_DATE, 'No leave of Agenda for Change is published for that day.');
}
