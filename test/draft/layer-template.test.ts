import { describe, expect, test } from 'vitest';
import { draftContract } from '../../src/draft/draft-contract.ts';
import { readTemplate } from '../../src/draft/read-template.ts';
import type { Source } from '../../src/yaml/document.ts';
import { library } from './sample-library.ts';
import { purchase } from './sample-purchase.ts';
import { templateFiles } from './sample-template.ts';

type Folder = Readonly<Record<string, string>>;

function files(folder: Folder): readonly Source[] {
  return Object.entries(folder).map(([path, text]) => ({ path, text }));
}

/** Reads a template in a world where these others exist beside `security-exhibit`. */
function read(folder: Folder, others: Readonly<Record<string, Folder>> = {}) {
  const find = (name: string): readonly Source[] | null => {
    if (name === 'security-exhibit') return templateFiles;
    const other = others[name];
    return other === undefined ? null : files(other);
  };
  const { template, problems } = readTemplate(files(folder), library, find);
  return { template, told: problems.map(({ path, line, message }) => `${path}:${line} ${message}`) };
}

describe('a template on top of another', () => {
  test('changes only the keys and texts that it writes', () => {
    const { template, told } = read({
      'template.yaml':
        'extends: security-exhibit\nid: house\ntitle: House Exhibit\nwords: { section: Clause }\nparties: { supplier: Seller }\n',
      'term.hbs': 'This Exhibit lasts.',
    });
    expect(told).toEqual([]);
    const base = read({ 'template.yaml': 'extends: security-exhibit\n' }).template;
    expect(template).toEqual({
      ...base,
      id: 'house',
      title: 'House Exhibit',
      words: { ...base?.words, section: 'Clause' },
      parties: { supplier: 'Seller' },
      sections: expect.anything() as unknown,
    });
    if (template === null) throw new Error('no template');
    const { supplier, customer } = purchase().parties;
    const parties = { supplier: { ...supplier, called: null }, customer, gpo: null };
    const text = draftContract(purchase({ parties }), library, template)
      .contract.blocks.map((block) => block.text)
      .join('\n');
    expect(text).toContain('Term. This Exhibit lasts.');
    expect(text).toContain('Seller shall encrypt');
    expect(text).toContain('The price is governed by Clause 5.2.');
    expect(text).toContain('this House Exhibit'.replace('this', 'This'));
  });

  test('without changes it is the template below', () => {
    const { template } = read({ 'template.yaml': 'extends: security-exhibit\n' });
    const { template: base } = readTemplate(templateFiles, library);
    expect(template).toEqual({ ...base, parties: {} });
  });

  test('may have several layers below it', () => {
    const { template, told } = read(
      { 'template.yaml': 'extends: regional\ntitle: Local\n', 'scope.hbs': 'Local scope.' },
      {
        regional: {
          'template.yaml': 'extends: security-exhibit\ntitle: Regional\nsummary: Of the region.\n',
          'scope.hbs': 'Regional scope.',
          'term.hbs': 'Regional term.',
        },
      },
    );
    expect(told).toEqual([]);
    expect(template).toMatchObject({ title: 'Local', summary: 'Of the region.' });
    const texts = JSON.stringify(template?.sections);
    expect([
      texts.includes('Local scope.'),
      texts.includes('Regional term.'),
      texts.includes('Regional scope.'),
    ]).toEqual([true, true, false]);
  });
});

describe('problems are told in the file that can be changed', () => {
  test('a base that does not exist', () => {
    expect(read({ 'template.yaml': 'id: house\nextends: exhibit\n' }).told).toEqual([
      'template.yaml:2 no template is called `exhibit`',
    ]);
  });

  test('bases that lead back to themselves', () => {
    const { template, told } = read(
      { 'template.yaml': 'extends: one\n' },
      { one: { 'template.yaml': 'extends: two\n' }, two: { 'template.yaml': 'extends: one\n' } },
    );
    expect(template).toBeNull();
    expect(told).toEqual(['template.yaml:1 `one` extends itself: one → two → one']);
  });

  test('a base with errors', () => {
    expect(
      read(
        { 'template.yaml': 'extends: broken\n' },
        { broken: { 'template.yaml': 'extends: security-exhibit\ntitle: ""\n' } },
      ).told,
    ).toEqual(['template.yaml:1 in `broken`, template.yaml:2: `title` is empty']);
    expect(read({ 'template.yaml': 'extends: empty\n' }, { empty: {} }).told).toEqual([
      'template.yaml:1 in `empty`, template.yaml:1: the template has no template.yaml',
    ]);
  });

  test('a text of its own that is wrong, and one that nothing names', () => {
    expect(
      read({ 'template.yaml': 'extends: security-exhibit\n', 'scope.hbs': '\n{{vendor}}', 'scop.hbs': '' }).told,
    ).toEqual(['scop.hbs:1 nothing in template.yaml names this file', 'scope.hbs:2 unknown name `vendor`']);
  });

  test('sections of its own that leave texts below without what they refer to', () => {
    const sections =
      'sections:\n  - { kind: title }\n  - { kind: paragraphs, role: operative, text: scope.hbs }\n  - { kind: requirements }\n';
    expect(
      read({ 'template.yaml': `extends: security-exhibit\n${sections}` }).told.every((one) =>
        one.startsWith('template.yaml:1 '),
      ),
    ).toBe(true);
    expect(read({ 'template.yaml': `extends: security-exhibit\n${sections}` }).told).toContain(
      'template.yaml:1 `scope.hbs` of the template below does not fit: unknown clause `profile`',
    );
  });

  test('a misspelt key', () => {
    expect(read({ 'template.yaml': 'extends: security-exhibit\ntitel: X\n' }).told).toEqual([
      'template.yaml:2 unknown key `titel`',
    ]);
  });

  test('without `extends` every key is needed', () => {
    expect(
      read({ 'template.yaml': 'id: house\ntitle: X\nsummary: Y\nwords: {}\nsections: [{ kind: title }]\n' }).told,
    ).not.toEqual([]);
  });
});
