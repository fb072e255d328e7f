import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { addDays, Day, inWords } from '../kernel/day.js';
import { Problems } from '../kernel/problem.js';
import { getPost } from '../posts/post-rows.js';
import { cutToPeriod } from '../kernel/fit-to-period.js';
import { checkContract, ContractValues } from './check-contract.js';
import { checkOverlap, checkPostIsOpen, lockContractAt } from './contract-rows.js';
import { ContractEndReason } from './contract.enums.js';
import { ContractService } from './contract.service.js';
import { StartContractService } from './start-contract.service.js';
import { TermsChangeReason } from './terms.enums.js';
import { termsOf } from './terms-rows.js';

export interface WorkerMove {
  readonly contract: string;
  readonly version: number;
  /** The post to move to, of the same employer. */
  readonly post: string;
  /** First day on that post. */
  readonly on: Day;
  /** Reference of the new contract. */
  readonly reference: string;
}

@Injectable()
export class MoveWorkerService {
  constructor(
    private readonly contracts: ContractService,
    private readonly starting: StartContractService,
  ) {}

  /**
   * Moves a worker to another post: the contract ends the day before, and one of the same kind, notice and agreed end
   * starts on the other post with the terms carried over. Gives the id of the new contract.
   */
  async move(tx: Transaction, { contract: id, version, post: postId, on, reference }: WorkerMove): Promise<string> {
    const old = await lockContractAt(tx, id, version);
    const post = await getPost(tx, postId, ['post']);
    const values: ContractValues = { ...old, reference, startsOn: on };
    const problems = new Problems();
    problems.require(
      post.employerId === old.employerId,
      'POST_OF_ANOTHER_EMPLOYER',
      ['post'],
      'The post belongs to another employer; end this contract, and let that employer start one.',
    );
    problems.require(post.id !== old.postId, 'SAME_POST', ['post'], 'The worker is on this post already.');
    problems.require(
      old.endReason === null,
      'CONTRACT_HAS_ENDED',
      ['contract'],
      'This contract has ended; start a new one on the other post.',
    );
    const isDuring = on > old.startsOn && (old.endsOn === null || on <= old.endsOn);
    problems.require(
      isDuring,
      'NOT_IN_FORCE',
      ['on'],
      `This contract runs from ${inWords(old.startsOn)}${old.endsOn ? ` to ${inWords(old.endsOn)}` : ''}; the worker moves on a later day of it than the first.`,
    );
    checkPostIsOpen(problems, post, on, ['on']);
    problems.throwIfAny();
    checkContract(problems, values);
    await checkOverlap(tx, problems, { postId, workerId: old.workerId, except: null }, values, ['on']);
    problems.throwIfAny();
    const carried = cutToPeriod(await termsOf(tx, id), values).kept;
    await this.contracts.end(tx, { contract: id, version, on: addDays(on, -1), reason: ContractEndReason.MOVED_POST });
    const { employerId, programmeId, participationId } = post;
    const place = { employerId, programmeId, participationId, postId, workerId: old.workerId };
    return this.starting.insert(
      tx,
      place,
      contractColumns(values),
      carried.map(({ version: terms, startsOn, endsOn }, at) => ({
        values: terms,
        startsOn,
        endsOn,
        changeReason: at === 0 ? TermsChangeReason.START : terms.changeReason,
      })),
    );
  }
}

/** Only what a contract is, of a row that also says where it belongs. */
function contractColumns(values: ContractValues): ContractValues {
  const { reference, kind, fixedTermReason, startsOn, endsOn, endReason, employerNoticeWeeks, workerNoticeWeeks } =
    values;
  return { reference, kind, fixedTermReason, startsOn, endsOn, endReason, employerNoticeWeeks, workerNoticeWeeks };
}
