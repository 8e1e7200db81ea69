import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { compareContracts } from '../../src/compare/compare-contracts.ts';
import { redlineOf, type RedlineParagraph } from '../../src/compare/redline.ts';
import type { Contract } from '../../src/contract/contract.ts';
import { readSource } from '../../src/formats/read.ts';
import { writeRedline } from '../../src/formats/docx/write-redline.ts';
import { exhibit } from '../lint/exhibit.ts';
import { clauses, contractOf, measure, numbered } from './versions.ts';
import { validateOffice } from '../office-validator.ts';

/** What the paragraphs say with all changes rejected, or with all accepted. */
function textsOf(paragraphs: readonly RedlineParagraph[], gone: 'inserted' | 'deleted'): readonly string[] {
  const texts: string[] = [];
  let open = '';
  for (const { pieces, end } of paragraphs) {
    open += pieces
      .filter(({ kind }) => kind !== gone)
      .map(({ text }) => text)
      .join('');
    if (end === gone) continue;
    texts.push(open);
    open = '';
  }
  return open === '' ? texts : [...texts, open];
}

function lines({ blocks }: Contract): readonly string[] {
  return blocks.map(({ label, text }) => (label === '' ? text : `${label}\t${text}`));
}

function redline(old: Contract, fresh: Contract): readonly RedlineParagraph[] {
  return redlineOf(compareContracts(old, fresh, measure));
}

const whole = `Supplier shall train its engineers. ${clauses[5] ?? ''} ${clauses[7] ?? ''}`;
const parts = ['Supplier shall train its engineers.', clauses[5] ?? '', clauses[7] ?? ''];
/** Short ones too, whose moves are not worth telling. */
const some = fc.shuffledSubarray([...clauses, whole, ...parts, 'Yes', 'No', 'None so far'], { minLength: 1 });
const options = { title: 'Exhibit', author: 'Counsel <of> "Lakeside"', date: '2026-11-02T00:00:00Z' };

describe('a redline', () => {
  test('rejected is the old version and accepted the new one, paragraph by paragraph', () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        const [old, fresh] = [contractOf(numbered(one)), contractOf(numbered(other))];
        const paragraphs = redline(old, fresh);
        expect(textsOf(paragraphs, 'inserted')).toEqual(lines(old));
        expect(textsOf(paragraphs, 'deleted')).toEqual(lines(fresh));
      }),
      { numRuns: 60 },
    );
  });

  test('in Word holds both versions, and the validator has nothing to say', async () => {
    const old = exhibit();
    const fresh: Contract = {
      ...old,
      blocks: old.blocks.map((block) => ({
        ...block,
        text: block.text.replace(/\bshall\b/gu, 'may').replace(/\b30\b/gu, '90'),
      })),
    };
    const paragraphs = redline(old, fresh);
    const bytes = writeRedline(paragraphs, options);
    expect(writeRedline(paragraphs, options)).toEqual(bytes);
    const read = async (revisions: 'original' | 'final'): Promise<readonly string[]> =>
      (await readSource(bytes, 'redline.docx', { revisions })).paragraphs.flatMap(({ role, text }) =>
        role === 'deleted' ? [] : [text.replace(/\s+/gu, ' ').trim()],
      );
    const expected = (contract: Contract): readonly string[] =>
      lines(contract).map((line) => line.replace(/\s+/gu, ' ').trim());
    expect(await read('original')).toEqual(expected(old));
    expect(await read('final')).toEqual(expected(fresh));

    const folder = mkdtempSync(join(tmpdir(), 'mc2-redline-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    writeFileSync(join(folder, 'redline.docx'), bytes);
    if (validateOffice !== null) expect((await validateOffice(join(folder, 'redline.docx'))).errors).toEqual([]);
  });

  test('carries author and date as given, and none that was not', async () => {
    const paragraphs = redline(contractOf(numbered(clauses)), contractOf(numbered(clauses.slice(1))));
    const authors = async (date: string | null): Promise<readonly string[]> => {
      const { revisions } = await readSource(writeRedline(paragraphs, { ...options, date }), 'x.docx');
      return [...new Set(revisions.map((revision) => `${revision.author} ${revision.date}`))];
    };
    expect(await authors('2026-11-02T00:00:00Z')).toEqual(['Counsel <of> "Lakeside" 2026-11-02T00:00:00Z']);
    expect(await authors(null)).toEqual(['Counsel <of> "Lakeside" ']);
  });

  test('of nothing is still a document', async () => {
    const bytes = writeRedline([], { ...options, title: '\u0000' });
    await expect(readSource(bytes, 'x.docx')).rejects.toThrow('no text');
  });
});
