import { setTimeout as pause } from 'node:timers/promises';

// A moment after everything recorded before it and before everything recorded after it. Rows are recorded to the
// microsecond and a JavaScript moment ends at the millisecond, so one taken straight away can lie before the row just
// written.
export async function momentBetween(): Promise<string> {
  await pause(2);
  const moment = new Date().toISOString();
  await pause(2);
  return moment;
}
