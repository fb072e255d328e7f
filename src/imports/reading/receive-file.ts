import { PayloadTooLargeException, UnsupportedMediaTypeException } from '@nestjs/common';
import { Request } from 'express';
import { LARGEST_FILE_BYTES } from './guard-file.js';
import { Encoding, UploadedFile } from './uploaded-file.js';

const KINDS: Readonly<Record<string, string>> = {
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'upload.xlsx',
  'application/zip': 'upload.zip',
  'text/csv': 'upload.csv',
};

/** Published data, which are not read by people. */
const JSON_TOO: Readonly<Record<string, string>> = { ...KINDS, 'application/json': 'upload.json' };

/** Takes a file from the body of a request, no more of it than may be, and as it is: nothing is inflated. */
export async function receiveFile(
  http: Request,
  query: Readonly<Record<string, unknown>>,
  { orJson = false } = {},
): Promise<UploadedFile> {
  const kinds = orJson ? JSON_TOO : KINDS;
  const [type = '', ...parameters] = (http.headers['content-type'] ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const usualName = Object.hasOwn(kinds, type) ? kinds[type] : undefined;
  const encoding = http.headers['content-encoding'];
  if (!usualName || (encoding !== undefined && encoding !== 'identity')) {
    throw new UnsupportedMediaTypeException(
      `Send the file itself, uncompressed, as one of: ${Object.keys(kinds).join(', ')}.`,
    );
  }
  const { sheet, file } = query;
  return {
    name: typeof file === 'string' && /^[\w .()-]{1,100}$/.test(file) ? file : usualName,
    bytes: await readBody(http),
    ...(typeof sheet === 'string' ? { sheet } : {}),
    encoding: charset(parameters),
  };
}

function charset(parameters: readonly string[]): Encoding {
  const named = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length) ?? 'utf-8';
  if (named === 'utf-8' || named === 'utf8') return 'utf-8';
  if (named === 'windows-1252' || named === 'cp1252') return 'windows-1252';
  throw new UnsupportedMediaTypeException('A CSV file is in utf-8, or in windows-1252 when the content type says so.');
}

async function readBody(http: Request): Promise<Buffer> {
  const tooLarge = () =>
    new PayloadTooLargeException('The file is larger than 5 MB; bring it in as several smaller files.');
  if (Number(http.headers['content-length'] ?? 0) > LARGEST_FILE_BYTES) throw tooLarge();
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of http as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LARGEST_FILE_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
