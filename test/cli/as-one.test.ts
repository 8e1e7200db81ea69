import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mc2 } from './run.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mc2-'));
  const write = (name: string, lines: readonly string[]): void => writeFileSync(join(folder, name), lines.join('\n\n'));
  write('a-master.txt', [
    'MASTER AGREEMENT',
    'This Agreement is between Acme Devices, Inc. ("Supplier") and Lakeside Hospital ("Hospital").',
    '1. Supplier shall sell infusion pumps with software. Exhibit B applies.',
    '2. Supplier shall sign the Business Associate Agreement attached as Exhibit C.',
  ]);
  write('b-security.txt', [
    'EXHIBIT B',
    'SECURITY',
    '1. Supplier shall deliver with each Product and each release a software bill of materials in CycloneDX format with the NTIA minimum elements for all components.',
  ]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Report = {
  readonly files: readonly {
    readonly path: string;
    readonly parts?: readonly string[];
    readonly requirements: readonly {
      readonly id: string;
      readonly status: string;
      readonly evidence: readonly { readonly document?: string }[];
    }[];
    readonly findings: readonly { readonly code: string; readonly quote: string }[];
  }[];
  readonly errors: readonly { readonly path: string }[];
};

async function lint(...args: readonly string[]): Promise<{ readonly code: number | null; readonly report: Report }> {
  const { code, stdout } = await mc2(['lint', ...args, '-f', 'json'], { cwd: folder });
  return { code, report: JSON.parse(stdout) as Report };
}

describe('documents judged as one contract', () => {
  test('meet a requirement wherever one of them does, and say where', async () => {
    const { report } = await lint('--as-one', 'a-master.txt', 'b-security.txt');
    const [file] = report.files;
    expect(report.files).toHaveLength(1);
    expect(file?.parts).toEqual(['a-master.txt', 'b-security.txt']);
    const sbom = file?.requirements.find(({ id }) => id === 'sbom-delivery');
    expect(sbom?.status).toBe('met');
    expect(sbom?.evidence[0]?.document).toBe('b-security.txt');
  });

  test('lack the exhibit that nobody supplied, and not the one that is there', async () => {
    const { report } = await lint('--as-one', 'a-master.txt', 'b-security.txt');
    const lacking = report.files[0]?.findings.filter(({ code }) => code === 'empty-exhibit') ?? [];
    expect(lacking).toHaveLength(1);
    expect(lacking[0]?.quote).toContain('Exhibit C');
  });

  test('are judged without one that cannot be read, which is no all-clear', async () => {
    const { code, report } = await lint('--as-one', 'a-master.txt', 'nowhere.docx');
    expect(code).toBe(3);
    expect(report.errors.map(({ path }) => path)).toEqual(['nowhere.docx']);
    expect(report.files).toHaveLength(1);
  });
});
