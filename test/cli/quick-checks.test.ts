import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { expect, test } from 'vitest';
import { configSchema } from '../../src/config/config-schema.ts';
import { templateSchema } from '../../src/draft/template-schema.ts';
import { rootFiles } from '../../src/library/library-file.ts';
import { requirementSchema } from '../../src/library/schemas/requirement-schema.ts';
import { purchaseSchema } from '../../src/purchase/purchase-schema.ts';
import { parseYaml } from '../../src/yaml/parse-yaml.ts';
import { validate } from '../../src/yaml/validate.ts';

type Check = (value: unknown) => boolean;

const { quickChecks } = (await import(new URL('../../scripts/quick-checks.js', import.meta.url).href)) as {
  readonly quickChecks: () => ReadonlyMap<string, string>;
};

/** As the bundled program has them. */
function made(): ReadonlyMap<string, Check> {
  const require = createRequire(import.meta.url);
  return new Map(
    Array.from(quickChecks(), ([id, code]) => {
      const module = { exports: {} };
      compileFunction(code, ['module', 'exports', 'require'])(module, module.exports, require);
      return [id, module.exports as Check];
    }),
  );
}

test('the checks that the build makes accept what the schemas accept, and nothing else', () => {
  const checks = made();
  const files = [
    [purchaseSchema, readFileSync('examples/infusion-pump.purchase.yaml', 'utf8')],
    [templateSchema, readFileSync('templates/security-exhibit/template.yaml', 'utf8')],
    [configSchema, 'formats: [full, sarif=out.sarif]\nfail_on: weak\nseverities: { patch-timeline-critical: error }\n'],
    [requirementSchema, readFileSync('test/fixtures/small-library/support/fix-deadline.yaml', 'utf8')],
    [rootFiles['parameters.yaml'], readFileSync('test/fixtures/small-library/parameters.yaml', 'utf8')],
    [configSchema, 'facts: { network_connected: true }\nmax_warnings: 3\n'],
  ] as const;
  let [valid, invalid] = [0, 0];
  for (const [schema, text] of files) {
    const lines = text.split('\n');
    const edited = lines.flatMap((line, at) => [
      lines.toSpliced(at, 1),
      lines.with(at, line.replace(/: .*/u, ': 7')),
      lines.with(at, line.replace(/\w+:/u, 'unheard_of:')),
    ]);
    for (const one of [lines, ...edited]) {
      const { document, problems } = parseYaml({ path: 'a.yaml', text: one.join('\n') });
      if (document === null || problems.length > 0) continue;
      const accepted = validate(document, schema).length === 0;
      if (accepted) valid++;
      else invalid++;
      expect([one, checks.get(schema.$id)?.(document.value)]).toEqual([one, accepted]);
    }
  }
  expect(valid).toBeGreaterThan(20);
  expect(invalid).toBeGreaterThan(20);
});
