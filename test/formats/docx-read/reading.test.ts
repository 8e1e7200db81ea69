import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../src/contract/contract.ts';
import { readSource } from '../../../src/formats/read.ts';
import { docx } from './build-docx.ts';

const change = (name: string, content: string): string =>
  `<w:${name} w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z">${content}</w:${name}>`;
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const gone = (text: string): string => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;
const body = [
  `<w:p>${run('Supplier shall patch within ')}${change('del', gone('30'))}${change('ins', run('90'))}${run(' days.')}</w:p>`,
  `<w:p><w:pPr><w:rPr>${change('ins', '')}</w:rPr></w:pPr>${change('ins', run('A new clause.'))}</w:p>`,
  `<w:p>${change('moveFrom', run('Moved here.'))}</w:p>`,
  `<w:p>${change('moveTo', run('Moved there.'))}</w:p>`,
  `<w:p>${run('The end.')}</w:p>`,
].join('');

async function shown(revisions: Reading): Promise<string[]> {
  const { paragraphs } = await readSource(docx(body), 'a.docx', { revisions });
  return paragraphs.filter(({ role }) => role !== 'deleted').map(({ text }) => text);
}

describe('a document with tracked changes', () => {
  test('is read as accepted', async () => {
    expect(await shown('final')).toEqual([
      'Supplier shall patch within 90 days.',
      'A new clause.',
      'Moved there.',
      'The end.',
    ]);
  });

  test('is read as rejected', async () => {
    expect(await shown('original')).toEqual(['Supplier shall patch within 30 days.', 'Moved here.', 'The end.']);
  });

  test('is read with both texts', async () => {
    expect(await shown('both')).toEqual([
      'Supplier shall patch within 3090 days.',
      'A new clause.',
      'Moved here.',
      'Moved there.',
      'The end.',
    ]);
  });

  test('keeps its list of changes and says which side was read', async () => {
    for (const reading of ['final', 'original', 'both'] as const) {
      const { revisions, read } = await readSource(docx(body), 'a.docx', { revisions: reading });
      expect(new Set(revisions.map(({ kind }) => kind))).toEqual(
        new Set(['deleted', 'inserted', 'moved-from', 'moved-to']),
      );
      expect(read ?? 'final').toBe(reading);
    }
  });
});

test('a format that tells its changes only as accepted says so', async () => {
  const html =
    '<!doctype html><html><body><p>Supplier shall patch in <del>30</del> <ins>90</ins> days.</p></body></html>';
  const { unread } = await readSource(Buffer.from(html), 'a.html', { revisions: 'original' });
  expect(unread.map(({ what }) => what).join()).toContain('before the tracked changes');
});
