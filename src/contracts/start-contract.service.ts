import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { requireOwnEmployer } from '../employers/employer-checks.js';
import { Day, inWords } from '../kernel/day.js';
import { Problems } from '../kernel/problem.js';
import { getPost, ParticipationKeys, PostRow } from '../posts/post-rows.js';
import { checkContract, checkReference, ContractValues } from './check-contract.js';
import { checkScalePoint, checkTerms } from './check-terms.js';
import { checkOverlap, checkPostIsOpen, getWorker } from './contract-rows.js';
import { ContractEntity } from './contract.entity.js';
import { TermsEntity } from './terms.entity.js';
import { TermsChangeReason } from './terms.enums.js';
import { termsColumns } from './terms-rows.js';
import { completeTerms, NewTerms, TermsValues } from './terms-values.js';
import { WorkerDetails, WorkerService } from './worker.service.js';

type Optional = 'fixedTermReason' | 'endsOn' | 'endReason' | 'employerNoticeWeeks' | 'workerNoticeWeeks';

export interface NewContract extends Omit<ContractValues, Optional>, Partial<Pick<ContractValues, Optional>> {
  readonly post: string;
  /** A worker of the post's employer, or one to register with it. */
  readonly worker?: string | null;
  readonly newWorker?: WorkerDetails | null;
  readonly terms: NewTerms;
}

/** Where a contract belongs. */
export interface ContractPlace extends ParticipationKeys {
  readonly postId: string;
  readonly workerId: string;
}

/** One version of terms with its days. */
export interface TermsVersion {
  readonly values: TermsValues;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly changeReason: TermsChangeReason | null;
}

@Injectable()
export class StartContractService {
  constructor(private readonly workers: WorkerService) {}

  /** Starts a contract on a post with its first terms, registering the worker where asked; gives its id. */
  async start(tx: Transaction, input: NewContract): Promise<string> {
    const values = contractValues(input);
    const terms = completeTerms(input.terms);
    const problems = new Problems();
    checkContract(problems, values);
    checkTerms(problems, terms, values.startsOn, ['terms']);
    await checkScalePoint(tx, problems, terms, ['terms']);
    checkNewWorker(problems, input);
    const post = await getPost(tx, input.post, ['post']);
    checkPostIsOpen(problems, post, values.startsOn, ['startsOn']);
    await this.checkWorker(tx, problems, input, values, post);
    problems.throwIfAny();
    requireOwnEmployer(tx.actor, post.employerId, ['post']);
    const { employerId, programmeId, participationId } = post;
    const workerId = input.worker ?? (await this.workers.insert(tx, employerId, input.newWorker!));
    const place = { employerId, programmeId, participationId, postId: post.id, workerId };
    const { startsOn, endsOn } = values;
    return this.insert(tx, place, values, [{ values: terms, startsOn, endsOn, changeReason: TermsChangeReason.START }]);
  }

  /** Writes a contract that has been checked, with versions of terms that cover exactly its days. */
  async insert(
    tx: Transaction,
    place: ContractPlace,
    values: ContractValues,
    terms: readonly TermsVersion[],
  ): Promise<string> {
    const contractId = await tx.insert(ContractEntity, { ...place, ...values });
    const { employerId, programmeId, participationId } = place;
    for (const { values: version, startsOn, endsOn, changeReason } of terms) {
      await tx.insert(TermsEntity, {
        ...{ employerId, programmeId, participationId, contractId },
        ...termsColumns(version),
        ...{ startsOn, endsOn, changeReason },
      });
    }
    return contractId;
  }

  private async checkWorker(
    tx: Transaction,
    problems: Problems,
    input: NewContract,
    values: ContractValues,
    post: PostRow,
  ): Promise<void> {
    if (!input.worker) return;
    const worker = await getWorker(tx, input.worker, ['worker']);
    const isSameEmployer = worker.employerId === post.employerId;
    problems.require(
      isSameEmployer,
      'WORKER_OF_ANOTHER_EMPLOYER',
      ['worker'],
      "This worker belongs to another employer than the post; register the person with the post's employer.",
    );
    const isPeriod = values.endsOn === null || values.endsOn >= values.startsOn;
    if (!isSameEmployer || !isPeriod) return;
    const holding = { postId: post.id, workerId: worker.id, except: null };
    await checkOverlap(tx, problems, holding, values, ['startsOn']);
  }
}

function contractValues(input: NewContract): ContractValues {
  return {
    reference: input.reference,
    kind: input.kind,
    fixedTermReason: input.fixedTermReason ?? null,
    startsOn: input.startsOn,
    endsOn: input.endsOn ?? null,
    endReason: input.endReason ?? null,
    employerNoticeWeeks: input.employerNoticeWeeks ?? null,
    workerNoticeWeeks: input.workerNoticeWeeks ?? null,
  };
}

function checkNewWorker(problems: Problems, { worker, newWorker, startsOn }: NewContract): void {
  problems.require(
    Boolean(worker) !== Boolean(newWorker),
    'WHICH_WORKER',
    ['worker'],
    'Say who it is: either a worker already registered, or a new one.',
  );
  if (!newWorker) return;
  checkReference(problems, newWorker.reference, ['newWorker', 'reference']);
  const service = newWorker.continuousServiceOn ?? null;
  problems.require(
    service === null || service <= startsOn,
    'SERVICE_AFTER_START',
    ['newWorker', 'continuousServiceOn'],
    `Continuous service begins on the first day of the contract, ${inWords(startsOn)}, at the latest.`,
  );
}
