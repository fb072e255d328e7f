import { migrate } from '../database/migrate.js';
import { Command } from './command.js';
import { openStore } from './store.js';

export const MIGRATE: Command = {
  name: 'migrate',
  usage: '',
  summary: 'Brings the tables up to date. npm start does so by itself.',
  async run({ settings, print, say }) {
    const store = await openStore(settings, say);
    try {
      await migrate(store.ownerUrl, say);
      print('The tables are up to date.');
    } finally {
      await store.close();
    }
  },
};
