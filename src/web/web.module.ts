import { Module } from '@nestjs/common';
import { Clock } from './clock.js';
import { HealthController } from './health.controller.js';
import { Readiness } from './readiness.js';

@Module({ controllers: [HealthController], providers: [Clock, Readiness], exports: [Clock, Readiness] })
export class WebModule {}
