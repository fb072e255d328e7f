import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { day } from '../../src/kernel/day';
import { Problem, RuleViolation } from '../../src/kernel/problem';
import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import {
  findBoards,
  findPartnerships,
  resolveBoardCode,
  resolvePartnershipCode,
} from '../../src/reference-data/reading/find-places';
import { findPayAwards } from '../../src/reference-data/reading/find-pay-awards';
import { createTestDatabase, TestDatabase } from '../support/database-url';
import { factsWith, ReferenceFacts } from '../support/reference-facts';
import { newTemporaryDirectory } from '../support/temporary-directory';

const silent = { log: () => {} };

describe('the published facts', () => {
  let database: TestDatabase;
  let owner: Client;
  let directory: string;
  let folders = 0;
  const folder = () => join(directory, String((folders += 1)));

  beforeAll(async () => {
    directory = newTemporaryDirectory('facts');
    mkdirSync(directory, { recursive: true });
    database = await createTestDatabase();
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
    rmSync(directory, { recursive: true, force: true });
  });

  const rowsIn = async (table: string) =>
    Number((await owner.query(`SELECT count(*) FROM reference.${table}`)).rows[0].count);

  const refusedWith = async (
    file: string,
    change: (content: string) => string | Uint8Array,
  ): Promise<readonly Problem[]> => {
    const problems = loadReferenceFacts(database.ownerUrl, { ...silent, folder: factsWith(folder(), file, change) });
    const error = await problems.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(RuleViolation);
    return (error as RuleViolation).problems;
  };

  describe('when a file is malformed', () => {
    const points = 'afc_pay_points.csv';
    const inLine = (line: number, from: string | RegExp, to: string) => (content: string) =>
      content
        .split('\n')
        .map((text, index) => (index === line - 1 ? text.replace(from, to) : text))
        .join('\n');

    it.each([
      {
        what: 'a missing column',
        change: inLine(1, 'min_years,', ''),
        message:
          'afc_pay_points.csv, row 1, column min_years: the column is missing; add it, empty where there is nothing to say.',
      },
      {
        what: 'a column too many',
        change: inLine(1, 'notes', 'notes,remarks'),
        message:
          'afc_pay_points.csv, row 1, column remarks: the column is not one of this file; remove it or correct its name.',
      },
      {
        what: 'a day that does not exist',
        change: inLine(2, '2026-04-01', '2026-02-30'),
        message:
          'afc_pay_points.csv, row 2, column effective_from: the value "2026-02-30" is not a day of the calendar; write it as 2026-03-31.',
      },
      {
        what: 'a number that is none',
        change: inLine(3, '28988', '28 988'),
        message:
          'afc_pay_points.csv, row 3, column annual_salary_gbp: the value "28 988" is not a number with at most 2 decimals; write it as 12.5, without commas or £.',
      },
      {
        what: 'a nation that is none',
        change: inLine(4, 'Scotland', 'Alba'),
        message:
          'afc_pay_points.csv, row 4, column nation: the value "Alba" is not one of Scotland, England, Wales, Northern Ireland; use one of these.',
      },
      {
        what: 'a period that ends before it starts',
        change: inLine(2, '2027-03-31', '2026-03-31'),
        message: 'afc_pay_points.csv, row 2: this row: effective_to is before effective_from; correct one of the two.',
      },
      {
        what: 'a superseded row without its day',
        change: inLine(2, 'current', 'superseded'),
        message:
          'afc_pay_points.csv, row 2: this row: record_status and superseded_on disagree; a superseded row, and only that, has the day it was superseded on.',
      },
      {
        what: 'a rate for an hour that its salary does not give',
        change: inLine(2, '14.22', '14.23'),
        message:
          'afc_pay_points.csv, row 2, column hourly_rate_gbp: the rate 14.23 is more than half a penny from annual_salary_gbp ÷ 52.143 ÷ full_time_hours_per_week; correct whichever of the three is not as published.',
      },
      {
        what: 'a row that is cut off',
        change: inLine(2, /,via_secondary.*/, ''),
        message:
          'afc_pay_points.csv, row 2: this row: there are 17 cells and 20 columns; put text with commas in double quotes.',
      },
      {
        what: 'no rows',
        change: (content: string) => content.split('\n')[0]!,
        message: 'afc_pay_points.csv: holds no rows; restore them, or the facts would all be removed.',
      },
      {
        what: 'bytes that are not UTF-8',
        change: (content: string) => Buffer.from(content, 'latin1'),
        message: 'afc_pay_points.csv: is not UTF-8 text; save it again as "CSV UTF-8".',
      },
    ])('refuses $what', async ({ change, message }) => {
      expect((await refusedWith(points, change)).map((problem) => problem.message)).toEqual([message]);
    });

    it('refuses the same fact twice, and says where it was first', async () => {
      const [problem] = await refusedWith(points, (content) => `${content}${content.split('\n')[1]}\n`);
      expect(problem!.message).toContain(
        'row 286: this row: the same fact is in row 2 already (Scotland, 2026/27, 2, 1',
      );
    });

    it('refuses a quote that is not closed', async () => {
      const [problem] = await refusedWith(points, inLine(2, '"NHS', '"NHS" x'));
      expect(problem!.code).toBe('NOT_CSV');
      expect(problem!.message).toMatch(/^afc_pay_points.csv: cannot be read as CSV: .*look for a double quote/);
    });

    it('says everything that is wrong at once', async () => {
      const problems = await refusedWith(points, (content) => content.replaceAll('2026-04-01', '2026-04-31'));
      expect(problems.length).toBeGreaterThan(60);
      expect(new Set(problems.map(({ path }) => path[2]))).toEqual(new Set(['column effective_from']));
    });

    it('refuses a missing file and one that nobody knows', async () => {
      const incomplete = factsWith(folder(), points, (content) => content);
      rmSync(join(incomplete, 'sick_pay.csv'));
      const strange = factsWith(folder(), 'pay_points.csv', () => 'a,b\n');
      for (const [where, sentence] of [
        [incomplete, 'sick_pay.csv: is missing; put it back.'],
        [strange, 'pay_points.csv: is not a file of facts we know; describe its columns or take it away.'],
      ] as const) {
        await expect(loadReferenceFacts(database.ownerUrl, { ...silent, folder: where })).rejects.toThrow(sentence);
      }
    });

    it('refuses a partnership whose board is in no file', async () => {
      const [problem] = await refusedWith('hscps_scotland.csv', (content) => content.replace('S08000026', 'S08999999'));
      expect(problem!.message).toContain('hscps_scotland.csv: the database refuses it (partnership_board_code_fkey');
    });

    it('refuses two figures for one point on one day', async () => {
      const again = (content: string) => content.split('\n')[1]!.replace('PCS(AFC)2026/1', 'Another');
      const [problem] = await refusedWith(points, (content) => `${content}${again(content)}\n`);
      expect(problem!.message).toContain('pay_point_one_figure_at_a_time');
    });

    it('has stored nothing of all these', async () => {
      expect(await rowsIn('pay_point')).toBe(0);
      expect(await rowsIn('board')).toBe(0);
      expect(await rowsIn('loaded_file')).toBe(0);
    });
  });

  describe('when they are right', () => {
    const touched = async () =>
      (await owner.query('SELECT max(xmin::text::bigint) AS newest FROM reference.pay_point')).rows[0].newest;

    it('are loaded once, and not looked at again while the files are the same', async () => {
      const first = await loadReferenceFacts(database.ownerUrl, silent);
      const second = await loadReferenceFacts(database.ownerUrl, silent);
      expect(first.alreadyLoaded).toBe(false);
      expect(first.files).toHaveLength(17);
      expect(first.files.every(({ rows, inserted, removed }) => rows > 0 && inserted === rows && removed === 0)).toBe(
        true,
      );
      expect(second).toEqual({ alreadyLoaded: true, files: [] });
    });

    it('say in a sentence what was loaded', async () => {
      const sentences: string[] = [];
      await owner.query('DELETE FROM reference.loaded_file');
      await loadReferenceFacts(database.ownerUrl, { log: (sentence) => sentences.push(sentence) });
      expect(sentences).toEqual([
        expect.stringMatching(/^Loaded \d{3} published facts: 0 new, 0 changed, 0 removed\.$/),
      ]);
    });

    it('change only the rows that changed, and go when the file no longer has them', async () => {
      const before = await touched();
      const changed = factsWith(folder(), 'minimum_rates.csv', (content) =>
        content.replace('13.21', '13.22').replace(/real Living Wage,London,18,11\.05.*\n/, ''),
      );
      const report = await loadReferenceFacts(database.ownerUrl, { ...silent, folder: changed });
      const withChanges = report.files.filter(({ inserted, updated, removed }) => inserted + updated + removed > 0);
      expect(withChanges).toEqual([{ file: 'minimum_rates.csv', rows: 17, inserted: 0, updated: 1, removed: 1 }]);
      expect(await touched()).toBe(before);
      const back = await loadReferenceFacts(database.ownerUrl, silent);
      expect(back.files.find(({ file }) => file === 'minimum_rates.csv')).toMatchObject({
        inserted: 1,
        updated: 1,
        removed: 0,
      });
    });

    it('load once when two instances start together', async () => {
      await owner.query('DELETE FROM reference.loaded_file');
      const both = await Promise.all([1, 2].map(() => loadReferenceFacts(database.ownerUrl, silent)));
      expect(both.flatMap(({ files }) => files).every(({ inserted, updated }) => inserted + updated === 0)).toBe(true);
    });

    it('refuse to take away a partnership that records still name', async () => {
      await owner.query(
        `INSERT INTO tracker.practice (code, name, partnership_code) VALUES ('99999', 'Invented practice', 'S37000026')`,
      );
      const [problem] = await refusedWith('hscps_scotland.csv', (content) => content.replace(/S37000026.*\n/, ''));
      expect(problem!.message).toContain('is still referenced from table "practice"');
      expect(await rowsIn('partnership')).toBe(31);
    });

    it.each(['pay_point', 'board', 'loaded_file', 'bank_holiday'])(
      'cannot be written by the application: %s',
      async (table) => {
        const app = new Client({ connectionString: database.appUrl });
        await app.connect();
        try {
          await expect(app.query(`SELECT 1 FROM reference.${table} LIMIT 1`)).resolves.toBeDefined();
          await expect(app.query(`DELETE FROM reference.${table}`)).rejects.toThrow('permission denied');
        } finally {
          await app.end();
        }
      },
    );

    it('cannot be loaded by the application', async () => {
      const changed = factsWith(folder(), 'sick_pay.csv', (content) => content.replace('116.75', '116.76'));
      await expect(loadReferenceFacts(database.appUrl, { ...silent, folder: changed })).rejects.toThrow(
        'permission denied',
      );
    });
  });

  describe('about places', () => {
    let facts: ReferenceFacts;
    beforeAll(async () => {
      facts = await ReferenceFacts.load();
    });
    afterAll(() => facts.stop());

    it.each([
      { old: 'S37000014', code: 'S37000032', name: 'Fife' },
      { old: 'S37000015', code: 'S37000034', name: 'Glasgow City' },
      { old: 'S37000021', code: 'S37000035', name: 'North Lanarkshire' },
      { old: 'S37000023', code: 'S37000033', name: 'Perth and Kinross' },
    ])('resolve the old code of $name', async ({ old, code, name }) => {
      const [byOld, byPresent] = await Promise.all(
        [old, code].map((each) => resolvePartnershipCode(facts.reader, each)),
      );
      expect(byOld).toMatchObject({ known: true, value: { code, name, predecessorCode: old } });
      expect(byPresent).toEqual(byOld);
    });

    it('resolve the old code of a board, and find its partnerships by it', async () => {
      const board = await resolveBoardCode(facts.reader, 'S08000021');
      expect(board).toMatchObject({ known: true, value: { code: 'S08000031' } });
      const byOld = await findPartnerships(facts.reader, { boards: ['S08000021'] });
      expect(byOld).toHaveLength(6);
      expect(byOld.map(({ name }) => name)).toContain('Glasgow City');
    });

    it('know no code that never was', async () => {
      expect(await resolvePartnershipCode(facts.reader, 'S37999999')).toEqual({
        known: false,
        reason: 'NO_SUCH_PARTNERSHIP',
      });
      expect(await resolveBoardCode(facts.reader, "' OR true --")).toEqual({ known: false, reason: 'NO_SUCH_BOARD' });
    });

    it('list 14 boards and 31 partnerships, each with its source', async () => {
      const [boards, partnerships] = [await findBoards(facts.reader), await findPartnerships(facts.reader)];
      expect(boards).toHaveLength(14);
      expect(partnerships).toHaveLength(31);
      expect([...boards, ...partnerships].every(({ sourceUrl, confidence }) => sourceUrl && confidence)).toBe(true);
    });

    it('list awards from the latest, only those announced by then', async () => {
      const awards = await findPayAwards(facts.reader, { nation: 'Scotland', knownOn: day('2026-01-22') });
      expect(awards[0]).toMatchObject({ payYear: '2024/25', publishedOn: '2024-09-30', announced: '2024-09' });
    });
  });
});
