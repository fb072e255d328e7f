import { ContractEndReason, ContractKind, FixedTermReason } from '../../contracts/contract.enums.js';
import { ContractService } from '../../contracts/contract.service.js';
import { StartContractService } from '../../contracts/start-contract.service.js';
import { TermsService } from '../../contracts/terms.service.js';
import { TermsChangeReason } from '../../contracts/terms.enums.js';
import { sqlFile } from '../../database/sql-file.js';
import { Transaction } from '../../database/transaction.js';
import { refuse } from '../../kernel/problem.js';
import { choice, day, text, whole } from '../column.js';
import { RowOf, sheet } from '../sheet.js';
import { contractReference, employerName } from './common-columns.js';
import { TermsRow, termsParts } from './terms-parts.js';

const columns = {
  employer: employerName,
  reference: contractReference("The employer's own reference for the contract; unique within the employer."),
  post: text(60)('The post, by its reference in the sheet posts.'),
  worker: contractReference('The worker, by the reference in the sheet workers.'),
  kind: choice(ContractKind)('What kind of contract it is.'),
  fixed_term_reason: choice(FixedTermReason).orNone('Why it is for a fixed term; for FIXED_TERM only.'),
  starts_on: day('First day of the contract.'),
  ends_on: day.orNone('Last day of the contract, inclusive; empty while it is open-ended.'),
  end_reason: choice(ContractEndReason).orNone('Why it ended; empty while nobody has ended it.'),
  employer_notice_weeks: whole('weeks').orNone('Notice the employer has to give; empty where not recorded.'),
  worker_notice_weeks: whole('weeks').orNone('Notice the worker has to give; empty where not recorded.'),
};

export const CONTRACTS = sheet({
  name: 'contracts',
  about:
    'Written agreements under which a worker fills a post. Each needs a row in the sheet terms from its first day.',
  columns,
  key: ['employer', 'reference'],
  links: {
    employer: { sheet: 'employers', by: ['employer'] },
    post: { sheet: 'posts', by: ['employer', 'post'] },
    worker: { sheet: 'workers', by: ['employer', 'worker'] },
  },
  end: 'ends_on',
  writers: 'EMPLOYER',
  held: sqlFile(__dirname, 'contracts.sql'),
  columnOf: { on: 'ends_on', to: 'ends_on', reason: 'end_reason' },
  async create({ tx, row, use, id, takeFirst }) {
    const terms = takeFirst('terms', { employer: row.employer, contract: row.reference }) as TermsRow | null;
    if (terms?.starts_on !== row.starts_on) {
      return refuse(
        'TERMS_MISSING',
        ['reference'],
        'Every contract has terms from its first day; add a row to the sheet terms with this contract and that day.',
      );
    }
    const contract = await use(StartContractService).start(tx, {
      ...values(row),
      reference: row.reference,
      post: id('post'),
      worker: id('worker'),
      terms: termsParts(terms),
    });
    await sayWhy(tx, use(TermsService), contract, terms.change_reason);
    return contract;
  },
  async correct({ tx, row, use, isChanged }, { id, version, row: held }) {
    if (isChanged('post', 'worker')) {
      refuse('CONTRACT_STAYS', ['post'], 'A contract stays with its post and worker; end it, and start another.');
    }
    const onlyEnds = !isChanged(
      ...(['kind', 'fixed_term_reason', 'starts_on', 'employer_notice_weeks', 'worker_notice_weeks'] as const),
    );
    const contract = { contract: id, version };
    if (onlyEnds && row.ends_on !== null && row.end_reason !== null && held.end_reason === null) {
      await use(ContractService).end(tx, { ...contract, on: row.ends_on, reason: row.end_reason });
    } else if (onlyEnds && row.end_reason === null && isLater(row.ends_on, held.ends_on)) {
      await use(ContractService).extend(tx, { ...contract, to: row.ends_on! });
    } else {
      await use(ContractService).correct(tx, { ...contract, ...values(row) });
    }
  },
});

function values(row: RowOf<typeof columns>) {
  return {
    kind: row.kind,
    fixedTermReason: row.fixed_term_reason,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    endReason: row.end_reason,
    employerNoticeWeeks: row.employer_notice_weeks,
    workerNoticeWeeks: row.worker_notice_weeks,
  };
}

function isLater(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a > b;
}

/** A contract's first terms are there because it starts, unless the file says otherwise, such as a transfer. */
async function sayWhy(
  tx: Transaction,
  service: TermsService,
  contract: string,
  reason: TermsChangeReason | null,
): Promise<void> {
  if (reason === null || reason === TermsChangeReason.START) return;
  const first = await tx.row<{ id: string; version: number }>('SELECT id, version FROM terms WHERE contract_id = $1', [
    contract,
  ]);
  await service.correct(tx, { terms: first!.id, version: first!.version, corrections: {}, changeReason: reason });
}
