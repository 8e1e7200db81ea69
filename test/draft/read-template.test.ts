import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTemplate } from '../../src/draft/read-template.ts';
import { templateSchema } from '../../src/draft/template-schema.ts';
import { hasErrors } from '../../src/yaml/problem.ts';
import { templateFiles } from './sample-template.ts';
import { library } from './sample-library.ts';

/** The shipped template with one file changed, added or, where `text` is null, taken away. */
function problemsWith(path: string, change: (text: string) => string | null) {
  const others = templateFiles.filter((file) => file.path !== path);
  const text = change(templateFiles.find((file) => file.path === path)?.text ?? '');
  const { template, problems } = readTemplate(text === null ? others : [...others, { path, text }], library);
  expect(template === null).toBe(hasErrors(problems));
  return problems.map((problem) => `${problem.path}:${problem.line} ${problem.message}`);
}

/** The line of the manifest on which this stands. */
function lineOf(words: string): number {
  const text = templateFiles.find(({ path }) => path === 'template.yaml')?.text ?? '';
  return text.slice(0, text.indexOf(words)).split('\n').length;
}

test('the shipped template is sound', () => {
  expect(problemsWith('scope.hbs', (text) => text)).toEqual([]);
});

test('texts take the place of the names of their files', () => {
  const { template } = readTemplate(templateFiles, library);
  const opening = template?.sections.find(({ kind }) => kind === 'paragraphs');
  expect(opening).toMatchObject({ text: expect.stringContaining('{{supplier_name}}') as string });
});

test('a folder without template.yaml', () => {
  expect(problemsWith('template.yaml', () => null)).toEqual(['template.yaml:1 the template has no template.yaml']);
});

test('a manifest that is not YAML', () => {
  expect(problemsWith('template.yaml', () => 'id: [').length).toBeGreaterThan(0);
});

test('a misspelt kind of section is told where it stands', () => {
  const problems = problemsWith('template.yaml', (text) => text.replace('kind: requirements', 'kind: requirement'));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`template.yaml:${lineOf('kind: requirements')} `);
});

test('a file that is missing and a file that nothing names', () => {
  expect(problemsWith('scope.hbs', () => null)).toEqual([
    `template.yaml:${lineOf('scope.hbs')} there is no file \`scope.hbs\``,
  ]);
  expect(problemsWith('extra.hbs', () => 'More.')).toEqual(['extra.hbs:1 nothing in template.yaml names this file']);
});

test('every unknown name, parameter and clause of every text, with its line', () => {
  const text = 'One.\n{{suplier}}\n{{duration patch_days}}\n{{#clause "patches"}}x{{/clause}}\n{{ref "exceptions"}}';
  expect(problemsWith('scope.hbs', () => text)).toEqual([
    'scope.hbs:2 unknown name `suplier`',
    'scope.hbs:3 unknown parameter `patch_days`',
    'scope.hbs:4 unknown clause `patches`',
    'scope.hbs:5 {{ref "exceptions"}} has to stand inside {{#clause "exceptions"}}',
  ]);
});

test('a name that can be empty has to be asked for', () => {
  expect(
    problemsWith(
      'scope.hbs',
      () => '{{supplier_entity}}{{#if agreement_date}}{{agreement_date}}{{else}}{{agreement_date}}{{/if}}',
    ),
  ).toEqual([
    'scope.hbs:1 `agreement_date` can be empty: put it inside {{#if agreement_date}}',
    'scope.hbs:1 `supplier_entity` can be empty: put it inside {{#if supplier_entity}}',
  ]);
});

test('ids are given once, and none is that of a requirement', () => {
  const twice = problemsWith('template.yaml', (text) => text.replace('id: survival', 'id: scope'));
  expect(twice).toEqual([`template.yaml:${lineOf('id: survival')} the id \`scope\` is used twice`]);
  const clash = problemsWith('template.yaml', (text) => text.replace('id: survival', 'id: patch-cost'));
  expect(clash).toEqual([
    `template.yaml:${lineOf('id: survival')} the id \`patch-cost\` is the id of a requirement of the library`,
  ]);
});

test('a clause that the library does not have is told once, with the cross-reference to it', () => {
  expect(problemsWith('scope.hbs', () => '{{#clause "support"}}{{ref "support"}}{{/clause}}')).toEqual([
    'scope.hbs:1 unknown clause `support`',
  ]);
});

test('the schema as a file is the schema that is used', () => {
  const file = readFileSync(new URL('../../schemas/template.schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(file)).toEqual(templateSchema);
});
