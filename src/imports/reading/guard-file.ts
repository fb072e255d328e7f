import { refuseFile } from '../import-problem.js';
import { UploadedFile } from './uploaded-file.js';
import { readZipDirectory, ZipDirectory } from './zip-directory.js';

export const LARGEST_FILE_BYTES = 5 * 1024 * 1024;

const MOST_ENTRIES = 200;
const MOST_BYTES_INSIDE = 60 * 1024 * 1024;

/** Spreadsheets pack 5 to 30 to one; what claims far more is made to fill memory. */
const MOST_TIMES_LARGER = 120;

export type FileKind = 'CSV' | 'XLSX' | 'ZIP_OF_CSV';

/** Decides by its content what a file is, and refuses what is too large or made to do harm, before any parser sees it. */
export async function guardFile({ name, bytes }: UploadedFile): Promise<FileKind> {
  if (bytes.length > LARGEST_FILE_BYTES) {
    refuseFile(name, 'FILE_TOO_LARGE', 'The file is larger than 5 MB; bring it in as several smaller files.');
  }
  if (bytes.length === 0) refuseFile(name, 'FILE_EMPTY', 'The file is empty; check that it was saved.');
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') {
    refuseFile(
      name,
      'OLD_OR_LOCKED_WORKBOOK',
      'The file is an old Excel workbook or has a password; save it as .xlsx without one.',
    );
  }
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') {
    return bytes.includes(0)
      ? refuseFile(name, 'UNKNOWN_KIND', 'The file is neither CSV nor .xlsx; save it as one of them.')
      : 'CSV';
  }
  return kindOfZip(name, bytes, await readZipDirectory(name, bytes, MOST_ENTRIES));
}

function kindOfZip(name: string, bytes: Buffer, { entries, bytesInside }: ZipDirectory): FileKind {
  if (bytesInside > MOST_BYTES_INSIDE || bytesInside > bytes.length * MOST_TIMES_LARGER) {
    refuseFile(
      name,
      'FILE_UNPACKS_TOO_LARGE',
      'What is packed in the file is far larger than a workbook of this kind; save it again from the spreadsheet program.',
    );
  }
  if (entries.some((entry) => entry.isEncrypted)) {
    refuseFile(name, 'OLD_OR_LOCKED_WORKBOOK', 'The file has a password; save it without one.');
  }
  const names = entries.map((entry) => entry.name).filter((entry) => !entry.endsWith('/'));
  if (names.some((entry) => /vbaProject\.bin$/i.test(entry))) {
    refuseFile(name, 'HAS_MACROS', 'The workbook holds macros; save it as .xlsx, which has none.');
  }
  if (names.includes('[Content_Types].xml') && names.includes('xl/workbook.xml')) return 'XLSX';
  if (names.length > 0 && names.every((entry) => /\.csv$/i.test(entry))) return 'ZIP_OF_CSV';
  return refuseFile(name, 'UNKNOWN_KIND', 'The file is neither an .xlsx workbook nor a zip of CSV files only.');
}
