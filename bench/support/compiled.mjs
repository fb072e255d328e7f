// What is measured is what is served: the compiled program.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(import.meta.url);

process.env.NODE_ENV ??= 'production';

/** `compiled('app.module.js')`: a file of dist. */
export const compiled = (path) => require(`${ROOT}dist/${path}`);
