/** What a spreadsheet may take for the start of a formula or a command; full-width signs, because some fold them. */
const STARTS_SOMETHING = /^'*[=+\-@＝＋－＠\t\r\n\0]/;
const MADE_HARMLESS = /^'(?='*[=+\-@＝＋－＠\t\r\n\0])/;

/** Text that a spreadsheet shows and does not run: an apostrophe before what could start a formula. */
export function harmless(text: string): string {
  return STARTS_SOMETHING.test(text) ? `'${text}` : text;
}

/** Takes off the apostrophe that was put there. */
export function asTyped(cell: string): string {
  return cell.trim().replace(MADE_HARMLESS, '');
}
