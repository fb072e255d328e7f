import { Module } from '@nestjs/common';
import { WebModule } from '../web/web.module.js';
import { SignInController } from './sign-in.controller.js';

@Module({ imports: [WebModule], controllers: [SignInController] })
export class DemonstrationModule {}
