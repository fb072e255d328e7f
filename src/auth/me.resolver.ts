import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { SignedIn } from '../web/rules.js';
import { Request, TrackerRequest } from '../web/tracker-request.js';
import { settle } from '../web/user-error.js';
import { CreateTokenInput, RevokeTokenInput } from './token.inputs.js';
import { ApiTokenModel, CreateTokenPayload, RevokeTokenPayload } from './token.model.js';
import { TokenService } from './token.service.js';
import { actorInWords } from './actor-in-words.js';
import { scopesOfUser, tokensOfUser } from './user.batches.js';
import { Me } from './user.model.js';

/** What everyone may ask and change about themselves. */
@Resolver()
export class MeResolver {
  constructor(private readonly tokens: TokenService) {}

  @SignedIn()
  @Query(() => Me, { description: 'Who you are here, and what you may see.' })
  async me(@Request() request: TrackerRequest): Promise<Me> {
    const { userId, handle, role } = request.actor;
    const scopes = await request.load(scopesOfUser, request.moment(), userId);
    return {
      id: userId,
      handle,
      role,
      scopes,
      inWords: actorInWords(
        role,
        scopes.map((scope) => scope.name),
      ),
    };
  }

  @SignedIn()
  @Query(() => [ApiTokenModel], { description: 'Your own tokens that have not expired, newest first.' })
  myTokens(@Request() request: TrackerRequest): Promise<ApiTokenModel[]> {
    return request.load(tokensOfUser, request.moment(), request.actor.userId);
  }

  @SignedIn()
  @Mutation(() => CreateTokenPayload, {
    description:
      'Makes a token for a script of yours; it may do what you may do. Shown once. Made with a token, it ends with that one at the latest, and is revoked with it.',
  })
  createToken(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'What for, and for how long.' }) input: CreateTokenInput,
  ): Promise<CreateTokenPayload> {
    const { userId } = request.actor;
    const madeWith = request.session?.tokenHash;
    let shownOnce: string | null = null;
    return settle(
      () =>
        request.change('createToken', input, async (tx) => {
          const { id, token } = await this.tokens.create(tx, { userId, ...input, madeWith }, request.now);
          shownOnce = token;
          return id;
        }),
      async (id) => {
        const mine = await request.load(tokensOfUser, request.moment(), userId);
        return { token: shownOnce, apiToken: mine.find((token) => token.id === id) ?? null };
      },
    );
  }

  @SignedIn()
  @Mutation(() => RevokeTokenPayload, {
    description:
      'Stops one of your tokens, or for administrators anybody’s, and those that were made with it, from working. At once.',
  })
  revokeToken(
    @Request() request: TrackerRequest,
    @Args('input', { description: 'Which token.' }) input: RevokeTokenInput,
  ): Promise<RevokeTokenPayload> {
    return settle(
      () => request.change('revokeToken', input, (tx) => this.tokens.revoke(tx, input.token, request.now)),
      (revoked) => ({ revoked }),
    );
  }
}
