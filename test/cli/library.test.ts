import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, mc2, smallLibrary } from './run.ts';

const library = ['--library', smallLibrary];

describe('mc2 library', () => {
  test('check says what a sound library holds', async () => {
    const { code, stdout, stderr } = await mc2(['library', 'check', smallLibrary]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toBe(
      'Small test library 1.0.0 is sound: 3 requirements, 2 parameters, 2 facts, 1 definition, 1 citation, 13 examples.\n',
    );
  });

  test('test passes when every example gets its status', async () => {
    const { code, stdout, stderr } = await mc2(['library', 'test', smallLibrary]);
    expect(stdout).toBe('');
    expect(stderr).toBe('13 examples of 3 requirements judged as they should be.\n');
    expect(code).toBe(0);
  });

  test('test takes ids', async () => {
    const { code, stderr } = await mc2(['library', 'test', smallLibrary, 'sbom']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '4 examples of 1 requirement judged as they should be.\n' });
  });

  test('test exits with 1 and shows the example that is judged otherwise', async () => {
    const folder = join(emptyFolder(), 'library');
    cpSync(smallLibrary, folder, { recursive: true });
    const file = join(folder, 'disclosure/sbom.yaml');
    const example = 'Supplier shall deliver a software bill of materials in CycloneDX format.';
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(example, 'Supplier shall deliver a manual in CycloneDX format.'),
    );
    const { code, stdout, stderr } = await mc2(['library', 'test', folder]);
    expect(stdout).toContain(
      'failed sbom, met example\n  | Supplier shall deliver a manual in CycloneDX format.\n  = expected met, got missing',
    );
    expect(stderr).toBe('1 example of 13 judged otherwise than they should be.\n');
    expect(code).toBe(1);
  });
});

describe('mc2 list', () => {
  test.each(['requirements', 'facts', 'parameters', 'definitions', 'citations'])(
    '%s: one line for each',
    async (what) => {
      const { code, stdout, stderr } = await mc2(['list', what, ...library]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      await expect(stdout).toMatchFileSnapshot(`golden/list-${what}.txt`);
    },
  );

  test('templates: those that come with mc2', async () => {
    const { code, stdout } = await mc2(['list', 'templates']);
    expect(stdout).toMatch(/^security-exhibit {2,}\S/mu);
    expect(code).toBe(0);
  });
});

describe('mc2 explain', () => {
  test.each(['sbom', 'fix-deadline', 'stores_phi', 'fix_days', 'vulnerability', 'act-524b'])('%s', async (id) => {
    const { code, stdout, stderr } = await mc2(['explain', id, ...library]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    await expect(stdout).toMatchFileSnapshot(`golden/explain-${id}.txt`);
  });

  test('takes the library from MC2_LIBRARY', async () => {
    const { code, stdout } = await mc2(['explain', 'sbom'], { env: { MC2_LIBRARY: smallLibrary } });
    expect(stdout).toContain('Software bill of materials');
    expect(code).toBe(0);
  });
});

describe('the library that comes with mc2', () => {
  test('is sound, and so are the templates', async () => {
    const { code, stderr } = await mc2(['library', 'check']);
    expect(stderr).toMatch(/is sound: \d+ requirements/u);
    expect(code).toBe(0);
  });
});
