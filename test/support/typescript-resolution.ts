import { existsSync } from 'node:fs';
import Module from 'node:module';
import { dirname, resolve } from 'node:path';

/**
 * jest compiles what `globalSetup` imports but leaves finding it to Node, which does not know that our `./x.js` is still
 * `./x.ts`; jest's own `moduleNameMapper` says so to specs only.
 */
type Resolve = (request: string, parent: { filename?: string } | undefined, ...rest: unknown[]) => string;
const loader = Module as unknown as { _resolveFilename: Resolve };
const resolveAsNodeDoes = loader._resolveFilename;

loader._resolveFilename = (request, parent, ...rest) => {
  const isRelative = /^\.{1,2}\/.*\.js$/.test(request) && parent?.filename !== undefined;
  const source = isRelative ? resolve(dirname(parent.filename!), request.replace(/\.js$/, '.ts')) : '';
  return resolveAsNodeDoes(source && existsSync(source) ? source : request, parent, ...rest);
};
