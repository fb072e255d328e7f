import { Injectable } from '@nestjs/common';
import { sqlFile } from '../database/sql-file.js';
import { refuseAsChanged, Transaction } from '../database/transaction.js';
import { getOwnEmployer } from '../employers/employer-checks.js';
import { addDays, Day, inWords } from '../kernel/day.js';
import { groupedBy } from '../kernel/grouped-by.js';
import { inNumber } from '../kernel/in-number.js';
import { Problem, Problems } from '../kernel/problem.js';
import { PostRole } from '../posts/post.enums.js';
import { checkPayChange } from './awarded-pay.js';
import { Award, AwardedContract, LaterContract, payAwardHash, PayAwardRow, planRow } from './plan-pay-award.js';
import { findPublishedPoints } from './published-points.js';
import { TermsEntity } from './terms.entity.js';
import { RawTerms, readTerms, TERMS, termsColumns, TermsRow } from './terms-rows.js';
import { TermsValues } from './terms-values.js';

const CONTRACTS = sqlFile(__dirname, 'contracts-to-award.sql');
const LATER_CONTRACTS = sqlFile(__dirname, 'later-contracts.sql');

/** As many contracts as one award may be about. */
export const MOST_AWARDED = 1000;

export interface AwardPay extends Award {
  readonly employer: string;
  /** Either these, or all in force on the day on posts of a role, in one programme or in any. */
  readonly contracts?: readonly string[] | null;
  readonly role?: PostRole | null;
  readonly programme?: string | null;
  /** Refused contracts are left as they are and the others changed; otherwise one that is refused refuses all. */
  readonly leaveOutRefused?: boolean | null;
  /** Does everything that can be done, for it will be taken back. */
  readonly dryRun?: boolean | null;
  /** Of a dry run: nothing is done when anything else would be done now. */
  readonly planHash?: string | null;
}

export interface PayAward {
  readonly asked: AwardPay;
  readonly rows: readonly PayAwardRow[];
  readonly planHash: string;
  /** Why nothing may be changed; what refuses single contracts is in their rows. */
  readonly problems: readonly Problem[];
  /** The new versions of terms, by contract. */
  readonly made: ReadonlyMap<string, string>;
  /** The last instant recorded before it. */
  readonly knownBefore: Date;
}

type ChangingRow = PayAwardRow & { readonly terms: TermsRow; readonly changed: TermsValues };

/** Pay for many contracts at once, with the checks of `changeTerms` and in as many statements for one as for a thousand. */
@Injectable()
export class AwardPayService {
  async award(tx: Transaction, asked: AwardPay): Promise<PayAward> {
    const contracts = await this.contractsOf(tx, asked);
    const versions = await this.versionsOf(tx, contracts);
    const later = await this.laterContractsOf(tx, contracts, asked.from);
    const points = await findPublishedPoints(tx, asked.from);
    const rows = contracts.map((contract) => {
      const its = { contract, versions: versions.get(contract.id) ?? [], later: later.get(contract.id) ?? [] };
      return planRow(its, asked, points);
    });
    const planHash = payAwardHash(asked, rows);
    const changing = rows.filter((row): row is ChangingRow => row.state === 'CHANGES');
    const problems = whatRefusesAll(asked, rows, planHash, changing.length);
    const isWritten = asked.dryRun || problems.length === 0;
    const made = isWritten && changing.length > 0 ? await this.write(tx, asked, changing) : new Map<string, string>();
    const instant = await tx.row<{ knownBefore: Date }>(
      `SELECT date_trunc('milliseconds', now()) - interval '1 millisecond' AS "knownBefore"`,
    );
    return { asked, rows, planHash, problems, made, knownBefore: instant!.knownBefore };
  }

  private async contractsOf(tx: Transaction, asked: AwardPay): Promise<AwardedContract[]> {
    const { employer, role, programme, from } = asked;
    const named = asked.contracts?.map((id) => id.toLowerCase()) ?? null;
    const problems = new Problems();
    checkPayChange(problems, asked.change);
    problems.require(
      named === null ? role != null : role == null && programme == null,
      'WHICH_CONTRACTS',
      ['contracts'],
      'Say whose pay it is: either name the contracts, or a role and, if you like, a programme.',
    );
    problems.throwIfAny();
    await getOwnEmployer(tx, employer, ['employer']);
    const values = [employer, named, role ?? null, programme ?? null, from, MOST_AWARDED + 1];
    const found = await tx.rows<AwardedContract>(CONTRACTS.text, values);
    if (named) addNotFound(problems, named, found);
    problems.require(
      found.length <= MOST_AWARDED,
      'TOO_MANY_CONTRACTS',
      ['role'],
      `One award is for at most ${MOST_AWARDED} contracts; award pay one programme at a time, or name contracts.`,
    );
    problems.require(
      found.length > 0 || (named !== null && named.length > 0),
      'NO_CONTRACTS',
      [named ? 'contracts' : 'role'],
      `No contract under this award is in force on ${inWords(from)}; choose another role, programme or day.`,
    );
    problems.throwIfAny();
    return found;
  }

