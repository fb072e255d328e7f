import { ResolveField, Resolver } from '@nestjs/graphql';
import { SignedIn } from '../web/rules.js';
import { TrackerContext } from '../web/tracker-request.js';
import { CertaintyModel } from './certainty.model.js';
import { instalmentById } from './funding-line.batches.js';
import { InstalmentModel } from './instalment.model.js';

@Resolver(() => CertaintyModel)
export class CertaintyResolver {
  @SignedIn()
  @ResolveField(() => InstalmentModel, {
    nullable: true,
    description: 'The instalment it was said of; null when it was said of the line as a whole.',
  })
  async instalment(
    { instalmentId, moment }: CertaintyModel,
    _: unknown,
    { request }: TrackerContext,
  ): Promise<InstalmentModel | null> {
    return instalmentId === null ? null : request.load(instalmentById, moment, instalmentId);
  }
}
