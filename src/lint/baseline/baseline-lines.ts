/** The file of the baseline: JSON Lines, one finding a line, sorted, so that two branches merge line by line. */
import { keyOf, type BaselineEntry } from './baseline.ts';

const header = '{"mc2-baseline":1}';

/** The text of the file: the header, then every entry once, in order. */
export function renderBaseline(entries: readonly BaselineEntry[]): string {
  const unique = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const sorted = [...unique].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  return [header, ...sorted.map(([, entry]) => renderEntry(entry))].map((line) => `${line}\n`).join('');
}

export type BaselineFault = { readonly line: number; readonly message: string };

/**
 * Reads the text of the file. Fails closed: a line that is not understood might hide findings, so there are no entries
 * where there is a fault. Lines that stand twice, as after a merge, count once.
 */
export function parseBaseline(text: string): {
  readonly entries: readonly BaselineEntry[];
  readonly faults: readonly BaselineFault[];
} {
  const lines = text.split('\n').map((line) => line.replace(/\r$/u, ''));
  const entries = new Map<string, BaselineEntry>();
  const faults: BaselineFault[] = [];
  lines.forEach((line, at) => {
    if (line.trim() === '' || (at > 0 && line === header)) return;
    const entry = at === 0 ? headerFault(line) : parseEntry(line);
    if (typeof entry === 'string') faults.push({ line: at + 1, message: entry });
    else if (entry !== null) entries.set(keyOf(entry), entry);
  });
  if (lines[0]?.trim() === '') faults.unshift({ line: 1, message: 'the header is missing' });
  return faults.length > 0 ? { entries: [], faults } : { entries: [...entries.values()], faults };
}

function renderEntry({ file, requirement, code, fingerprint, ordinal, note }: BaselineEntry): string {
  return JSON.stringify({ file, requirement, code, fingerprint, ...(ordinal > 1 ? { ordinal } : {}), note });
}

/** Null where the line is the header. */
function headerFault(line: string): string | null {
  const value = parseObject(line);
  if (value === null || !('mc2-baseline' in value)) return 'this is no baseline of mc2: the header is missing';
  return value['mc2-baseline'] === 1 ? null : 'this version of mc2 does not know this version of the baseline';
}

function parseEntry(line: string): BaselineEntry | string {
  if (/^(?:<{7}|={7}|>{7})/u.test(line)) return 'a merge was not finished here';
  const value = parseObject(line);
  if (value === null) return 'this line is no JSON object';
  const { file, requirement, code, fingerprint, ordinal = 1, note = '' } = value;
  if (typeof file !== 'string' || file === '') return '`file` is missing';
  if (requirement !== null && typeof requirement !== 'string') return '`requirement` is missing';
  if (typeof code !== 'string' || code === '') return '`code` is missing';
  if (typeof fingerprint !== 'string' || !/^[0-9a-f]{16}$/u.test(fingerprint)) return '`fingerprint` is missing';
  if (typeof ordinal !== 'number' || !Number.isInteger(ordinal) || ordinal < 1) return '`ordinal` is no number from 1';
  if (typeof note !== 'string') return '`note` is no text';
  return { file, requirement, code, fingerprint, ordinal, note };
}

function parseObject(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : null;
  } catch {
    return null;
  }
}