  /** Read after the contracts are locked, so that they are as the last change left them. */
  private async versionsOf(tx: Transaction, contracts: readonly AwardedContract[]): Promise<Map<string, TermsRow[]>> {
    const rows = await tx.rows<RawTerms>(
      `SELECT ${TERMS.whole.columns} FROM terms WHERE terms.contract_id = ANY ($1::uuid[]) ORDER BY terms.contract_id, terms.starts_on`,
      [contracts.map(({ id }) => id)],
    );
    return groupedBy(rows.map(readTerms), ({ contractId }) => contractId);
  }

  /** Read as late, for the same reason: who moves a worker locks the contract that is left. */
  private async laterContractsOf(
    tx: Transaction,
    contracts: readonly AwardedContract[],
    from: Day,
  ): Promise<Map<string, LaterContract[]>> {
    const rows = await tx.rows<LaterContract & { readonly contractId: string }>(LATER_CONTRACTS.text, [
      contracts.map(({ id }) => id),
      from,
    ]);
    return groupedBy(rows, ({ contractId }) => contractId);
  }

  /** The terms in force end the day before, and the new ones run to where they ended. */
  private async write(
    tx: Transaction,
    { from, changeReason }: Award,
    rows: readonly ChangingRow[],
  ): Promise<Map<string, string>> {
    const ended = await tx.rows<{ id: string }>(
      `UPDATE terms SET ends_on = $3::date, version = terms.version + 1
       FROM unnest($1::uuid[], $2::integer[]) AS seen (id, version)
       WHERE terms.id = seen.id AND terms.version = seen.version
       RETURNING terms.id`,
      [rows.map(({ terms }) => terms.id), rows.map(({ terms }) => terms.version), addDays(from, -1)],
    );
    if (ended.length !== rows.length) refuseAsChanged();
    const { identifiers } = await tx.manager.insert(
      TermsEntity,
      rows.map(({ contract: { id: contractId, employerId, programmeId, participationId }, terms, changed }) => ({
        ...{ employerId, programmeId, participationId, contractId },
        ...termsColumns(changed),
        ...{ startsOn: from, endsOn: terms.endsOn, changeReason },
      })),
    );
    return new Map(rows.map(({ contract }, at) => [contract.id, identifiers[at]!['id'] as string]));
  }
}

function addNotFound(problems: Problems, named: readonly string[], found: readonly AwardedContract[]): void {
  const visible = new Set(found.map(({ id }) => id));
  for (const [at, id] of named.entries()) {
    problems.require(
      visible.has(id),
      'NOT_FOUND',
      ['contracts', String(at)],
      'No contract of this employer with this id is visible to you; look it up again in the list of contracts.',
    );
  }
}

/** Nothing to do is nothing to refuse: what was done already may be sent again, with the plan it was done by. */
function whatRefusesAll(
  asked: AwardPay,
  rows: readonly PayAwardRow[],
  planHash: string,
  changing: number,
): readonly Problem[] {
  const problems = new Problems();
  const refused = rows.filter(({ state }) => state === 'REFUSED').length;
  problems.require(
    refused === 0 || asked.leaveOutRefused === true,
    'CONTRACTS_REFUSED',
    [asked.contracts ? 'contracts' : 'role'],
    `${refused} of ${rows.length} contracts ${inNumber(refused, 'is', 'are')} refused, each for the reason in its row, so none is changed; put ${inNumber(refused, 'it right, take it', 'them right, take them')} out, or set leaveOutRefused.`,
  );
  problems.require(
    !asked.planHash || asked.planHash === planHash || (changing === 0 && refused === 0),
    'PLAN_CHANGED',
    ['planHash'],
    'The award would now do something else than the dry run showed, because what is recorded or asked has changed; look at a new dry run.',
  );
  return problems.all;
}
