import { Pence, pence } from '../../kernel/money.js';
import { hourlyPayPence } from '../../pay/calculations/hourly-pay-pence.js';
import { hoursOf } from '../../pay/calculations/on-other-weeks.js';
import { ProjectedSalary } from '../../pay/calculations/projected-pay.js';
import { PayRead } from '../../web/tracker-request.js';
import { Tally } from '../pay-facts/tally.js';
import { inPost } from '../primary-care-return/in-post.js';
import { ContractOnDay, ContractOnOtherWeek } from './changed-weeks.js';

/** A contract on the last day whose pay is known. */
interface Counted extends PayRead {
  readonly postId: string;
  readonly workerId: string;
  readonly isHourly: boolean;
  readonly before: CountedOnDay;
  readonly after: CountedOnDay;
}

interface CountedOnDay {
  readonly weeklyMinutes: number;
  readonly fullTimeMinutes: number;
  /** A year. */
  readonly workedPence: Pence;
  readonly costPence: number | null;
}

/** What contracts come to under one of the two weeks. */
export interface ContractsOnWeek {
  readonly minutesPerWeek: number;
  /** Hundredths of one WTE. */
  readonly wte: number;
  /** The part of it that is more than the funded WTE of its post. */
  readonly wteBeyondFunded: number;
  /** A year, on-costs included; null where a rate is not known. */
  readonly annualCostPence: number | null;
  /** Null where there are no hours. */
  readonly payPerHourPence: number | null;
}

/** What the change comes to for contracts whose pay answers it alike; minutes a week and pence a year, above 0 for more. */
export interface KindOfChange {
  readonly contracts: number;
  readonly minutes: number;
  readonly pence: number;
  readonly wteBefore: number;
  readonly wteAfter: number;
}

export interface WeekFigures {
  readonly before: ContractsOnWeek;
  readonly after: ContractsOnWeek;
  readonly tally: Tally;
  /** Salaries that stay; part-time salaries that are another part of the full-time one; pay by the hour. */
  readonly sameSalary: KindOfChange;
  readonly otherSalary: KindOfChange;
  readonly hourly: KindOfChange;
  /** Those whose pay is told by being the only one of all that are counted, or of one of these kinds. */
  readonly toldAlone: readonly PayRead[];
}

/** What another full-time week comes to for contracts, before and after; those without known pay are told by reason. */
export function weekFigures(
  contracts: readonly ContractOnOtherWeek[],
  fundedWteOf: (postId: string) => number,
): WeekFigures {
  const tally = new Tally();
  const counted = contracts.flatMap((contract) => countedOf(contract, tally));
  const staysTheSame = ({ before, after }: Counted) => before.workedPence === after.workedPence;
  const hourly = counted.filter(({ isHourly }) => isHourly);
  const sameSalary = counted.filter((contract) => !contract.isHourly && staysTheSame(contract));
  const otherSalary = counted.filter((contract) => !contract.isHourly && !staysTheSame(contract));
  return {
    before: onWeek(counted, 'before', fundedWteOf),
    after: onWeek(counted, 'after', fundedWteOf),
    tally,
    sameSalary: kindOfChange(sameSalary),
    otherSalary: kindOfChange(otherSalary),
    hourly: kindOfChange(hourly),
    // Salaries that stay tell nothing of themselves.
    toldAlone: [counted, otherSalary, hourly].filter(({ length }) => length === 1).flat(),
  };
}

function countedOf({ before, after, ...contract }: ContractOnOtherWeek, tally: Tally): Counted[] {
  const { contractId, employerId, postId, workerId } = contract;
  const one = { employer: employerId, contracts: 1 };
  const [was, is] = [before.segment.pay, after.segment.pay];
  if (!was.known || !is.known) {
    if (!was.known) tally.exclude(was.reason, { ...one, workersWithSeveral: [] }, before.segment.terms.absences);
    return [];
  }
  // Named for each of their contracts, someone with two is still one worker.
  tally.count({ ...one, workersWithSeveral: [workerId] });
  const isHourly = before.segment.terms.payBasis === 'HOURLY';
  const days = { before: onDay(before, was.value), after: onDay(after, is.value) };
  return [{ contractId, employerId, postId, workerId, isHourly, ...days }];
}

function onDay({ segment, costPence }: ContractOnDay, { workedPence }: ProjectedSalary): CountedOnDay {
  return { ...hoursOf(segment), workedPence, costPence };
}

function onWeek(
  contracts: readonly Counted[],
  side: 'before' | 'after',
  fundedWteOf: (postId: string) => number,
): ContractsOnWeek {
  const { wte, wteOfPosts } = employed(contracts, side);
  const days = contracts.map((contract) => contract[side]);
  const minutesPerWeek = sumOf(days, ({ weeklyMinutes }) => weeklyMinutes);
  const annualPence = pence(sumOf(days, ({ workedPence }) => workedPence));
  return {
    ...{ minutesPerWeek, wte },
    wteBeyondFunded: sumOf([...wteOfPosts], ([postId, ofPost]) => Math.max(0, ofPost - fundedWteOf(postId))),
    annualCostPence: days.some(({ costPence }) => costPence === null) ? null : sumOf(days, (each) => each.costPence!),
    payPerHourPence: minutesPerWeek === 0 ? null : hourlyPayPence({ annualPence, minutesPerWeek }),
  };
}

function kindOfChange(contracts: readonly Counted[]): KindOfChange {
  return {
    contracts: contracts.length,
    minutes: sumOf(contracts, ({ before, after }) => after.weeklyMinutes - before.weeklyMinutes),
    pence: sumOf(contracts, ({ before, after }) => after.workedPence - before.workedPence),
    wteBefore: employed(contracts, 'before').wte,
    wteAfter: employed(contracts, 'after').wte,
  };
}

function employed(contracts: readonly Counted[], side: 'before' | 'after') {
  return inPost(contracts.map(({ postId, workerId, ...each }) => ({ postId, workerId, ...each[side] })));
}

function sumOf<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((sum, each) => sum + of(each), 0);
}
