/** Small pieces of YAML, written so that they read back as what they were. */
import type { ParameterValue } from '../library/library.ts';

const lineWidth = 100;

/** Words that YAML, or somebody who knows an older YAML, reads as something else than text. */
const notText = /^(?:null|true|false|yes|no|on|off|y|n)$/iu;

/**
 * One value on one line (YAML 1.2, sections 7.3.2 and 7.3.3): bare where it is plain words, else in single quotes. `text`
 * must have no line break and no control characters.
 */
export function yamlText(text: string): string {
  const bare = /^[A-Za-z](?:[A-Za-z0-9_.-]| (?=[A-Za-z0-9]))*$/u.test(text) && !notText.test(text);
  return bare ? text : `'${text.replaceAll("'", "''")}'`;
}

/** A parameter's value: numbers bare, lists in brackets. */
export function yamlValue(value: ParameterValue): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? yamlText(value) : `[${value.map(yamlText).join(', ')}]`;
}

/** Prose as comment lines of limited width, each with the indentation; none for empty prose. */
export function commentLines(prose: string, indent = ''): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of prose.split(/\s+/u).filter((part) => part !== '')) {
    if (line !== '' && indent.length + 2 + line.length + 1 + word.length > lineWidth) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return (line === '' ? lines : [...lines, line]).map((text) => `${indent}# ${text}`);
}

/** An entry of a section; one that is not `active` is written behind a `#`, to be taken up by hand. */
export type Entry = {
  readonly comment: string;
  readonly key: string;
  readonly value: string;
  readonly active: boolean;
  /** What follows the value on its line. */
  readonly remark?: string;
};

/** A map of entries, each below its comment. Where no entry is active, the key of the map is commented out too. */
export function yamlSection(key: string, entries: readonly Entry[]): readonly string[] {
  if (entries.length === 0) return [];
  const active = entries.some((entry) => entry.active);
  const lines = entries.flatMap((entry, at) => [
    ...(at === 0 || entry.comment === '' ? [] : ['']),
    ...commentLines(entry.comment, '  '),
    `  ${entry.active ? '' : '# '}${entry.key}: ${entry.value}${entry.remark === undefined ? '' : ` # ${entry.remark}`}`,
  ]);
  return [`${active ? '' : '# '}${key}:`, ...lines];
}
