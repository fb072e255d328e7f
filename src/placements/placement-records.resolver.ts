import { ResolveField, Resolver } from '@nestjs/graphql';
import { contractById } from '../contracts/contract.batches.js';
import { ContractModel } from '../contracts/contract.model.js';
import { practiceById } from '../places/practice.batches.js';
import { PracticeModel } from '../places/practice.model.js';
import { postById } from '../posts/post.batches.js';
import { PostModel } from '../posts/post.model.js';
import { Reads } from '../web/row-columns.js';
import { SignedIn } from '../web/rules.js';
import { TrackerContext } from '../web/tracker-request.js';
import { PlacementModel } from './placement.model.js';

/** What a placement joins. */
@Resolver(() => PlacementModel)
export class PlacementRecordsResolver {
  @SignedIn()
  @Reads('contractId')
  @ResolveField(() => ContractModel, {
    nullable: true,
    description: 'The contract that serves the practice; null when you may not see whose it is.',
  })
  contract(placement: PlacementModel, _: unknown, { request }: TrackerContext): Promise<ContractModel | null> {
    return request.load(contractById, placement.moment, placement.contractId);
  }

  @SignedIn()
  @Reads('postId')
  @ResolveField(() => PostModel, { description: 'The post that serves the practice.' })
  async post(placement: PlacementModel, _: unknown, { request }: TrackerContext): Promise<PostModel> {
    return (await request.load(postById, placement.moment, placement.postId))!;
  }

  @SignedIn()
  @Reads('practiceId')
  @ResolveField(() => PracticeModel, { description: 'The practice that is served.' })
  async practice(placement: PlacementModel, _: unknown, { request }: TrackerContext): Promise<PracticeModel> {
    return (await request.load(practiceById, placement.moment, placement.practiceId))!;
  }
}
