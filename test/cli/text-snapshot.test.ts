import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readFolder } from '../../src/cli/read-folder.ts';
import { sha256 } from '../../src/cli/sha256.ts';
import { useTextSnapshot } from '../../src/cli/text-snapshot.ts';
import { treeOfSource } from '../../src/draft/parse-text.ts';
import { shippedManifest, shippedTree } from '../../src/draft/shipped-texts.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { parseYaml } from '../../src/yaml/parse-yaml.ts';
import { emptyFolder, mc2, root } from './run.ts';

const purchase = join(root, 'examples/infusion-pump.purchase.yaml');
const template = join(root, 'templates/security-exhibit');

beforeAll(useTextSnapshot);

describe('texts as they were parsed at build time', () => {
  test('every clause and definition of the library, as Handlebars reads it', () => {
    const { library } = readLibrary(readFolder(join(root, 'clauses')), sha256);
    const texts = [
      ...(library?.requirements ?? []).flatMap(({ positions }) =>
        positions.flatMap((position) => ('text' in position ? [position.text] : [])),
      ),
      ...(library?.definitions ?? []).map(({ text }) => text),
    ];
    expect(texts.length).toBeGreaterThan(100);
    for (const text of texts) expect(shippedTree(text)).toEqual(treeOfSource(text));
  });

  test('every file of the templates', () => {
    for (const { path, text } of readFolder(join(root, 'templates'))) {
      if (path.endsWith('.hbs')) expect(shippedTree(text)).toEqual(treeOfSource(text));
      else expect(shippedManifest(text)).toEqual(parseYaml({ path, text }).document?.value);
    }
  });

  test('no other text', () => {
    const { text } = readFolder(template).find(({ path }) => path === 'scope.hbs') ?? { text: '' };
    expect(shippedTree(text)).toBeDefined();
    expect(shippedTree(`${text} `)).toBeUndefined();
  });
});

test('a template that was changed is read as it stands', async () => {
  const folder = join(emptyFolder(), 'security-exhibit');
  cpSync(template, folder, { recursive: true });
  const generate = async (name: string): Promise<string> => {
    const output = join(emptyFolder(), 'out.md');
    await mc2(['generate', '--no-config', purchase, '-t', name, '-o', output]);
    return readFileSync(output, 'utf8');
  };
  const shipped = await generate('security-exhibit');
  expect(await generate(folder)).toBe(shipped);
  const file = join(folder, 'scope.hbs');
  writeFileSync(file, readFileSync(file, 'utf8').replace('{{supplier}}', 'our {{supplier}}'));
  expect(await generate(folder)).toContain('our Supplier');
  writeFileSync(file, '{{nobody}}');
  const { code, stderr } = await mc2(['generate', '--no-config', purchase, '-t', folder, '-o', join(folder, 'x.md')]);
  expect(code).toBe(2);
  expect(stderr).toContain('unknown name `nobody`');
});
