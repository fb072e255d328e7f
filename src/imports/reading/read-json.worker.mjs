// Reads one JSON file, in a thread with a memory limit and a deadline of its own (see run-in-thread.ts). How deep it goes
// and how much it holds is counted before it is parsed. Plain JavaScript, so that Node can start it as it is.
import { parentPort, workerData } from 'node:worker_threads';

const DEEPEST = 20;
const MOST_VALUES = 500_000;

const TOO_DEEP = {
  code: 'JSON_TOO_DEEP',
  message: `The file is nested deeper than ${DEEPEST} levels, which no published data are.`,
};
const TOO_LARGE = {
  code: 'JSON_TOO_LARGE',
  message: `The file holds more than ${MOST_VALUES} values; divide it over several files.`,
};

parentPort.postMessage(read(Buffer.from(workerData)));

function read(bytes) {
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { code: 'NOT_UTF8', message: 'The file is not UTF-8 text, as JSON always is; save it again.' };
  }
  const tooMuch = weigh(text);
  if (tooMuch) return tooMuch;
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { code: 'NOT_JSON', message: 'The file cannot be read as JSON; look for a bracket or quote not closed.' };
  }
}

/** Depth and number of values, by brackets and commas outside texts. */
function weigh(text) {
  let depth = 0;
  let values = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isInText) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isInText = false;
    } else if (sign === '"') isInText = true;
    else if (sign === ']' || sign === '}') depth -= 1;
    else if (sign === '[' || sign === '{' || sign === ',') {
      values += 1;
      if (sign !== ',') depth += 1;
      if (depth > DEEPEST) return TOO_DEEP;
      if (values > MOST_VALUES) return TOO_LARGE;
    }
  }
  return null;
}
