import { ResolveField, Resolver } from '@nestjs/graphql';
import { PracticeModel } from '../places/practice.model.js';
import { Reads } from '../web/row-columns.js';
import { SignedIn } from '../web/rules.js';
import { TrackerContext } from '../web/tracker-request.js';
import { placementsOfPractice } from './placement.batches.js';
import { PlacementModel } from './placement.model.js';

@Resolver(() => PracticeModel)
export class PracticePlacementsResolver {
  @SignedIn()
  @Reads('id')
  @ResolveField(() => [PlacementModel], {
    description: 'The placements in force in it on the day asked about, of the programmes in your scope, by first day.',
  })
  placements(practice: PracticeModel, _: unknown, { request }: TrackerContext): Promise<PlacementModel[]> {
    return request.load(placementsOfPractice, practice.moment, practice.id);
  }
}
