/** The encodings a CSV file may be in; the second only when the person says so. */
export type Encoding = 'utf-8' | 'windows-1252';

/** A file as it arrived: nothing about it is believed yet. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** For a single CSV file: which sheet it is; its name without `.csv` when left out. */
  readonly sheet?: string;
  /** UTF-8 when left out. */
  readonly encoding?: Encoding;
}
