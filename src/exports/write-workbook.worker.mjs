// Writes a workbook in a thread of its own: half a million cells take seconds, in which nobody else would be answered.
// Plain JavaScript, so that Node can start it as it is.
import { parentPort, workerData } from 'node:worker_threads';
import writeExcelFile from 'write-excel-file/node';

const HEADING = '#E8EEF4';

const pages = workerData.map(({ sheet, widths, header, days, rows }) => ({
  sheet,
  stickyRowsCount: 1,
  columns: widths.map((width) => ({ width })),
  data: [header.map(heading), ...rows.map((row) => row.map((cell, at) => cellOf(cell, days.includes(at))))],
}));
const workbook = await writeExcelFile(pages, { dateFormat: 'yyyy-mm-dd' }).toBuffer();
parentPort.postMessage(workbook);

function heading(value) {
  return { type: String, value, fontWeight: 'bold', backgroundColor: HEADING };
}

/** Numbers and days as such, so that people can reckon and sort. */
function cellOf(value, isDay) {
  if (value === null) return null;
  if (typeof value === 'number') return { type: Number, value };
  if (typeof value === 'boolean') return { type: Boolean, value };
  if (isDay) return { type: Date, value: new Date(`${value}T00:00:00Z`), format: 'yyyy-mm-dd' };
  return { type: String, value };
}
