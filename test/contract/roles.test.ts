import { describe, expect, test } from 'vitest';
import { buildContract } from '../../src/contract/build-contract.ts';
import { blockOf, paragraph, plain, sourceOf } from './documents.ts';

const PREAMBLE = 'This Agreement is between Acme, Inc. (“Supplier”) and Lakeside Hospital (“Customer”).';

function roleOf(lines: string, start: string): string {
  return blockOf(plain(lines), start).role;
}

describe('definitions', () => {
  test('are paragraphs that only define', () => {
    expect(roleOf(`${PREAMBLE}\n1.1 “SBOM” means a software bill of materials in SPDX format.`, '“SBOM”')).toBe(
      'definition',
    );
    expect(roleOf(`${PREAMBLE}\n1.2 “SBOM” or “Bill” shall mean a list that Supplier shall keep.`, '“SBOM”')).toBe(
      'definition',
    );
    expect(roleOf(`${PREAMBLE}\n1.3 As used here, “PHI” has the meaning given in 45 CFR 160.103.`, 'As used')).toBe(
      'definition',
    );
    expect(roleOf(`${PREAMBLE}\nCritical Vulnerability means a flaw scored 9.0 or more.`, 'Critical')).toBe(
      'definition',
    );
  });

  test('that also lay a duty on a party are operative', () => {
    expect(roleOf(`${PREAMBLE}\n1.1 “SBOM” means a list of software. Supplier shall provide an SBOM.`, '“SBOM”')).toBe(
      'operative',
    );
    expect(roleOf(`${PREAMBLE}\n1. Definitions\n1.1 Supplier shall comply with the law.`, 'Supplier')).toBe(
      'operative',
    );
    expect(roleOf('1.1 “Kit” means the patch. Provider must replace faulty Kits.', '“Kit”')).toBe('operative');
  });

  test('include items of a definitions section without quotation marks', () => {
    expect(roleOf(`${PREAMBLE}\n1. Definitions\n(a) Instruments: the tools in Schedule 1.`, 'Instruments')).toBe(
      'definition',
    );
  });

  test('leave a definition of what the term itself may include alone', () => {
    expect(
      roleOf(
        '1.1 “Confidential Information” means secrets. Confidential Information shall not include public facts.',
        '“Conf',
      ),
    ).toBe('definition');
  });
});

describe('recitals', () => {
  test.each([
    ['WHEREAS the Clinic is mindful that Vendor shall encrypt data; and', 'recital'],
    ['Whereas the Clinic is mindful of encryption.', 'recital'],
    ['Whereas the Clinic keeps patient data, Vendor shall encrypt it.', 'operative'],
  ])('may be numbered and stand among clauses: %s', (text, role) => {
    const lines = `${PREAMBLE}\n1.1 ${text}\n1.2 Supplier shall sell pumps.\n1.3 ${text}`;
    expect(roleOf(lines, text)).toBe(role);
  });

  test('are WHEREAS clauses and what stands under a background heading', () => {
    const lines = `${PREAMBLE}\nWHEREAS, Supplier makes pumps;\nRECITALS\nA. Customer wishes to buy pumps.\nB. Supplier wishes to sell pumps.\nNOW, THEREFORE, the parties agree as follows:\n1. Supplier shall sell pumps.`;
    expect(roleOf(lines, 'WHEREAS')).toBe('recital');
    expect(roleOf(lines, 'Customer wishes')).toBe('recital');
    expect(roleOf(lines, 'NOW, THEREFORE')).toBe('operative');
    expect(roleOf(lines, 'Supplier shall')).toBe('operative');
  });

  test('end where the first clause begins', () => {
    const lines = `${PREAMBLE}\nBackground. Supplier makes pumps.\n1.1 Supplier shall sell pumps.\nBackground. Supplier makes pumps and more.`;
    expect(plain(lines).blocks.map(({ role }) => role)).toEqual(['operative', 'recital', 'operative', 'operative']);
  });

  test('never hold a duty of a party', () => {
    expect(roleOf(`${PREAMBLE}\nBACKGROUND\nSupplier shall encrypt all data.`, 'Supplier shall')).toBe('operative');
  });
});

describe('other roles', () => {
  test('the first prominent line is the title', () => {
    const contract = buildContract(sourceOf(paragraph('Purchase Agreement', { bold: true }), PREAMBLE));
    expect(contract.title).toBe('Purchase Agreement');
    expect(contract.blocks[0]!.role).toBe('title');
  });

  test('signature blocks are found by their opening and by their lines', () => {
    const lines = `${PREAMBLE}\n1.1 Supplier shall ship.\nIN WITNESS WHEREOF, the parties have signed.\nACME, INC.\nBy: ______________\nName: Jane Doe\nTitle: President\nExhibit A - Security\n1. Supplier shall log.`;
    const roles = plain(lines).blocks.map(({ role }) => role);
    expect(roles).toEqual([
      'operative',
      'operative',
      'signature',
      'signature',
      'signature',
      'signature',
      'signature',
      'heading',
      'operative',
    ]);
  });

  test('tables of contents are found by leaders and by entries that come again', () => {
    const lines = `Contents\n1. Security\n2. Payment\n1. Security\n1.1 Supplier shall log.\n2. Payment\n2.1 Customer shall pay.`;
    const roles = plain(lines).blocks.map(({ role }) => role);
    expect(roles).toEqual(['toc', 'toc', 'toc', 'heading', 'operative', 'heading', 'operative']);
    expect(roleOf('1. Security ........ 4\n1.1 Supplier shall log.', '1. Security')).toBe('toc');
  });

  test('drafting notes are notes, placeholders are not', () => {
    expect(roleOf('[Drafting note: Supplier shall be asked for an SBOM.]', '[Drafting')).toBe('note');
    expect(roleOf('[Note to draft: confirm.]', '[Note')).toBe('note');
    expect(roleOf('Instructions to contractor: Contractor shall fill in the form.', 'Instructions')).toBe('note');
    expect(roleOf('[Insert number of days] days after notice Supplier shall patch.', '[Insert')).toBe('operative');
  });

  test('what the file says about a paragraph stays', () => {
    for (const role of ['header-footer', 'footnote', 'endnote', 'comment', 'deleted', 'hidden', 'toc'] as const) {
      expect(buildContract(sourceOf(PREAMBLE, paragraph('Supplier shall log.', { role }))).blocks[1]!.role).toBe(role);
    }
  });

  test('words count what a reader of the printed contract would read', () => {
    const contract = buildContract(
      sourceOf('One two three.', paragraph('four five', { role: 'deleted' }), paragraph('six', { role: 'footnote' })),
    );
    expect(contract.words).toBe(4);
  });
});
