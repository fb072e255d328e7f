/**
 * A fault as the log may hold it: what failed and where, without any value a person gave or a row held. Messages of the
 * database and of parsers quote them.
 */
export function describeFault(fault: unknown): string {
  if (!(fault instanceof Error)) return 'Something that is not an error was thrown.';
  const { code, constraint, table } = ((fault as { driverError?: object }).driverError ?? fault) as Record<
    string,
    unknown
  >;
  const facts = Object.entries({ code, constraint, table })
    .filter(([, value]) => typeof value === 'string')
    .map(([name, value]) => `${name}=${String(value)}`);
  const frames = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  // Our statements are fixed text, so what the database says of a statement itself quotes nobody's values.
  const isAboutStatement = typeof code === 'string' && /^42(?!501)/.test(code);
  const message = isAboutStatement ? fault.message : withoutValues(fault.message);
  return [[`${fault.name}: ${message}`, ...facts].join(' '), ...frames].join('\n');
}

/** Anything quoted and any number of three digits or more may be pay, a token or a person's reference. */
function withoutValues(message: string): string {
  return message
    .replace(/"[^"]*"|'[^']*'|`[^`]*`|«[^»]*»/g, '"…"')
    .replace(/£?\d[\d.,]{2,}/g, '…')
    .replace(/\bclw[tc]_\S+|\beyJ\S+/g, '…');
}
