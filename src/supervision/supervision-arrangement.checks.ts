import { Transaction } from '../database/transaction.js';
import { Day, inWords } from '../kernel/day.js';
import { Problems } from '../kernel/problem.js';
import { Supervised } from './find-supervised.js';
import { kindInWords, KINDS_WITHOUT_INTERVAL, SupervisionFormat, SupervisionKind } from './supervision.enums.js';

const LONGEST_INTERVAL = 366;
const LONGEST_PROVIDER = 200;

export interface Agreement {
  readonly kind: SupervisionKind;
  readonly format: SupervisionFormat;
  readonly provider: string;
  readonly intervalDays: number | null;
}

export function checkAgreement(problems: Problems, { kind, provider, intervalDays }: Agreement): void {
  problems.require(
    provider.trim() === provider && provider.length >= 1 && provider.length <= LONGEST_PROVIDER,
    'PROVIDER_NOT_GIVEN',
    ['provider'],
    `Say who provides it, in 1 to ${LONGEST_PROVIDER} characters without spaces at the ends.`,
  );
  if (intervalDays === null) {
    problems.require(
      KINDS_WITHOUT_INTERVAL.includes(kind),
      'INTERVAL_MISSING',
      ['intervalDays'],
      `Say how many days lie between one session and the next of ${kindInWords(kind)}; every six weeks is 42.`,
    );
    return;
  }
  problems.require(
    intervalDays >= 1 && intervalDays <= LONGEST_INTERVAL,
    'INTERVAL_OUT_OF_RANGE',
    ['intervalDays'],
    `An interval lies between 1 and ${LONGEST_INTERVAL} days; monthly is 31, every six weeks is 42.`,
  );
}

export function checkWithinContract(
  problems: Problems,
  contract: Supervised,
  { startsOn, endsOn }: { startsOn: Day; endsOn: Day | null },
  lastDay: 'endsOn' | 'lastDay',
): void {
  if (endsOn !== null && endsOn < startsOn) {
    problems.add(
      'ENDS_BEFORE_START',
      [lastDay],
      `This arrangement starts on ${inWords(startsOn)}; give a last day on or after that.`,
    );
  }
  const runs = contract.startsOn === null ? '' : daysOfContract(contract.startsOn, contract.endsOn);
  const isBefore = contract.startsOn !== null && startsOn < contract.startsOn;
  const isAfter = contract.endsOn !== null && startsOn > contract.endsOn;
  problems.require(
    !isBefore && !isAfter,
    'OUTSIDE_CONTRACT',
    ['startsOn'],
    `The contract ${runs}; start the arrangement within it.`,
  );
  problems.require(
    contract.endsOn === null || endsOn === null || endsOn <= contract.endsOn,
    'OUTSIDE_CONTRACT',
    [lastDay],
    `The contract ${runs}; end the arrangement within it, or leave its end out.`,
  );
}

/** The money for supervision belongs to the programme of those supervised, and has not run out before it starts. */
export async function checkFundingLine(
  tx: Transaction,
  problems: Problems,
  fundingLine: string | null,
  programmeId: string,
  from: Day,
): Promise<void> {
  if (fundingLine === null) return;
  const line = await tx.row<{ programme_id: string; ends_on: Day | null }>(
    'SELECT programme_id, ends_on FROM funding_line WHERE id = $1',
    [fundingLine],
  );
  if (!line) {
    problems.add(
      'NOT_FOUND',
      ['fundingLine'],
      'No funding line with this id is visible to you; look it up in its programme.',
    );
    return;
  }
  problems.require(
    line.programme_id === programmeId,
    'OTHER_PROGRAMME',
    ['fundingLine'],
    'This funding line belongs to another programme; give one of the programme in which the supervision takes place.',
  );
  problems.require(
    line.ends_on === null || line.ends_on >= from,
    'LINE_HAS_ENDED',
    ['fundingLine'],
    `This funding line ends on ${line.ends_on && inWords(line.ends_on)}, before the arrangement starts; give one that pays then.`,
  );
}

export function daysOfContract(startsOn: Day, endsOn: Day | null): string {
  return endsOn === null ? `started on ${inWords(startsOn)}` : `runs from ${inWords(startsOn)} to ${inWords(endsOn)}`;
}
