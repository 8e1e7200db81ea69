import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/contract/contract.ts';
import { blockWith, changes, contract, edited, provenance, reworded, textOf, verify } from './edited.ts';
import { verifyContract } from '../../src/verify/verify-contract.ts';
import { library } from './edited.ts';

describe('a document that nobody touched', () => {
  test('is as it was written', () => {
    const result = verify(contract);
    expect(changes(result)).toEqual({});
    expect(result.same).toBe(true);
    expect(result.texts.length).toBe(provenance.texts.length);
  });

  test('still is with other blanks, quotation marks and hyphens', () => {
    const typed = edited((block) => ({
      ...block,
      text: block.text.replaceAll('“', '"').replaceAll('”', '"').replaceAll('’', "'").replaceAll(' ', '\u00a0 '),
    }));
    expect(changes(verify(typed))).toEqual({});
  });
});

describe('a clause with other words', () => {
  test('is softened where its time limit grew', () => {
    const result = verify(
      reworded(['Critical Vulnerability within thirty (30) days', 'Critical Vulnerability within ninety (90) days']),
    );
    expect(changes(result)).toEqual({ 'patch-timeline-critical': 'softened' });
    expect(textOf(result, 'patch-timeline-critical').notes.join('\n')).toContain('thirty (30) days → ninety (90) days');
    expect(result.same).toBe(false);
  });

  test('is strengthened where its time limit shrank', () => {
    const result = verify(
      reworded(['Critical Vulnerability within thirty (30) days', 'Critical Vulnerability within seven (7) days']),
    );
    expect(changes(result)).toEqual({ 'patch-timeline-critical': 'strengthened' });
  });

  test('is softened where the linter finds less in it', () => {
    const result = verify(
      edited((block) =>
        block.text.startsWith('Time to Fix Critical Vulnerabilities.')
          ? { ...block, text: 'Time to Fix Critical Vulnerabilities. Supplier may from time to time release patches.' }
          : block,
      ),
    );
    const text = textOf(result, 'patch-timeline-critical');
    expect(text.change).toBe('softened');
    expect(text.verdict?.before).toBe('met');
    expect(text.verdict?.after).not.toBe('met');
  });

  test('is softened where a duty was qualified', () => {
    const result = verify(
      reworded([
        'under a documented secure development process',
        'under a commercially reasonable secure development process',
      ]),
    );
    expect(changes(result)).toEqual({ 'secure-development-lifecycle': 'softened' });
  });

  test('is edited where nothing of weight changed', () => {
    const result = verify(
      reworded(['Supplier shall design, develop and maintain', 'Supplier shall develop, design and maintain']),
    );
    expect(changes(result)).toEqual({ 'secure-development-lifecycle': 'edited' });
    expect(textOf(result, 'secure-development-lifecycle').notes).toEqual([]);
  });

  test('is edited, with the words that matter named, where it is none of the library', () => {
    const result = verify(reworded(['this Exhibit prevails over', 'this Exhibit does not prevail over']));
    expect(changes(result)).toEqual({ precedence: 'edited' });
    expect(textOf(result, 'precedence').notes.join()).toContain('with “not”');
  });

  test('says which clauses a changed definition softens', () => {
    const result = verify(
      edited((block) =>
        block.text.startsWith('“Security Incident” means')
          ? {
              ...block,
              text: '“Security Incident” means a confirmed material loss of Customer Data that a court has found.',
            }
          : block,
      ),
    );
    expect(Object.keys(changes(result))).toEqual(['term:Security Incident']);
    const place = provenance.texts.find(({ id }) => id === 'security-incident-notification')?.number ?? 'none';
    expect(textOf(result, 'term:Security Incident').notes.at(-1)).toContain(place);
    expect(result.same).toBe(false);
  });
});

describe('a definition on which a verdict rests', () => {
  test('softens the clause that uses it', () => {
    const scale = ' Severity is measured by the base score under the Common Vulnerability Scoring System (CVSS).';
    const id = 'patch-timeline-critical';
    const record = {
      ...provenance,
      texts: provenance.texts.map((text) =>
        text.id === id
          ? { ...text, paragraphs: text.paragraphs.map((one) => ({ ...one, text: one.text.replace(scale, '') })) }
          : text,
      ),
    };
    const changed = edited((block) => {
      if (block.text.startsWith('“Critical Vulnerability” means'))
        return { ...block, text: '“Critical Vulnerability” means a Vulnerability that Supplier calls critical.' };
      return { ...block, text: block.text.replace(scale, '') };
    });
    const result = verifyContract(record, changed, library);
    expect(changes(result)).toEqual({ 'term:Critical Vulnerability': 'softened' });
    expect(textOf(result, 'term:Critical Vulnerability').notes.join()).toContain('this softens');
  });
});

