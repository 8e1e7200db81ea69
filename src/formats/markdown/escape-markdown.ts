/** Text so that Markdown shows it letter by letter. */

/** Escapes what could mean something inside a line. */
export function escapeMarkdown(text: string): string {
  // A blank to fill in, ________, means nothing to Markdown while spaces stand around it.
  const special = /(?<=^|\s)_{4,}(?=\s|$)|[\\`*_[<~]|&(?=#?\w{1,30};)/g;
  return text.replace(special, (found) => (found.length > 1 ? found : `\\${found}`)).replace(/!(?=\\\[)/g, '\\!');
}

/** Escapes what means something at the beginning of a line: headings, lists, quotations, rules. */
export function escapeLineStart(line: string): string {
  if (/^(?:#|>|[-+](?:\s|$)|-[-\s]*$|(?:=+|_{3,})\s*$|\|)/.test(line)) return `\\${line}`;
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
