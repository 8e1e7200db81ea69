/** Adds an exception to the text of a file, which is otherwise left as somebody wrote it. */
import type { Exception } from '../lint/exceptions/exception.ts';
import { isDeepStrictEqual } from 'node:util';
import { parseYaml } from '../yaml/parse-yaml.ts';

const opening = `# Deviations that were accepted, for mc2 lint. Each says what, where, why, by whom and until when.
# mc2 accept adds to this file; what has expired or is not needed any more is reported by mc2 lint.
`;

/**
 * The text with one more entry at its end; comments stay.
 *
 * @param text of a sound file of exceptions; empty for a new one
 * @returns null where the list is written in a form that nothing can be put behind, such as `[…]` on one line
 */
export function appendException(text: string, exception: Omit<Exception, 'at'>): string | null {
  const before = text.trim() === '' ? opening : text.endsWith('\n') ? text : `${text}\n`;
  const indent = /^( *)- /mu.exec(before)?.[1] ?? '';
  const gap = before.trim() === opening.trim() || before.endsWith('\n\n') ? '' : '\n';
  const appended = `${before}${before === opening ? '\n' : gap}${renderEntry(exception, indent)}`;
  return addsOne(text, appended) ? appended : null;
}

function renderEntry({ subject, files, reason, approvedBy, expires, wording }: Omit<Exception, 'at'>, indent: string) {
  const lines = [
    `${subject.kind}: ${subject.id}`,
    `files: ${quote(files)}`,
    `reason: ${quote(reason)}`,
    `approved_by: ${quote(approvedBy)}`,
    `expires: ${quote(expires)}`,
    ...(wording === null ? [] : [`wording: ${quote(wording)}`]),
  ];
  return lines.map((line, at) => `${indent}${at === 0 ? '- ' : '  '}${line}\n`).join('');
}

/** In double quotes, as YAML and JSON write them alike; on one line. */
function quote(text: string): string {
  return JSON.stringify(text.replace(/\s+/gu, ' ').trim());
}

/** Nothing is left to luck with a file of somebody else: what was there must still be there, and one thing more. */
function addsOne(before: string, after: string): boolean {
  const [old, now] = [before, after].map((text) => parseYaml({ path: '', text }).document);
  const entries = before.trim() === '' || old?.value === null ? [] : old?.value;
  return (
    Array.isArray(entries) &&
    Array.isArray(now?.value) &&
    now.value.length === entries.length + 1 &&
    isDeepStrictEqual(now.value.slice(0, -1), entries)
  );
}
