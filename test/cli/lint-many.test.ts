import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, mc2, smallLibrary } from './run.ts';

const sentences = [
  'Supplier shall deliver a software bill of materials in SPDX format with every update.',
  'Supplier has no obligation to deliver a software bill of materials.',
  'Supplier may, where practicable, patch the Product within 90 days.',
  'Zulieferer liefert „Geräte“ 🚑 \u2028 mit Software.',
];

/** So many that the report is made piece by piece; every seventh cannot be read. */
function manyContracts(): string {
  const folder = emptyFolder();
  for (let at = 0; at < 70; at++) {
    const text = sentences.filter((_, which) => ((at >> which) & 1) === 0).join('\n\n');
    writeFileSync(join(folder, `${at}.md`), at % 7 === 0 ? '' : `# Agreement ${at}\n\n${text}\n\nThe end of ${at}.\n`);
  }
  return folder;
}

test('the JSON report on many contracts is the same, byte for byte, however it is written', async () => {
  const folder = manyContracts();
  const out = emptyFolder();
  const lint = (...formats: string[]) =>
    mc2(['lint', '--no-config', '--library', smallLibrary, folder, ...formats.flatMap((format) => ['-f', format])]);
  const streamed = await lint('json');
  const filed = await lint(`json=${join(out, 'filed.json')}`);
  // Beside another report it is made at once.
  const whole = await lint(`json=${join(out, 'whole.json')}`, 'unix');
  const expected = readFileSync(join(out, 'whole.json'), 'utf8');
  expect(streamed.stdout).toBe(expected);
  expect(readFileSync(join(out, 'filed.json'), 'utf8')).toBe(expected);
  expect((JSON.parse(expected) as { files: unknown[] }).files).toHaveLength(60);
  expect([filed.code, filed.stderr]).toEqual([streamed.code, streamed.stderr]);
  expect([whole.code, whole.stderr]).toEqual([streamed.code, streamed.stderr]);
});
