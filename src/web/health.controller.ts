import { Controller, Get, Header, Res } from '@nestjs/common';
import { Response } from 'express';
import { NotReady, Readiness } from './readiness.js';

/** For balancers and orchestrators; nobody signs in for it, and it says nothing about what is inside. */
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process answers. Not the place to ask of the database: restarting us would not mend it. */
  @Get('healthz')
  @Header('cache-control', 'no-store')
  alive(): { alive: true } {
    return { alive: true };
  }

  @Get('readyz')
  @Header('cache-control', 'no-store')
  async ready(
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ ready: true } | { ready: false; reason: NotReady }> {
    const reason = await this.readiness.whyNot();
    if (reason === null) return { ready: true };
    response.status(503);
    return { ready: false, reason };
  }
}
