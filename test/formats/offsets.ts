import { buildContract } from '../../src/contract/build-contract.ts';
import type { SourceDocument } from '../../src/contract/source.ts';

/** Places that do not cut out what they name; empty where the document is sound. */
export function unsoundMarks(document: SourceDocument): string[] {
  const problems: string[] = [];
  for (const { text, marks } of [...document.paragraphs, ...buildContract(document).blocks]) {
    for (const { start, end, kind } of marks) {
      if (start < 0 || end > text.length || start >= end) problems.push(`${kind} ${start}–${end} in "${text}"`);
    }
  }
  for (const { paragraph, kind, text } of document.revisions) {
    const at = document.paragraphs[paragraph - 1];
    if (!at) problems.push(`${kind} in paragraph ${paragraph}`);
    // What was inserted and then hidden or struck out stands in a paragraph of its own behind.
    else if (kind === 'inserted' && !document.paragraphs.slice(paragraph - 1).some((one) => holds(one.text, text))) {
      problems.push(`inserted "${text}" is not in "${at.text}"`);
    }
  }
  return problems;
}

/** What is read, as `role: label text` lines. */
export function lines(document: SourceDocument): string[] {
  return document.paragraphs.map(({ role, label, text }) => `${role}: ${label && `${label} `}${text}`);
}

function holds(text: string, part: string): boolean {
  return text.replace(/\s/g, '').includes(part.replace(/\s/g, ''));
}
