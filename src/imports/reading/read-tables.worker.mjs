// Reads the tables of files, in a thread with a memory limit and a deadline of its own (see read-tables.ts): whatever
// a file does to a parser, it does it here. Gives every cell as text. Plain JavaScript, so that Node can start it as it is.
import { parentPort, workerData } from 'node:worker_threads';
import { parse } from 'csv-parse/sync';
import { fromBufferPromise } from 'yauzl';

class Refused extends Error {
  constructor(code, message, file) {
    super(message);
    Object.assign(this, { code, file });
  }
}

const MOST_ROWS = 20_000;
const MOST_COLUMNS = 200;
const TOO_LARGE = `A sheet has at most ${MOST_ROWS} rows and ${MOST_COLUMNS} columns; divide it over several files, and delete what lies far below or beside the last.`;

/** Of all sheets of a file together, for the application is handed them in one piece, and holds them all. */
const MOST_CELLS = 500_000;
const MOST_SHEETS = 200;
const TOO_MANY_CELLS = {
  code: 'FILE_HAS_TOO_MANY_CELLS',
  message: `A file has at most ${MOST_CELLS} cells and ${MOST_SHEETS} sheets; divide it over several files, and delete empty columns and sheets.`,
};

const UNREADABLE = {
  code: 'FILE_UNREADABLE',
  message: 'The file is damaged or not made by a spreadsheet program; save it again.',
};

const OTHER_SEPARATORS = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
];

const readers = { CSV: readCsvFile, ZIP_OF_CSV: readCsvFiles, XLSX: readXlsx };

const tables = [];
const refused = [];
let cells;
let sheets;
for (const given of workerData) {
  cells = 0;
  sheets = 0;
  try {
    tables.push(...(await readers[given.kind]({ ...given, bytes: Buffer.from(given.bytes) })));
  } catch (error) {
    // A parser's own message may quote a cell.
    const { file, code, message } = error instanceof Refused ? error : UNREADABLE;
    refused.push({ file: file ?? given.name, code, message });
  }
}
parentPort.postMessage({ tables, refused });

function readCsvFile({ name, sheet, bytes, encoding }) {
  return [csvTable(name, sheet ?? sheetOf(name), bytes, encoding)];
}

async function readCsvFiles({ bytes, encoding }) {
  const tables = [];
  for (const [name, content] of await unpack(bytes)) {
    // What a Mac's archiver puts beside each file.
    if (!/(^|\/)(__MACOSX\/|\._)/.test(name)) tables.push(csvTable(name, sheetOf(name), content, encoding));
  }
  return tables;
}

function csvTable(file, sheet, bytes, encoding) {
  let records;
  try {
    const text = decode(bytes, encoding, file);
    refuseOtherSeparator(text, file);
    records = parse(text, { relax_column_count: true, max_record_size: 200_000 });
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('NOT_CSV', 'The file cannot be read as CSV; look for a double quote that is not closed.', file);
  }
  const figure = (cell) => /^[=@]/.test(cell.trim());
  const formulas = [];
  records.forEach((record, at) =>
    record.forEach((cell, column) => {
      if (figure(cell)) formulas.push([at + 1, column]);
    }),
  );
  return table(file, sheet, records, { formulas, errors: [] });
}

/** Spreadsheet programs put a semicolon where their comma is the decimal sign: read by commas, a line would be one column. */
function refuseOtherSeparator(text, file) {
  const [header] = text.split(/\r?\n/, 1);
  const other = OTHER_SEPARATORS.find(([mark]) => header.includes(mark) && !header.includes(','));
  if (!other) return;
  throw new Refused(
    'NOT_COMMA_SEPARATED',
    `The columns of the file are divided by ${other[1]}; save it with commas between them ("CSV UTF-8, comma delimited"), or as .xlsx.`,
    file,
  );
}

/** UTF-8 or nothing, unless the person said that it is the older Windows encoding. */
function decode(bytes, encoding, file) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Refused(
      'NOT_UTF8',
      'The file is not UTF-8 text; save it as "CSV UTF-8", or say that it is windows-1252.',
      file,
    );
  }
}

