import { DynamicModule, Global, Module } from '@nestjs/common';
import { Authenticator } from './authenticator.js';
import { MeResolver } from './me.resolver.js';
import { OidcSettings, OidcVerifier } from './oidc-verifier.js';
import { TokenService } from './token.service.js';
import { UserResolver } from './user.resolver.js';
import { UserService } from './user.service.js';

@Global()
@Module({})
export class AuthModule {
  static with(oidc: OidcSettings | null): DynamicModule {
    return {
      module: AuthModule,
      providers: [
        Authenticator,
        { provide: OidcVerifier, useFactory: () => new OidcVerifier(oidc) },
        UserService,
        TokenService,
        UserResolver,
        MeResolver,
      ],
      exports: [Authenticator, UserService, TokenService],
    };
  }
}
