import { migrate } from '../database/migrate.js';
import { loadReferenceFacts } from '../reference-data/load-reference-facts.js';
import { Command } from './command.js';
import { openStore } from './store.js';

export const REFERENCE_LOAD: Command = {
  name: 'reference load',
  usage: '',
  summary: 'Brings the published facts up to date with their files. npm start does so by itself.',
  async run({ settings, print, say }) {
    const store = await openStore(settings, say);
    try {
      await migrate(store.ownerUrl, say);
      const { alreadyLoaded } = await loadReferenceFacts(store.ownerUrl, { log: say });
      print(alreadyLoaded ? 'The published facts were up to date.' : 'The published facts are up to date.');
    } finally {
      await store.close();
    }
  },
};
