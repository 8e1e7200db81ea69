import { describe, expect, test } from 'vitest';
import type { Against, TheirTerm } from '../../src/draft/their-paper.ts';
import { draftContract } from '../../src/draft/draft-contract.ts';
import { lintContract } from '../../src/lint/lint-contract.ts';
import { purchase } from './sample-purchase.ts';
import { shippedLibrary, shippedTemplate } from './shipped.ts';

const library = shippedLibrary();
const template = shippedTemplate('security-exhibit', library);
const bought = purchase();
const whole = draftContract(bought, library, template);

/** Their paper meets everything but what is named. */
function against(lacking: Readonly<Record<string, TheirTerm>>): Against {
  const met: TheirTerm = { status: 'met', clause: '4.2', because: 'all is there' };
  return {
    title: 'Supply “Agreement”',
    terms: new Map(library.requirements.map(({ id }) => [id, lacking[id] ?? met])),
  };
}

const lacking: Readonly<Record<string, TheirTerm>> = {
  'sbom-delivery': { status: 'missing', clause: '', because: 'no operative clause on it' },
  'patch-timeline-critical': { status: 'weak', clause: '7.2(b)', because: '90 days, more than 30 days' },
  'breach-notification': { status: 'contradicted', clause: '9', because: 'it is refused' },
};

describe('a counter-exhibit', () => {
  const { contract, selection, texts } = draftContract(bought, library, template, against(lacking));

  test('holds just what their paper lacks', () => {
    expect(
      selection
        .filter(({ taken }) => taken)
        .map(({ requirement }) => requirement.id)
        .sort(),
    ).toEqual(Object.keys(lacking).sort());
    expect(
      texts
        .filter(({ kind }) => kind === 'requirement')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(Object.keys(lacking).sort());
    expect(contract.blocks.length).toBeLessThan(whole.contract.blocks.length / 2);
  });

  test('says why, and what their paper has', () => {
    const reasons = new Map(selection.map(({ requirement, reason }) => [requirement.id, reason]));
    expect(reasons.get('patch-timeline-critical')).toContain('their paper: weak (7.2(b)), 90 days, more than 30 days');
    expect(reasons.get('sbom-delivery')).toContain('their paper: missing, no operative clause on it');
    expect(reasons.get('audit-logging')).toBe('left out: their paper has it (4.2)');
    expect(selection.filter(({ cause }) => cause === 'covered').length).toBeGreaterThan(10);
  });

  test('begins with a table of the terms, their clauses and how they stand', () => {
    const cells = contract.blocks.filter(({ cell }) => cell?.table === 0);
    const rows = Array.from({ length: 4 }, (_, row) =>
      cells.filter(({ cell }) => cell?.row === row).map(({ text }) => text),
    );
    expect(rows).toContainEqual(['Time to Fix Critical Vulnerabilities', '7.2(b)', 'In part']);
    expect(rows).toContainEqual(['Software Bill of Materials', '–', 'Open']);
    expect(contract.blocks[0]?.role).toBe('title');
    expect(contract.blocks.findIndex(({ cell }) => cell !== null)).toBeLessThan(3);
  });

  test('meets what it holds, and its table disturbs nothing', () => {
    const facts = new Map([...bought.facts].map(([id, value]) => [id, { value, from: 'purchase' as const }]));
    const { verdicts } = lintContract(contract, library, { facts, parameters: bought.parameters });
    const own = verdicts.filter(({ requirement }) => requirement in lacking);
    expect(own.map(({ status }) => status)).toEqual(['met', 'met', 'met']);
  });

  test('leaves out what the purchase does not want, whatever their paper says', () => {
    const clauses = new Map([['sbom-delivery', { omit: true as const, reason: 'settled elsewhere' }]]);
    const { selection: chosen } = draftContract({ ...bought, clauses }, library, template, against(lacking));
    expect(chosen.find(({ requirement }) => requirement.id === 'sbom-delivery')).toMatchObject({
      taken: false,
      cause: 'omitted',
    });
  });

  test('is the whole exhibit, without a table, where nobody gave a paper', () => {
    expect(draftContract(bought, library, template).contract).toEqual(whole.contract);
    expect(whole.contract.blocks.slice(0, 3).every(({ cell }) => cell === null)).toBe(true);
  });
});
