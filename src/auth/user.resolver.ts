import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { listPage } from '../web/list.js';
import { PageArgs } from '../web/page.js';
import { Reads } from '../web/row-columns.js';
import { ReadableBy } from '../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../web/tracker-request.js';
import { settle } from '../web/user-error.js';
import { ApiTokenModel } from './token.model.js';
import { scopesOfUser, tokensOfUser, userById } from './user.batches.js';
import { ChangeUserScopeInput, DeactivateUserInput, RegisterUserInput } from './user.inputs.js';
import { UserFilter, UserOrder, USERS } from './user.list.js';
import { UserConnection, UserModel, UserScopeModel } from './user.model.js';
import { UserPayload } from './user.payload.js';
import { UserService } from './user.service.js';

@Resolver(() => UserModel)
export class UserResolver {
  constructor(private readonly users: UserService) {}

  @ReadableBy('ADMINISTRATOR')
  @Query(() => UserConnection, { name: 'users', description: 'Who may sign in. For administrators.' })
  list(
    @Request() request: TrackerRequest,
    @Args() page: PageArgs,
    @Args('filter', { nullable: true, description: 'Which users; all when left out.' }) filter?: UserFilter,
    @Args('orderBy', { nullable: true, description: 'By handle when left out.' }) orderBy?: UserOrder,
  ): Promise<UserConnection> {
    return listPage(request, request.moment(), USERS, { page, filter, orderBy });
  }

  @ReadableBy('ADMINISTRATOR')
  @Reads('id')
  @ResolveField(() => [UserScopeModel], { description: 'What they may see.' })
  scopes(user: UserModel, _: unknown, { request }: TrackerContext): Promise<UserScopeModel[]> {
    return request.load(scopesOfUser, user.moment, user.id);
  }

  @ReadableBy('ADMINISTRATOR')
  @Reads('id')
  @ResolveField(() => [ApiTokenModel], { description: 'Their tokens that have not expired, newest first.' })
  tokens(user: UserModel, _: unknown, { request }: TrackerContext): Promise<ApiTokenModel[]> {
    return request.load(tokensOfUser, user.moment, user.id);
  }

  @ReadableBy('ADMINISTRATOR')
  @Mutation(() => UserPayload, { description: 'Lets a person in, in a role and for a scope. For administrators.' })
  registerUser(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'The user.' }) input: RegisterUserInput,
  ): Promise<UserPayload> {
    return settle(
      () => request.change('registerUser', input, (tx) => this.users.register(tx, input)),
      (id) => this.reread(request, id),
    );
  }

  @ReadableBy('ADMINISTRATOR')
  @Mutation(() => UserPayload, {
    description: 'Gives a user another role or scope; works on their next request. For administrators.',
  })
  changeUserScope(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'Role and scope from now on.' }) input: ChangeUserScopeInput,
  ): Promise<UserPayload> {
    return settle(
      () => request.change('changeUserScope', input, (tx) => this.users.changeScope(tx, input)),
      (id) => this.reread(request, id),
    );
  }

  @ReadableBy('ADMINISTRATOR')
  @Mutation(() => UserPayload, {
    description: 'Lets a user in no more, from their next request, and revokes their tokens. For administrators.',
  })
  deactivateUser(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'The user.' }) input: DeactivateUserInput,
  ): Promise<UserPayload> {
    return settle(
      () => request.change('deactivateUser', input, (tx) => this.users.deactivate(tx, input)),
      (id) => this.reread(request, id),
    );
  }

  private async reread(request: TrackerRequest, id: string): Promise<{ user: UserModel | null }> {
    return { user: await request.load(userById, request.moment(), id) };
  }
}
