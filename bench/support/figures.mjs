import { cpus, loadavg } from 'node:os';

/** The value below which `percent` of the values lie, by nearest rank. */
export function quantile(values, percent) {
  const ascending = [...values].sort((one, other) => one - other);
  return ascending[Math.max(0, Math.ceil((ascending.length * percent) / 100) - 1)];
}

export const median = (values) => quantile(values, 50);

/** Rows of text as a table that can be pasted into a document. */
export function printTable(titles, rows) {
  const lines = [titles, titles.map(() => '---'), ...rows];
  const widths = titles.map((_, at) => Math.max(...lines.map((line) => String(line[at]).length)));
  for (const line of lines) {
    console.log(`| ${line.map((cell, at) => String(cell).padEnd(widths[at])).join(' | ')} |`);
  }
}

/** What a figure means nothing without. */
export function describeMachine() {
  const load = loadavg().map((value) => value.toFixed(1));
  return `Node ${process.versions.node}, ${cpus().length} processors, load ${load.join(' ')} (1, 5, 15 minutes)`;
}

/** `--runs=20 --contracts=340,5000` over defaults. */
export function readOptions(defaults) {
  const given = process.argv.slice(2).map((text) => /^--([a-z]+)=(.+)$/.exec(text) ?? [text]);
  const unknown = given.filter(([, name]) => !(name in defaults)).map(([text]) => text);
  if (unknown.length > 0) {
    const names = Object.entries(defaults).map(([name, value]) => `--${name}=${value}`);
    throw new Error(`Not an option: ${unknown.join(' ')}. There are ${names.join(' ')}.`);
  }
  return { ...defaults, ...Object.fromEntries(given.map(([, name, value]) => [name, value])) };
}
