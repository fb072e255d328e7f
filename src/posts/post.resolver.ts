import { Args, ID, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { joinedEmployer } from '../employers/employer.batches.js';
import { EmployerModel } from '../employers/employer.model.js';
import { joinedProgramme } from '../programmes/programme.batches.js';
import { ProgrammeModel } from '../programmes/programme.model.js';
import { Joins } from '../web/joins.js';
import { listPage } from '../web/list.js';
import { MomentArgs, PageArgs } from '../web/page.js';
import { SignedIn } from '../web/rules.js';
import { Join, Joined, Request, TrackerContext, TrackerRequest } from '../web/tracker-request.js';
import { postById, statesOfPost } from './post.batches.js';
import { PostFilter, PostOrder, POSTS } from './post.list.js';
import { PostConnection, PostModel, PostStateModel } from './post.model.js';

const JOINS = {
  employer: { batch: joinedEmployer, key: 'employerId' },
  programme: { batch: joinedProgramme, key: 'programmeId' },
  states: { batch: statesOfPost, key: 'id' },
} satisfies Record<string, Join<PostModel, unknown>>;

@Resolver(() => PostModel)
export class PostResolver {
  @SignedIn()
  @Query(() => PostConnection, {
    name: 'posts',
    description: 'Posts in the programmes and of the employers you may see.',
  })
  list(
    @Request() request: TrackerRequest,
    @Args() page: PageArgs,
    @Args() at: MomentArgs,
    @Args('filter', { nullable: true, description: 'Which posts; all when left out.' }) filter?: PostFilter,
    @Args('orderBy', { nullable: true, description: 'By reference when left out.' }) orderBy?: PostOrder,
  ): Promise<PostConnection> {
    return listPage(request, request.moment(at), POSTS, { page, filter, orderBy });
  }

  @SignedIn()
  @Query(() => PostModel, {
    name: 'post',
    nullable: true,
    description: 'One post; null when there is none of this id, or none you may see.',
  })
  one(
    @Request() request: TrackerRequest,
    @Args() at: MomentArgs,
    @Args('id', { type: () => ID, description: 'Its identifier.' }) id: string,
  ): Promise<PostModel | null> {
    return request.load(postById, request.moment(at), id);
  }

  @SignedIn()
  @Joins(JOINS.employer)
  @ResolveField(() => EmployerModel, { description: 'Whose post it is.' })
  employer(post: PostModel, _: unknown, { request }: TrackerContext): Joined<EmployerModel | null> {
    return request.follow(JOINS.employer, post);
  }

  @SignedIn()
  @Joins(JOINS.programme)
  @ResolveField(() => ProgrammeModel, { description: 'The programme it is part of.' })
  programme(post: PostModel, _: unknown, { request }: TrackerContext): Joined<ProgrammeModel | null> {
    return request.follow(JOINS.programme, post);
  }

  @SignedIn()
  @Joins(JOINS.states)
  @ResolveField(() => PostStateModel, {
    nullable: true,
    description: 'What it is funded to be on the day asked about; null before it opened and after it closed.',
  })
  async state(post: PostModel, _: unknown, { request }: TrackerContext): Promise<PostStateModel | null> {
    const { asOf } = post.moment;
    const states = await request.follow(JOINS.states, post);
    return states.find(({ startsOn, endsOn }) => startsOn <= asOf && (endsOn === null || endsOn >= asOf)) ?? null;
  }

  @SignedIn()
  @Joins(JOINS.states)
  @ResolveField(() => [PostStateModel], { description: 'Everything it was and will be funded to be, earliest first.' })
  states(post: PostModel, _: unknown, { request }: TrackerContext): Joined<PostStateModel[]> {
    return request.follow(JOINS.states, post);
  }
}
