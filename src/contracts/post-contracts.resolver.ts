import { ResolveField, Resolver } from '@nestjs/graphql';
import { PostModel } from '../posts/post.model.js';
import { Reads } from '../web/row-columns.js';
import { SignedIn } from '../web/rules.js';
import { TrackerContext } from '../web/tracker-request.js';
import { contractsOfPost } from './contract.batches.js';
import { ContractModel } from './contract.model.js';

@Resolver(() => PostModel)
export class PostContractsResolver {
  @SignedIn()
  @Reads('id')
  @ResolveField(() => [ContractModel], {
    description: 'The contracts in force on it on the day asked about, as far as you may see them.',
  })
  contracts(post: PostModel, _: unknown, { request }: TrackerContext): Promise<ContractModel[]> {
    return request.load(contractsOfPost, post.moment, post.id);
  }
}