describe('text that came or went', () => {
  test('is removed, clause by clause', () => {
    const sbom = provenance.texts.find(({ id }) => id === 'sbom-delivery');
    const gone = new Set(sbom?.paragraphs.map(({ text }) => text));
    const result = verify(edited((block) => (gone.has(block.text) ? null : block)));
    expect(changes(result)).toEqual({ 'sbom-delivery': 'removed' });
  });

  test('softens a clause that lost a paragraph', () => {
    const last = provenance.texts.find(({ id }) => id === 'sbom-delivery')?.paragraphs.at(-1)?.text;
    const result = verify(edited((block) => (block.text === last ? null : block)));
    expect(changes(result)).toEqual({ 'sbom-delivery': 'softened' });
  });

  test('is added, and tells what it refuses', () => {
    const extra = 'Limited Remedy. Supplier has no obligation to provide a software bill of materials.';
    const after = blockWith('prevails over');
    const result = verify(
      edited((block) =>
        block === after ? [block, { ...block, index: -1, label: '1.9', clause: '1.9', text: extra }] : block,
      ),
    );
    const added = result.texts.filter(({ change }) => change === 'added');
    expect(added.map(({ paragraphs }) => paragraphs)).toEqual([[{ before: null, after: extra }]]);
    expect(added[0]?.notes.join()).toContain('Software bill of materials');
    // It stands after the clause that it follows.
    expect(result.texts[result.texts.findIndex(({ change }) => change === 'added') - 1]?.id).toBe('precedence');
  });

  test('belongs to the clause that it goes on', () => {
    const after = blockWith('prevails over');
    const more = { ...after, index: -1, label: '', text: 'The rest of the Agreement prevails where it is milder.' };
    expect(changes(verify(edited((block) => (block === after ? [block, more] : block))))).toEqual({
      precedence: 'edited',
    });
  });

  test('is found where it was moved to', () => {
    const texts = new Set(
      provenance.texts.find(({ id }) => id === 'sbom-delivery')?.paragraphs.map(({ text }) => text),
    );
    const moved = contract.blocks.filter(({ text }) => texts.has(text));
    const last = contract.blocks.findLast(
      ({ role, label }) => role === 'operative' && /^\d+\.\d+$/u.test(label),
    ) as Block;
    const result = verify(
      edited((block) => (texts.has(block.text) ? null : block === last ? [block, ...moved] : block)),
    );
    expect(changes(result)).toEqual({});
    expect(result.texts.filter((text) => text.moved).map(({ id }) => id)).toEqual(['sbom-delivery']);
  });
});

describe('what was left open', () => {
  test('may be filled in', () => {
    const open = { ...provenance, texts: provenance.texts.map((text) => text) };
    const paragraph = {
      text: 'Notices go to [CONFIRM: address].',
      label: '',
      references: [],
      open: [{ start: 14, end: 32 }],
    };
    const record = { ...open, texts: [{ ...textRecord('notes-to'), paragraphs: [paragraph] }] };
    const block = {
      ...blockWith('prevails over'),
      text: 'Notices go to 1 Lake Street, Madison.',
      index: 0,
      parent: null,
    };
    const filled = verifyContract(record, { ...contract, blocks: [block] }, library);
    expect(filled.texts.map(({ change, notes }) => [change, notes])).toEqual([
      ['completed', ['filled in: 1 Lake Street, Madison']],
    ]);
    expect(filled.same).toBe(true);
    const more = { ...block, text: 'Notices go to 1 Lake Street, Madison, and are void.' };
    const extended = verifyContract(
      record,
      { ...contract, blocks: [{ ...more, text: `${more.text} Really.` }] },
      library,
    );
    expect(extended.texts[0]?.notes.join()).toContain('and are void. Really');
  });

  test('signature lines are', () => {
    const signed = edited((block) => ({ ...block, text: block.text.replace(/_{3,}/u, 'November 3, 2026') }));
    const result = verify(signed);
    expect(Object.values(changes(result))).toEqual(['completed']);
    expect(result.same).toBe(true);
  });
});

describe('cross-references', () => {
  const citing = provenance.texts.find(({ paragraphs }) => paragraphs.some(({ references }) => references.length > 0));
  const paragraph = citing?.paragraphs.find(({ references }) => references.length > 0);
  const reference = paragraph?.references[0];

  test('that were counted anew are no change', () => {
    if (citing === undefined || paragraph === undefined || reference === undefined) throw new Error('no reference');
    const record = {
      ...provenance,
      texts: provenance.texts.filter(({ id }) => id === citing.id || id === reference.to),
    };
    const blocks = contract.blocks
      .filter(({ text }) => record.texts.some(({ paragraphs }) => paragraphs.some((one) => one.text === text)))
      .map((block) =>
        record.texts.find(({ id }) => id === reference.to)?.paragraphs[0]?.text === block.text
          ? { ...block, label: '9.9', clause: '9.9' }
          : block,
      )
      .map((block) =>
        block.text === paragraph.text
          ? { ...block, text: `${block.text.slice(0, reference.start)}Section 9.9${block.text.slice(reference.end)}` }
          : block,
      )
      .map((block, index) => ({ ...block, index, parent: null, cell: null }));
    const result = verifyContract(record, { ...contract, blocks }, library);
    expect(result.texts.find(({ id }) => id === citing.id)?.change).toBe('unchanged');
    const wrong = blocks.map((block) => ({ ...block, text: block.text.replace('Section 9.9', 'Section 8.8') }));
    const found = verifyContract(record, { ...contract, blocks: wrong }, library).texts.find(
      ({ id }) => id === citing.id,
    );
    expect(found?.change).toBe('edited');
    expect(found?.notes.join()).toContain('refers to Section 8.8; that text is now 9.9');
  });
});

function textRecord(id: string) {
  return {
    id,
    kind: 'clause',
    position: null,
    title: '',
    number: '',
    answers: false,
    paragraphs: [],
    hash: '',
  } as const;
}
