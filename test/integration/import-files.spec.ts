import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import writeExcelFile from 'write-excel-file/node';
import { readTables, Table } from '../../src/imports/reading/read-tables';
import { UploadedFile } from '../../src/imports/reading/uploaded-file';
import { stageRows } from '../../src/imports/stage-rows';
import { SHEETS } from '../../src/imports/sheets/all-sheets';
import { filesOfFolder } from '../../src/imports/writing/workbook-of-folder';
import { makeZip } from '../support/make-zip';

const csv = (name: string, text: string | Buffer): UploadedFile => ({ name, bytes: Buffer.from(text) });

async function refusal(file: UploadedFile): Promise<string | undefined> {
  return (await readTables([file])).problems[0]?.code;
}

async function problemsIn(...files: UploadedFile[]) {
  const { tables, problems } = await readTables(files);
  return [...problems, ...(await stageRows(tables, SHEETS)).problems];
}

async function table(file: UploadedFile): Promise<Table> {
  const { tables, problems } = await readTables([file]);
  expect(problems).toEqual([]);
  return tables[0]!;
}

const CONTENT_TYPES = { name: '[Content_Types].xml', content: '<Types/>' };
const WORKBOOK = { name: 'xl/workbook.xml', content: '<workbook><sheets/></workbook>' };

/** What does not pack, so that the file as a whole is not packed as only a bomb is. */
const padding = { name: 'padding.csv', content: `a\n${randomBytes(20_000).toString('base64')}\n` };

/** Threads that read files. */
const readersAtWork = (): number =>
  process.getActiveResourcesInfo().filter((resource) => resource === 'MessagePort').length;

