import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ReadableBy } from '../web/rules.js';
import { Request, TrackerRequest } from '../web/tracker-request.js';
import { settle } from '../web/user-error.js';
import { ChangePostInput, CorrectPostInput } from './change-post.input.js';
import { ClosePostInput, CorrectPostDetailsInput } from './correct-post-details.input.js';
import { OpenPostInput } from './open-post.input.js';
import { PostStateService } from './post-state.service.js';
import { postById } from './post.batches.js';
import { PostModel } from './post.model.js';
import { PostPayload } from './post.payload.js';
import { PostService } from './post.service.js';

const described = { description: 'What is to be done.' };

@Resolver()
export class PostChangesResolver {
  constructor(
    private readonly posts: PostService,
    private readonly states: PostStateService,
  ) {}

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => PostPayload, { description: "Opens a post in an employer's part of a programme." })
  openPost(@Request() request: TrackerRequest, @Args('input', described) input: OpenPostInput): Promise<PostPayload> {
    return settle(() => request.change('openPost', input, (tx) => this.posts.open(tx, input)), postNow(request));
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => PostPayload, {
    description: 'Changes what a post is funded for, whether it is filled, or its cost, from a day on.',
  })
  changePost(
    @Request() request: TrackerRequest,
    @Args('input', described) input: ChangePostInput,
  ): Promise<PostPayload> {
    return settle(() => request.change('changePost', input, (tx) => this.states.change(tx, input)), postNow(request));
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => PostPayload, {
    description:
      'Puts right what was recorded wrongly for the whole period of a state. A correction is not a change: it begins no new state.',
  })
  correctPost(
    @Request() request: TrackerRequest,
    @Args('input', described) input: CorrectPostInput,
  ): Promise<PostPayload> {
    return settle(() => request.change('correctPost', input, (tx) => this.states.correct(tx, input)), postNow(request));
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => PostPayload, { description: 'Puts right the reference, the role or the days of a post.' })
  correctPostDetails(
    @Request() request: TrackerRequest,
    @Args('input', described) input: CorrectPostDetailsInput,
  ): Promise<PostPayload> {
    return settle(
      () => request.change('correctPostDetails', input, (tx) => this.posts.correct(tx, input)),
      postNow(request),
    );
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Mutation(() => PostPayload, {
    description:
      'Closes a post at the end of a day. What was recorded for later days is taken out; the contracts on it stay.',
  })
  closePost(@Request() request: TrackerRequest, @Args('input', described) input: ClosePostInput): Promise<PostPayload> {
    return settle(() => request.change('closePost', input, (tx) => this.posts.close(tx, input)), postNow(request));
  }
}

function postNow(request: TrackerRequest): (id: string) => Promise<{ post: PostModel | null }> {
  return async (id) => ({ post: await request.load(postById, request.moment(), id) });
}
