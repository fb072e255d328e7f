import { Controller, Get, Header, Inject, NotFoundException, Param, Req, Res } from '@nestjs/common';
import { Request, Response } from 'express';
import { ExampleQuestion, ExampleQuestions } from './example-questions.js';
import { Encoding, GraphiqlAssets } from './graphiql-assets.js';
import { graphiqlPage } from './graphiql-page.js';

export const DEMONSTRATION = Symbol('whether the demonstration is on');

const A_YEAR = 'public, max-age=31536000, immutable';

/**
 * Looser than the rest of the application in one point: the editor writes its colours and sizes as inline styles.
 * Scripts and workers are files of ours; nothing may be fetched from, framed by or sent to anybody else.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The editor in the browser. Whoever opens it sees the schema; the answers are for whoever signs in. */
@Controller('graphiql')
export class GraphiqlController {
  constructor(
    private readonly assets: GraphiqlAssets,
    private readonly questions: ExampleQuestions,
    @Inject(DEMONSTRATION) private readonly demonstration: boolean,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-cache')
  @Header('content-security-policy', CONTENT_SECURITY_POLICY)
  async page(): Promise<string> {
    return graphiqlPage({ version: await this.assets.version(), demonstration: this.demonstration });
  }

  @Get('examples')
  @Header('cache-control', 'no-cache')
  examples(): readonly ExampleQuestion[] {
    return this.questions.all();
  }

  @Get('assets/:version/:name')
  async asset(
    @Param('version') version: string,
    @Param('name') name: string,
    @Req() http: Request,
    @Res() response: Response,
  ): Promise<void> {
    const encoding = smallestEncoding(http);
    const asset = version === (await this.assets.version()) && (await this.assets.find(name, encoding));
    if (!asset) throw new NotFoundException('The editor has no such file; reload /graphiql.');
    response.setHeader('content-type', asset.type);
    response.setHeader('cache-control', A_YEAR);
    response.setHeader('vary', 'accept-encoding');
    if (encoding !== 'identity') response.setHeader('content-encoding', encoding);
    // A worker starts under the policy of its own file, not of the page.
    response.setHeader('content-security-policy', CONTENT_SECURITY_POLICY);
    response.end(asset.body);
  }
}

/** Asked one by one: given a choice, the library would take whichever the browser happens to name first. */
function smallestEncoding(http: Request): Encoding {
  if (http.acceptsEncodings('br')) return 'br';
  return http.acceptsEncodings('gzip') ? 'gzip' : 'identity';
}
