import { readEnvironment } from './cli/environment.js';
import { sentenceOf } from './cli/sentence-of.js';
import { openStore } from './cli/store.js';

const startedAt = Date.now() - Math.round(process.uptime() * 1000);
const settings = readEnvironment();

// Express and GraphQL are faster for it. Only now, because to our own settings it would declare that this is production;
// and what follows is loaded only now, because those libraries look when they are loaded.
process.env.NODE_ENV ||= 'production';

// The database comes up in its own process while this one is busy loading those libraries, which takes longer.
const store = openStore(settings, (sentence) => console.log(sentence));
store.catch(() => undefined);

import('./cli/serve.js')
  .then(({ serve }) => serve(settings, store, startedAt))
  .catch((error: unknown) => {
    console.error(sentenceOf(error));
    process.exit(1);
  });
