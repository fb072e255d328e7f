import { writeFile } from 'node:fs/promises';
import { FileRefused } from '../imports/import-problem.js';
import { workbookOfFolder } from '../imports/writing/workbook-of-folder.js';
import { Command } from './command.js';
import { StartError } from '../kernel/start-error.js';

export const WORKBOOK: Command = {
  name: 'workbook',
  usage: '<folder of CSV files> <file.xlsx>',
  summary: 'Makes one workbook of a folder of CSV files, one sheet each; so the workbooks in examples/ are made.',
  async run({ words: [folder, file], print }) {
    if (!folder || !file) throw new StartError('Usage: npm run cli -- workbook <folder of CSV files> <file.xlsx>.');
    try {
      await writeFile(file, await workbookOfFolder(folder));
    } catch (error) {
      if (error instanceof FileRefused) throw new StartError(error.message);
      if ((error as { code?: string }).code === 'ENOENT') throw new StartError(`There is no ${folder}.`);
      throw error;
    }
    print(`Wrote ${file}.`);
  },
};