describe('a file before any parser sees it', () => {
  it.each([
    ['larger than 5 MB', Buffer.alloc(5 * 1024 * 1024 + 1, 'a'), 'FILE_TOO_LARGE'],
    ['empty', Buffer.alloc(0), 'FILE_EMPTY'],
    ['an old or locked workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'OLD_OR_LOCKED_WORKBOOK'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'UNKNOWN_KIND'],
    ['a zip cut short', makeZip([CONTENT_TYPES, WORKBOOK]).subarray(0, 60), 'BAD_ARCHIVE'],
    ['a zip of something else', makeZip([{ name: 'run.exe', content: 'MZ' }]), 'UNKNOWN_KIND'],
    ['a zip with a way out', makeZip([{ name: '../../etc/employers.csv', content: 'name' }]), 'BAD_ARCHIVE'],
    ['a zip with an absolute name', makeZip([{ name: '/tmp/employers.csv', content: 'name' }]), 'BAD_ARCHIVE'],
    [
      'a workbook with macros',
      makeZip([CONTENT_TYPES, WORKBOOK, { name: 'xl/vbaProject.bin', content: 'x' }]),
      'HAS_MACROS',
    ],
    [
      'a zip of too many parts',
      makeZip(Array.from({ length: 201 }, (_, at) => ({ name: `${at}.csv`, content: 'name' }))),
      'FILE_HAS_TOO_MANY_PARTS',
    ],
    [
      'a bomb that says so: 80 MB of zeros',
      makeZip([CONTENT_TYPES, WORKBOOK, { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(80 * 1024 * 1024) }]),
      'FILE_UNPACKS_TOO_LARGE',
    ],
    [
      'a bomb that lies about its size',
      makeZip([{ name: 'employers.csv', content: Buffer.alloc(40 * 1024 * 1024, 'a'), declaredSize: 1000 }]),
      'FILE_UNREADABLE',
    ],
  ])('is refused when it is %s', async (_, bytes, code) => {
    expect(await refusal({ name: 'upload', bytes })).toBe(code);
  });

  it('is given up when reading it takes too much memory, and the program goes on', async () => {
    const file = csv('employers.csv', `name,sector\n${'aaaaaaaaaa,bbbbbbbbbb\n'.repeat(15_000)}`);
    const { problems } = await readTables([file], { memoryMb: 1, deadlineMs: 30_000 });
    expect(problems).toMatchObject([{ code: 'FILE_TOO_MUCH_WORK', file: 'employers.csv' }]);
    expect((await table(csv('employers.csv', 'name\nRowan'))).rows).toHaveLength(1);
  });

  it('is given up when reading it takes too long', async () => {
    const { problems } = await readTables([csv('employers.csv', 'name\nRowan')], { memoryMb: 256, deadlineMs: 1 });
    expect(problems).toMatchObject([{ code: 'FILE_TOO_MUCH_WORK' }]);
  });

  it('is refused with more cells than the program can take over at once', async () => {
    const rows = 'a,'.repeat(199).concat('a\n').repeat(2_600);
    const bytes = makeZip([{ name: 'terms.csv', content: rows }, padding]);
    expect(await refusal({ name: 'wide.zip', bytes })).toBe('FILE_HAS_TOO_MANY_CELLS');
  });

  it('waits while two others are read, so that many at once take no more memory than two', async () => {
    const file = csv('employers.csv', `name,sector\n${'aaaaaaaaaa,bbbbbbbbbb\n'.repeat(15_000)}`);
    const reading = Array.from({ length: 6 }, () => readTables([file]));
    let most = 0;
    const counting = setInterval(() => (most = Math.max(most, readersAtWork())), 1);
    const read = await Promise.all(reading);
    clearInterval(counting);
    expect(read.map(({ tables }) => tables[0]?.rows.length)).toEqual(Array(6).fill(15_000));
    expect(most).toBe(2);
  });

  it('is refused with a cell in the last row a spreadsheet has', async () => {
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>`;
    const bytes = makeZip([
      CONTENT_TYPES,
      {
        name: 'xl/workbook.xml',
        content: '<workbook xmlns:r="r"><sheets><sheet name="employers" sheetId="1" r:id="rId1"/></sheets></workbook>',
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content:
          '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      },
      { name: 'xl/worksheets/sheet1.xml', content: sheet },
    ]);
    expect(await refusal({ name: 'far.xlsx', bytes })).toBe('SHEET_TOO_LARGE');
  });
});

describe('text', () => {
  it('is UTF-8, with or without a mark at its start', async () => {
    const { rows } = await table(csv('employers.csv', '\ufeffname\nÒran (invented)'));
    expect(rows).toEqual([{ row: 2, cells: ['Òran (invented)'] }]);
  });

  it('is refused in another encoding, unless the person names it', async () => {
    const bytes = Buffer.from('name\nCaf\xe9', 'latin1');
    expect(await refusal({ name: 'employers.csv', bytes })).toBe('NOT_UTF8');
    const { rows } = await table({ name: 'employers.csv', bytes, encoding: 'windows-1252' });
    expect(rows[0]!.cells).toEqual(['Café']);
  });

  it.each([
    ['semicolons', 'name;kind\nx;y'],
    ['semicolons', '\ufeff"name";"kind"\r\n"x, y";"31365,55"'],
    ['tabs', 'name\tkind\nx\ty'],
  ])('is refused with %s between its columns, by their name', async (mark, content) => {
    const { problems } = await readTables([csv('employers.csv', content)]);
    expect(problems).toMatchObject([{ code: 'NOT_COMMA_SEPARATED', message: expect.stringContaining(mark) }]);
    const { rows } = await table(csv('employers.csv', 'name,identifiers\nx,GB-SC SC000001; GB-COH SC000001'));
    expect(rows[0]!.cells[1]).toBe('GB-SC SC000001; GB-COH SC000001');
  });

  it('is refused with a quote that is never closed, without repeating it', async () => {
    const { problems } = await readTables([csv('terms.csv', 'pay_amount\n"31365.55')]);
    expect(problems).toMatchObject([{ code: 'NOT_CSV', file: 'terms.csv' }]);
    expect(JSON.stringify(problems)).not.toContain('31365');
  });

  it('keeps the row numbers a spreadsheet shows, over empty rows and lines within a cell', async () => {
    const { rows } = await table(csv('employers.csv', 'name,sector\n\n"two\nlines",COUNCIL\n,\nlast,COUNCIL\n'));
    expect(rows.map(({ row }) => row)).toEqual([3, 5]);
  });

  it('is read from every file of a zip, and the folder it lies in does not matter', async () => {
    const bytes = makeZip([
      { name: 'programme/employers.csv', content: 'name\nA' },
      { name: 'programme/funders.csv', content: 'name\nB' },
      { name: '__MACOSX/._funders.csv', content: '\0\0' },
    ]);
    const { tables } = await readTables([{ name: 'programme.zip', bytes }]);
    expect(tables.map(({ sheet }) => sheet)).toEqual(['employers', 'funders']);
  });
});

describe('a workbook', () => {
  const workbook = async (sheet: string, data: unknown[][]): Promise<UploadedFile> => ({
    name: 'book.xlsx',
    bytes: await writeExcelFile([{ sheet, data }] as never).toBuffer(),
  });
  const on = (year: number, month: number, date: number, hour = 0) => ({
    type: Date,
    value: new Date(Date.UTC(year, month - 1, date, hour)),
    format: 'yyyy-mm-dd',
  });

  it('gives days as days, numbers as they are shown, and text as text', async () => {
    const { rows } = await table(
      await workbook('terms', [
        ['a', 'b', 'c', 'd'],
        [on(2026, 3, 29), 31365.1, '01234', true],
        [on(2026, 10, 25), 0.1 + 0.2, '=1+1', false],
      ]),
    );
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['2026-03-29', '31365.1', '01234', 'YES'],
      ['2026-10-25', '0.3', '=1+1', 'NO'],
    ]);
  });

  it('does not take an instant for a day', async () => {
    const { rows } = await table(await workbook('terms', [['a'], [on(2026, 3, 29, 13)]]));
    expect(rows[0]!.cells[0]).toMatch(/T13:00/);
  });

  it('is refused where pay is calculated, and where a cell shows an error', async () => {
    const header = ['employer', 'contract', 'starts_on', 'pay_amount', 'weekly_hours', 'full_time_week'];
    const formula = { type: 'Formula', value: '=30000*1.05' };
    const file = await workbook('terms', [header, ['A', 'C-1', '2026-04-01', formula, 35, 35]]);
    expect(await problemsIn(file)).toMatchObject([{ sheet: 'terms', row: 2, column: 'pay_amount', code: 'FORMULA' }]);
  });

  it('that comes with the program is read without a problem', async () => {
    const folder = join(__dirname, '../../examples');
    const names = ['demonstration-programme.xlsx', 'second-programme.xlsx', 'third-programme.xlsx'];
    const files = names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
    expect(await problemsIn(...files)).toEqual([]);
  });
});

describe('the examples', () => {
  it.each(['demonstration-programme', 'second-programme', 'third-programme'])(
    '%s.xlsx holds the rows of its folder',
    async (name) => {
      const examples = join(__dirname, '../../examples');
      const valuesOf = async (files: readonly UploadedFile[]) => {
        const { rows } = await stageRows((await readTables(files)).tables, SHEETS);
        const said = (values: object) => Object.entries(values).filter(([, value]) => value !== null);
        return rows.map(({ sheet, row, values }) => ({ sheet: sheet.name, row, said: said(values) })).sort(bySheet);
      };
      const bySheet = (a: { sheet: string; row: number }, b: { sheet: string; row: number }) =>
        a.sheet.localeCompare(b.sheet) || a.row - b.row;
      const workbook = { name: `${name}.xlsx`, bytes: readFileSync(join(examples, `${name}.xlsx`)) };
      expect(await valuesOf([workbook])).toEqual(await valuesOf(await filesOfFolder(join(examples, name))));
    },
  );
});

describe('cells', () => {
  const TERMS = 'employer,contract,starts_on,pay_basis,pay_amount,weekly_hours,full_time_week,pension_pct\n';
  const terms = (row: string) =>
    csv('terms.csv', `${TERMS}Rowan,C-1,2026-04-01,FULL_TIME_ANNUAL,31365,35,35,3\n${row}\n`);

  it.each([
    ['a day that does not exist', 'Rowan,C-2,2026-02-30,,,35,35,', 'starts_on', 'BAD_DAY'],
    ['a day the other way round', 'Rowan,C-2,01/04/2026,,,35,35,', 'starts_on', 'BAD_DAY'],
    ['a day with a time', 'Rowan,C-2,2026-04-01T00:00:00Z,,,35,35,', 'starts_on', 'BAD_DAY'],
    ['pay with a pound sign and a comma', 'Rowan,C-2,2026-04-01,,"£31,365",35,35,', 'pay_amount', 'BAD_NUMBER'],
    ['pay with three decimals', 'Rowan,C-2,2026-04-01,,31365.555,35,35,', 'pay_amount', 'BAD_NUMBER'],
    ['pay as an exponent', 'Rowan,C-2,2026-04-01,,1e309,35,35,', 'pay_amount', 'BAD_NUMBER'],
    ['pay that is not a number', 'Rowan,C-2,2026-04-01,,NaN,35,35,', 'pay_amount', 'BAD_NUMBER'],
    ['pay as a formula', 'Rowan,C-2,2026-04-01,,=30000*1.05,35,35,', 'pay_amount', 'FORMULA'],
    ['a percentage with its sign', 'Rowan,C-2,2026-04-01,,,35,35,3 %', 'pension_pct', 'BAD_NUMBER'],
    ['a word of another set', 'Rowan,C-2,2026-04-01,MONTHLY,,35,35,', 'pay_basis', 'UNKNOWN_WORD'],
    ['an empty cell that is needed', 'Rowan,C-2,2026-04-01,,,,35,', 'weekly_hours', 'CELL_MISSING'],
    ['a text without end', `${'R'.repeat(300)},C-2,2026-04-01,,,35,35,`, 'employer', 'TEXT_TOO_LONG'],
    ['a control character', 'Ro\u0007wan,C-2,2026-04-01,,,35,35,', 'employer', 'NOT_TEXT'],
    ['a name where a reference belongs', 'Rowan,Jo Invented,2026-04-01,,,35,35,', 'contract', 'BAD_CODE'],
    ['a row that is there twice', 'ROWAN,c-1,2026-04-01,,,35,35,', 'starts_on', 'ROW_TWICE'],
  ])('are refused with %s, at the cell', async (_, row, column, code) => {
    expect(await problemsIn(terms(row))).toMatchObject([{ file: 'terms.csv', sheet: 'terms', row: 3, column, code }]);
  });

  it('are never repeated in a message', async () => {
    const problems = await problemsIn(terms('Rowan,C-2,2026-02-30,"£31,365.55","£31,365.55","31365.555",9999x,77.777'));
    expect(problems).toHaveLength(6);
    expect(JSON.stringify(problems)).not.toMatch(/365|9999|77\.777|02-30/);
  });

  it('say a word for why there is no value, which is not the same as being empty', async () => {
    const { tables } = await readTables([terms('Rowan,C-2,2026-04-01,REFUSED,,35,35,DONT_KNOW')]);
    const { rows, problems } = await stageRows(tables, SHEETS);
    expect(problems).toEqual([]);
    expect(rows[1]!.values).toMatchObject({ pay_basis: 'REFUSED', pay_amount: null, pension_pct: 'DONT_KNOW' });
    expect(rows[0]!.values).toMatchObject({ pay_amount: 3_136_500, weekly_hours: 2100, pension_pct: 300 });
  });

  it('all of them are looked at before anything is said', async () => {
    const problems = await problemsIn(
      csv('employers.csv', 'name,sector,week_from,full_time_week\nA,SHOP,2026-02-30,many\n'),
      csv('funders.csv', 'name,kind\n,RICH\n'),
    );
    expect(problems.map(({ sheet, row, column }) => [sheet, row, column])).toEqual([
      ['employers', 2, 'sector'],
      ['employers', 2, 'week_from'],
      ['employers', 2, 'full_time_week'],
      ['funders', 2, 'name'],
      ['funders', 2, 'kind'],
    ]);
  });
});

it('are read two at once while ten wait, and further ones are asked to come again', async () => {
  const read = await Promise.all(
    Array.from({ length: 13 }, () => problemsIn(csv('funders.csv', 'name,kind\nA,LOTTERY'))),
  );
  const refused = read.filter((problems) => problems.some(({ message }) => message.includes('try again in a minute')));
  expect([refused.length, read.filter((problems) => problems.length === 0).length]).toEqual([1, 12]);
});

describe('columns and sheets', () => {
  it.each([
    ['the same column twice', 'name,kind,Name\nA,LOTTERY,B', 'name', 'COLUMN_TWICE'],
    ['a column nobody knows', 'name,kind,salary\nA,LOTTERY,1', 'salary', 'UNKNOWN_COLUMN'],
    ['a column without a name', 'name,kind,\nA,LOTTERY,1', null, 'COLUMN_WITHOUT_NAME'],
    ['a needed column missing', 'name\nA', 'kind', 'COLUMN_MISSING'],
  ])('are refused with %s', async (_, text, column, code) => {
    expect(await problemsIn(csv('funders.csv', text))).toMatchObject([{ sheet: 'funders', row: 1, column, code }]);
  });

  it('are known by their names in any case, with spaces or underscores', async () => {
    const file = { ...csv('upload.csv', 'Name,KIND,Promised notice days\nA,lottery,30'), sheet: 'Funders' };
    const { tables } = await readTables([file]);
    const { rows, problems } = await stageRows(tables, SHEETS);
    expect(problems).toEqual([]);
    expect(rows[0]!.values).toEqual({ name: 'A', kind: 'LOTTERY', promised_notice_days: 30 });
  });

  it('are refused under a name that is no sheet', async () => {
    expect(await problemsIn(csv('salaries.csv', 'a\n1'))).toMatchObject([{ code: 'UNKNOWN_SHEET', sheet: 'salaries' }]);
  });

  it('may say what each row is for, in one of four words', async () => {
    const text = 'name,kind,intent\nA,LOTTERY,DELETE\nB,LOTTERY,END\nC,LOTTERY,new\n';
    expect(await problemsIn(csv('funders.csv', text))).toMatchObject([
      { row: 2, column: 'intent', code: 'UNKNOWN_WORD' },
      { row: 3, column: 'intent', code: 'CANNOT_END' },
    ]);
  });

  it('that show a thing with its dated parts must agree about the thing', async () => {
    const text =
      'name,sector,week_from,full_time_week\nA,COUNCIL,2020-04-01,37\nA,COUNCIL,2024-04-01,36\na,HSCP,2026-04-01,35\n';
    expect(await problemsIn(csv('employers.csv', text))).toMatchObject([
      { row: 4, column: 'name', code: 'ROWS_DISAGREE' },
    ]);
  });

  it('are told to be wrong a thousand times at most, whatever the file holds', async () => {
    const heading = `${Array(200).fill('pay_amount').join(',')}\n`;
    const rows = `${Array(200).fill('x').join(',')}\n`.repeat(2_000);
    const problems = await problemsIn({
      name: 'wrong.zip',
      bytes: makeZip([{ name: 'terms.csv', content: heading + rows }, padding]),
    });
    expect(problems).toHaveLength(1_001);
    expect(problems.at(-1)).toMatchObject({ code: 'MORE_PROBLEMS', file: 'terms.csv', sheet: null, row: null });
  });

  it('are all told where they are a thousand', async () => {
    const problems = await problemsIn(csv('funders.csv', `name,kind\n${'A,wrong\n'.repeat(1_000)}`));
    expect(problems).toHaveLength(1_000);
    expect(problems.at(-1)).toMatchObject({ row: 1_001, code: 'UNKNOWN_WORD' });
  });

  it.each(['constructor', '__proto__'])('are refused under the name %s, which objects have by nature', async (name) => {
    expect(await problemsIn(csv('funders.csv', `name,kind,${name}\nA,LOTTERY,1`))).toMatchObject([
      { sheet: 'funders', row: 1, column: name, code: 'UNKNOWN_COLUMN' },
    ]);
  });

  it('with nothing below their names are refused', async () => {
    expect(await problemsIn(csv('funders.csv', 'name,kind\n'))).toMatchObject([{ code: 'NO_ROWS' }]);
  });
});
