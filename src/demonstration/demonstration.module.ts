import { DynamicModule, Module } from '@nestjs/common';
import { WebModule } from '../web/web.module.js';
import { PUBLIC_URL, SignInController } from './sign-in.controller.js';

@Module({})
export class DemonstrationModule {
  static with({ publicUrl }: { publicUrl: string | null }): DynamicModule {
    return {
      module: DemonstrationModule,
      imports: [WebModule],
      controllers: [SignInController],
      providers: [{ provide: PUBLIC_URL, useValue: publicUrl }],
    };
  }
}