async function readXlsx({ name, bytes }) {
  const { default: readWorkbook } = await import('read-excel-file/universal');
  // Unpacked once to the end, so that a part that is larger than it declares never reaches the parser.
  const parts = await unpack(bytes);
  const marks = marksBySheet(parts, name);
  const own = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  // The number as it is written: 37.5 must not become a binary fraction on the way.
  const sheets = await readWorkbook(own, { parseNumber: (text) => ({ number: text }) });
  return sheets.map(({ sheet, data }) =>
    table(
      name,
      sheet,
      data.map((row) => row.map(cellText)),
      marks.get(sheet) ?? { formulas: [], errors: [] },
    ),
  );
}

function cellText(cell) {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) {
    // Excel keeps no zone: what it shows is read as UTC, so a day is midnight there and nowhere else.
    const text = cell.toISOString();
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
  }
  if (typeof cell === 'object') return decimal(cell.number);
  if (typeof cell === 'boolean') return cell ? 'YES' : 'NO';
  return String(cell);
}

/** Spreadsheets compute with binary fractions and show fifteen digits: 0.30000000000000004 is the 0.3 people see. */
function decimal(written) {
  const shown = Number(Number(written).toPrecision(15));
  const text = String(shown);
  return text.includes('e') ? shown.toFixed(12).replace(/\.?0+$/, '') : text;
}

/** Which cells are calculated or show an error; the parser gives the first as plain values and the second as empty. */
function marksBySheet(parts, file) {
  const text = (path) => decode(parts.get(path) ?? Buffer.alloc(0), 'utf-8', file);
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  const marks = new Map();
  for (const [tag] of text('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)) {
    const target = targets.get(attribute(tag, '\\w+:id')) ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    const found = { formulas: [], errors: [] };
    const content = text(path);
    refuseFarCells(content, file);
    for (const [, cell, inside] of content.matchAll(/<(?:\w+:)?c\b([^>]*[^/>])>(.*?)<\/(?:\w+:)?c>/gs)) {
      const place = address(attribute(`<c ${cell}>`, 'r'));
      if (!place) continue;
      if (/<(?:\w+:)?f[\s/>]/.test(inside)) found.formulas.push(place);
      if (/\bt\s*=\s*["']e["']/.test(cell)) found.errors.push(place);
    }
    marks.set(unescapeXml(attribute(tag, 'name') ?? ''), found);
  }
  return marks;
}

/** The parser makes a cell of every place up to the last: one cell in the far corner would be 17 thousand million. */
function refuseFarCells(content, file) {
  for (const [, reference] of content.matchAll(/<(?:\w+:)?(?:c|row)\b[^>]*?\sr\s*=\s*["']([A-Z]{0,3}\d{1,9})["']/g)) {
    const [row, column] = address(/^\d/.test(reference) ? `A${reference}` : reference) ?? [Infinity, 0];
    if (row > MOST_ROWS || column >= MOST_COLUMNS) throw new Refused('SHEET_TOO_LARGE', TOO_LARGE, file);
  }
}

function attribute(tag, name) {
  return new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(tag)
    ?.slice(1)
    .find((text) => text !== undefined);
}

function unescapeXml(text) {
  const named = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => named[name]);
}

/** `C7` → row 7, third column counted from 0. */
function address(reference) {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference ?? '');
  if (!match) return null;
  const column = [...match[1]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return [Number(match[2]), column];
}

function table(file, sheet, records, { formulas, errors }) {
  if (records.length > MOST_ROWS || records.some((record) => record.length > MOST_COLUMNS)) {
    throw new Refused('SHEET_TOO_LARGE', TOO_LARGE, file);
  }
  const [header = [], ...rest] = records;
  const rows = rest
    .map((cells, at) => ({ row: at + 2, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  cells += rows.reduce((sum, row) => sum + row.cells.length, formulas.length + errors.length);
  sheets += 1;
  if (cells > MOST_CELLS || sheets > MOST_SHEETS) throw new Refused(TOO_MANY_CELLS.code, TOO_MANY_CELLS.message);
  return { file, sheet, header: header.map((cell) => cell.trim()), rows, formulas, errors };
}

/** `folder/funding_lines.csv` → `funding_lines`. */
function sheetOf(name) {
  return name.replace(/^.*[/\\]/, '').replace(/\.csv$/i, '');
}

async function unpack(bytes) {
  const parts = new Map();
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true });
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    const chunks = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
    parts.set(entry.fileName, Buffer.concat(chunks));
  }
  return parts;
}
