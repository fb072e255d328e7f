import { fromBufferPromise } from 'yauzl';
import { FileRefused, refuseFile } from '../import-problem.js';

export interface ZipDirectory {
  readonly entries: readonly { readonly name: string; readonly isEncrypted: boolean }[];
  /** What the directory declares; the reader refuses an entry that turns out larger. */
  readonly bytesInside: number;
}

/** Reads what a zip file says it holds, without unpacking anything. */
export async function readZipDirectory(file: string, bytes: Buffer, mostEntries: number): Promise<ZipDirectory> {
  const entries: { name: string; isEncrypted: boolean }[] = [];
  let bytesInside = 0;
  try {
    // yauzl itself refuses absolute names and `..`.
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true });
    if (zip.entryCount > mostEntries) tooMany(file);
    for await (const entry of zip.eachEntry()) {
      entries.push({ name: entry.fileName, isEncrypted: entry.isEncrypted() });
      bytesInside += entry.uncompressedSize;
      if (entries.length > mostEntries) tooMany(file);
    }
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    refuseFile(file, 'BAD_ARCHIVE', 'The file is damaged or not made by a spreadsheet program; save it again.');
  }
  return { entries, bytesInside };
}

function tooMany(file: string): never {
  refuseFile(file, 'FILE_HAS_TOO_MANY_PARTS', 'The file holds more parts than a workbook of this kind; save it again.');
}
