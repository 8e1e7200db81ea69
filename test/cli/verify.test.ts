import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { emptyFolder, mc2, type Outcome } from './run.ts';

const purchase = `template: security-exhibit
agreement: { title: Master Purchase Agreement, date: 2026-03-31 }
parties:
  supplier: { name: "Acme Pumps, Inc." }
  customer: { name: Mercy Hospital }
product: { name: FlowMaster 300, version: "4.10" }
facts: { software: yes, networked: yes, stores_phi: yes }
parameters: { critical_patch_days: 30 }
`;

type Project = {
  readonly verify: (...args: string[]) => Promise<Outcome>;
  readonly folder: string;
};

/** A folder with `sent.docx`, and `back.docx` with words put in the place of others. */
async function project(change: (xml: string) => string = (xml) => xml, ...flags: string[]): Promise<Project> {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'purchase.yaml'), purchase);
  expect(await mc2(['generate', '-o', 'sent.docx', ...flags], { cwd: folder })).toMatchObject({ code: 0 });
  const parts = unzipSync(readFileSync(join(folder, 'sent.docx')));
  parts['word/document.xml'] = strToU8(change(strFromU8(parts['word/document.xml'] ?? new Uint8Array())));
  writeFileSync(join(folder, 'back.docx'), zipSync(parts));
  return { folder, verify: (...args) => mc2(['verify', ...args], { cwd: folder }) };
}

function swap(from: string, to: string): (xml: string) => string {
  return (xml) => {
    expect(xml.includes(from)).toBe(true);
    return xml.replace(from, to);
  };
}

const slower = swap('Critical Vulnerability within thirty (30) days', 'Critical Vulnerability within ninety (90) days');

describe('mc2 verify', () => {
  test('gives 0 for a document that came back as it was', async () => {
    const { verify } = await project();
    const { code, stdout, stderr } = await verify('back.docx');
    expect(stdout).toMatch(/As it was written: \d+ unchanged\.\n$/u);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('gives 1 and names the clause, the number and the words that changed', async () => {
    const { verify } = await project(slower);
    const { code, stdout } = await verify('back.docx');
    expect(code).toBe(1);
    expect(stdout).toMatch(/softened: 5\.1 Time to Fix Critical Vulnerabilities/u);
    expect(stdout).toContain('a number changed: thirty (30) days → ninety (90) days');
    expect(stdout).toMatch(/ {2}- … .*thirty/u);
    expect(stdout).toMatch(/Not as it was written: \d+ unchanged, 1 softened\.\n$/u);
  });

  test('-f json says the same, with equal bytes each time', async () => {
    const { verify } = await project(slower);
    const { code, stdout } = await verify('back.docx', '-f', 'json');
    expect(code).toBe(1);
    const report = JSON.parse(stdout) as {
      version: number;
      same: boolean;
      summary: Record<string, number>;
      clauses: { id: string | null; change: string; position: string | null; verdict: unknown }[];
    };
    expect(report).toMatchObject({ version: 1, same: false, summary: { softened: 1, removed: 0, added: 0 } });
    expect(report.clauses.filter(({ change }) => change !== 'unchanged')).toMatchObject([
      { id: 'patch-timeline-critical', change: 'softened', position: 'preferred' },
    ]);
    expect((await verify('back.docx', '-f', 'json')).stdout).toBe(stdout);
  });

  test('takes the record from what was sent, for a copy without one', async () => {
    const { verify, folder } = await project();
    const { stdout: text } = await mc2(['text', 'sent.docx'], { cwd: folder });
    expect(text).toContain('Time to Fix');
    const plain = unzipSync(readFileSync(join(folder, 'sent.docx')));
    delete plain['customXml/item1.xml'];
    writeFileSync(join(folder, 'saved.docx'), zipSync(plain));
    const alone = await verify('saved.docx');
    expect(alone).toMatchObject({ code: 3, stdout: '' });
    expect(alone.stderr).toContain('--sent');
    expect(await verify('saved.docx', '--sent', 'sent.docx')).toMatchObject({ code: 0 });
  });

  test('takes it for Markdown too, and knows every clause again under its new number', async () => {
    const { verify, folder } = await project();
    expect(await mc2(['generate', '-o', 'sent.md'], { cwd: folder })).toMatchObject({ code: 0 });
    expect(await verify('sent.md', '--sent', 'sent.docx')).toMatchObject({ code: 0 });
    const next = (text: string, form: RegExp) =>
      text.replace(
        form,
        (_, before: string, number: string, after: string) => `${before}${Number(number) + 1}${after}`,
      );
    const lines = readFileSync(join(folder, 'sent.md'), 'utf8')
      .replaceAll(/Section \d+\.\d+/gu, (reference) => next(reference, /(Section )(\d+)(.*)/u))
      .split('\n')
      .map((line) => next(next(line, /^(## )(\d+)(\. .*)$/u), /^( )(\d+)(\.\d+ \*\*.*)$/u));
    const scope = lines.findIndex((line) => line.startsWith('## 2. '));
    lines.splice(scope, 0, '## 1. Recitals', '', ' 1.1 **Purpose**. The parties set down what they agreed.', '');
    writeFileSync(join(folder, 'back.md'), lines.join('\n'));
    const { code, stdout } = await verify('back.md', '--sent', 'sent.docx');
    expect(code).toBe(1);
    expect(stdout).toMatch(/Not as it was written: \d+ unchanged, 2 added\.\n$/u);
  });

  test('tells that the record was altered', async () => {
    const { verify, folder } = await project(slower);
    const parts = unzipSync(readFileSync(join(folder, 'back.docx')));
    const item = strFromU8(parts['customXml/item1.xml'] ?? new Uint8Array());
    parts['customXml/item1.xml'] = strToU8(slower(item));
    writeFileSync(join(folder, 'forged.docx'), zipSync(parts));
    const { code, stdout } = await verify('forged.docx');
    expect(code).toBe(1);
    expect(stdout.replaceAll(/\s+/gu, ' ')).toContain(
      'the record in the file was altered (Time to Fix Critical Vulnerabilities)',
    );
    expect(await verify('forged.docx', '--sent', 'sent.docx')).toMatchObject({ code: 1 });
  });

  test('gives 3 for what is no document of mc2, and 2 for wrong usage', async () => {
    const { verify, folder } = await project((xml) => xml, '--no-provenance');
    writeFileSync(join(folder, 'other.txt'), 'Supplier shall deliver an SBOM.');
    expect(await verify('back.docx')).toMatchObject({ code: 3, stdout: '' });
    expect(await verify('other.txt')).toMatchObject({ code: 3, stdout: '' });
    expect(await verify('nowhere.docx')).toMatchObject({ code: 3, stdout: '' });
    expect(await verify('back.docx', '-f', 'yaml')).toMatchObject({ code: 2, stdout: '' });
    expect(await verify()).toMatchObject({ code: 2, stdout: '' });
  });
});
