import { Pence } from '../../kernel/money.js';
import { hourlyPence } from '../../pay/calculations/hourly-pay-pence.js';
import { annualOf } from '../../pay/calculations/pay-facts.js';
import { PayGroup } from '../pay-facts/find-pay-facts.js';
import { Tally } from '../pay-facts/tally.js';

/** Hourly rates under which contracts are counted; null where the rate is not known. */
export interface FloorRates {
  readonly national: Pence | null;
  readonly real: Pence | null;
  readonly announcedNational: Pence | null;
  readonly announcedReal: Pence | null;
}

export interface FloorsAtOneEmployer {
  readonly employer: string;
  readonly contracts: number;
  readonly belowNational: number;
  readonly belowReal: number;
  readonly lowestPence: Pence;
  /** Whose pay that is; null where several have it. */
  readonly lowestOf: PayGroup | null;
}

export interface FloorCounts {
  readonly belowNational: number;
  readonly belowReal: number;
  readonly belowAnnouncedNational: number;
  readonly belowAnnouncedReal: number;
  readonly byEmployer: readonly FloorsAtOneEmployer[];
  readonly tally: Tally;
}

/**
 * Contracts paid below the floors. A rate is compared in pence, as floors are published: £12.705 an hour is £12.71.
 */
export function floorCounts(groups: readonly PayGroup[], rates: FloorRates): FloorCounts {
  const tally = new Tally();
  const employers = new Map<string, FloorsAtOneEmployer>();
  const below = { national: 0, real: 0, announcedNational: 0, announcedReal: 0 };
  const remembered = new Map<object, Pence>();
  for (const group of groups) {
    const { contracts, employer, terms } = group;
    if (!terms.pay.known) {
      tally.exclude(terms.pay.reason, group, terms.absences);
      continue;
    }
    tally.count(group);
    const hourly = remembered.get(terms) ?? hourlyPence(annualOf(terms.facts)!, terms.facts.minutesPerWeek!);
    remembered.set(terms, hourly);
    const belowNational = isBelow(hourly, rates.national) ? contracts : 0;
    const belowReal = isBelow(hourly, rates.real) ? contracts : 0;
    below.national += belowNational;
    below.real += belowReal;
    if (isBelow(hourly, rates.announcedNational)) below.announcedNational += contracts;
    if (isBelow(hourly, rates.announcedReal)) below.announcedReal += contracts;
    const so = employers.get(employer);
    employers.set(employer, {
      employer,
      contracts: (so?.contracts ?? 0) + contracts,
      belowNational: (so?.belowNational ?? 0) + belowNational,
      belowReal: (so?.belowReal ?? 0) + belowReal,
      ...lowest(so, hourly, group),
    });
  }
  return {
    belowNational: below.national,
    belowReal: below.real,
    belowAnnouncedNational: below.announcedNational,
    belowAnnouncedReal: below.announcedReal,
    byEmployer: [...employers.values()],
    tally,
  };
}

function lowest(
  so: FloorsAtOneEmployer | undefined,
  hourly: Pence,
  group: PayGroup,
): Pick<FloorsAtOneEmployer, 'lowestPence' | 'lowestOf'> {
  if (so && so.lowestPence < hourly) return { lowestPence: so.lowestPence, lowestOf: so.lowestOf };
  const isAlone = group.contracts === 1 && so?.lowestPence !== hourly;
  return { lowestPence: hourly, lowestOf: isAlone ? group : null };
}

function isBelow(hourly: Pence, floor: Pence | null): boolean {
  return floor !== null && hourly < floor;
}
