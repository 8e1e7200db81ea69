import type { Block, Exhibit } from './contract.ts';
import { readExhibitName } from './exhibit-label.ts';
import type { Line } from './line.ts';
import { bare, wordsOf } from './wording.ts';

/** What stands behind an exhibit's name when it belongs to another document. */
const FOREIGN_AFTER = [
  'regulation',
  'directive',
  'iso',
  'iec',
  'nist',
  'gdpr',
  'mdr',
  'ivdr',
  'eu ',
  'standard contractual',
  'sccs',
  'far',
  'cfr',
  'hipaa',
  'ansi',
  'aami',
  'omb',
  'act',
  'law',
  'treaty',
  'master',
  'prime',
  'underlying',
  'other',
  'clauses',
  'controlled substance',
  'usc',
  'fips',
  'irs',
  'form',
  'imdrf',
  'fda',
  'ich',
  'sec ',
  'eea',
  'uk addendum',
  'gsa',
];
const FOREIGN_BEFORE = ['gsa', 'it', 'mas', 'supply', 'tax', 'sec', 'irs', 'form', 'federal', 'pay'];
const FOREIGN_SOURCES = [
  'circular',
  'regulation',
  'directive',
  'iso',
  'iec',
  'nist',
  'cfr',
  'gdpr',
  'mdr',
  'sccs',
  'act',
  'far',
  'dfars',
  'publication',
];
const OWN_AFTER = ['this', 'the agreement', 'hereto', 'hereof', 'these', 'the contract', 'that agreement'];
const ELSEWHERE = ['separate', 'circulated', 'workbook', 'follow', 'attached', 'enclosed', 'filed with', 'kept with'];

/**
 * The contract's exhibits: those that begin at a heading, in order, then those that the text only names, with block
 * null. Annexes of regulations and standards and schedules of other contracts are left out.
 */
export function findExhibits(lines: readonly Line[], blocks: readonly Block[]): readonly Exhibit[] {
  const found = new Map<string, Exhibit>();
  lines.forEach(({ exhibit }, at) => {
    for (const label of exhibit?.labels ?? [])
      if (!found.has(label)) found.set(label, { label, title: titleOf(blocks, at), block: at });
  });
  const named = new Map<string, number | null>();
  for (const { role, text, index } of blocks) {
    if (
      role === 'toc' ||
      role === 'header-footer' ||
      role === 'comment' ||
      role === 'deleted' ||
      role === 'hidden' ||
      role === 'note'
    )
      continue;
    for (const { label, start } of namesIn(text)) {
      const supplied = start === 0 && isSuppliedElsewhere(text);
      if (!named.has(label) || (supplied && named.get(label) === null)) named.set(label, supplied ? index : null);
      if (supplied) for (const other of namesIn(text)) named.set(other.label, index);
    }
  }
  for (const [label, block] of named) if (!found.has(label)) found.set(label, { label, title: '', block });
  return [...found.values()];
}

/** Exhibit names in running text that mean exhibits of this contract. */
export function namesIn(text: string): readonly { readonly label: string; readonly start: number }[] {
  const found: { label: string; start: number }[] = [];
  const opening = /\b(?:exhibit|schedule|annex|appendi|attachment)/gi;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const name = readExhibitName(text, match.index);
    if (name === null) continue;
    opening.lastIndex = name.end;
    if (!isForeign(text, match.index, name.end))
      for (const label of name.labels) found.push({ label, start: match.index });
  }
  return found;
}

function isForeign(text: string, start: number, end: number): boolean {
  const before = wordsOf(text.slice(Math.max(0, start - 30), start)).map((word) => bare(word).toLowerCase());
  if (FOREIGN_BEFORE.includes(before.at(-1) ?? '')) return true;
  if (
    text
      .slice(Math.max(0, start - 3), start)
      .trimEnd()
      .endsWith(',') &&
    before.slice(-3).some((word) => FOREIGN_SOURCES.includes(word))
  )
    return true;
  let after = text
    .slice(end, end + 60)
    .trimStart()
    .toLowerCase();
  if (after.startsWith('(eu)') || after.startsWith('controlled')) return true;
  if (after.startsWith(', part')) after = after.slice(after.indexOf(' ', 7) + 1).trimStart();
  if (after.startsWith('(')) after = after.slice(after.indexOf(')') + 1).trimStart();
  const joint = ['of ', 'to ', 'in ', 'from '].find((word) => after.startsWith(word));
  if (joint === undefined) return false;
  const whose = after.slice(joint.length);
  if (OWN_AFTER.some((words) => whose.startsWith(words))) return false;
  const owner = whose.startsWith('the ') ? whose.slice(4) : whose;
  if (joint === 'to ' && whose.startsWith('the '))
    return !owner.startsWith('extent') && !owner.startsWith('customer') && !owner.startsWith('supplier');
  return FOREIGN_AFTER.some((words) => owner.startsWith(words));
}

function isSuppliedElsewhere(text: string): boolean {
  const lower = text.toLowerCase();
  return text.length < 400 && ELSEWHERE.some((words) => lower.includes(words));
}

/** The words of the heading itself, or of the heading right below it. */
function titleOf(blocks: readonly Block[], at: number): string {
  const { text } = blocks[at]!;
  if (text !== '') return text;
  const next = blocks[at + 1];
  return next !== undefined &&
    next.cell === null &&
    next.label === '' &&
    (next.role === 'heading' || next.role === 'title')
    ? next.text
    : '';
}
