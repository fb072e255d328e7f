import { DynamicModule, Global, Module } from '@nestjs/common';
import { Authenticator } from './authenticator.js';
import { OidcSettings, OidcVerifier } from './oidc-verifier.js';

@Global()
@Module({})
export class AuthModule {
  static with(oidc: OidcSettings | null): DynamicModule {
    return {
      module: AuthModule,
      providers: [Authenticator, { provide: OidcVerifier, useFactory: () => new OidcVerifier(oidc) }],
      exports: [Authenticator],
    };
  }
}
