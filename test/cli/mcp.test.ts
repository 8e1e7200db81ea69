/** The server for assistants, spoken to as an assistant does. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { emptyFolder, fixtures, mc2, program, root, smallLibrary } from './run.ts';

type Answer = {
  readonly isError?: boolean;
  readonly content: readonly { readonly type: string; readonly text: string }[];
};

async function connect(cwd: string, library = smallLibrary) {
  const client = new Client({ name: 'test', version: '1.0.0' });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [program, 'mcp', '--root', cwd],
    env: { PATH: process.env['PATH'] ?? '', MC2_LIBRARY: library },
    cwd: root,
    stderr: 'pipe',
  });
  await client.connect(transport);
  onTestFinished(() => client.close());
  const call = async (name: string, args: Readonly<Record<string, unknown>>) => {
    const { isError = false, content } = (await client.callTool({ name, arguments: args })) as Answer;
    return { isError, text: content.map(({ text }) => text).join('') };
  };
  return { client, call };
}

function deal(): string {
  const cwd = emptyFolder();
  mkdirSync(join(cwd, 'contracts'));
  copyFileSync(join(fixtures, 'contracts/weak.md'), join(cwd, 'contracts/a.md'));
  return cwd;
}

describe('the server', () => {
  test('says which tools it has', async () => {
    const { client } = await connect(deal());
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['lint', 'explain', 'list', 'generate']);
    for (const { inputSchema, description } of tools) {
      expect(inputSchema['additionalProperties']).toBe(false);
      expect(description).not.toBe('');
    }
  });

  test('lints a path with the same JSON as the command', async () => {
    const cwd = deal();
    const { call } = await connect(cwd);
    const { text, isError } = await call('lint', { path: 'contracts', facts: { stores_phi: false } });
    const { stdout } = await mc2(
      ['lint', '-f', 'json', '--library', smallLibrary, '--fact', 'stores_phi=no', 'contracts'],
      { cwd },
    );
    expect(isError).toBe(false);
    expect(text).toBe(stdout);
  });

  test('lints a text', async () => {
    const { call } = await connect(deal());
    const { text } = await call('lint', {
      text: '1.1 Supplier has no obligation to deliver a software bill of materials.',
    });
    const { files } = JSON.parse(text) as { files: { path: string; findings: { requirement: string }[] }[] };
    expect(files.map(({ path }) => path)).toEqual(['text']);
    expect(files[0]?.findings.map(({ requirement }) => requirement)).toContain('sbom');
  });

  test('explains and lists', async () => {
    const { call } = await connect(deal());
    expect((await call('explain', { id: 'sbom' })).text).toMatch(/^sbom\n/u);
    expect((await call('list', { what: 'requirements' })).text).toContain('fix-deadline');
  });

  test('generates Markdown, or a new file that it never replaces', async () => {
    const cwd = deal();
    copyFileSync(join(root, 'examples/infusion-pump.purchase.yaml'), join(cwd, 'deal.yaml'));
    const { call } = await connect(cwd, join(root, 'clauses'));
    const draft = await call('generate', { purchase: 'deal.yaml' });
    expect(draft).toMatchObject({ isError: false });
    expect(draft.text).toMatch(/^# /u);
    expect((await call('generate', { purchase: 'deal.yaml', output: 'out.docx' })).text).toContain('wrote out.docx');
    expect(readFileSync(join(cwd, 'out.docx')).subarray(0, 2).toString()).toBe('PK');
    const again = await call('generate', { purchase: 'deal.yaml', output: 'out.docx' });
    expect(again).toMatchObject({ isError: true });
    expect(again.text).toContain('exists and was left as it is');
  });

  test('tells what a person would be told, and goes on', async () => {
    const { call } = await connect(deal());
    expect(await call('explain', { id: 'sbm' })).toEqual({
      isError: true,
      text: 'nothing in the library is called `sbm`\nhelp: did you mean `sbom`?',
    });
    expect((await call('lint', {})).isError).toBe(true);
    expect((await call('lint', { path: 'contracts', text: 'x' })).isError).toBe(true);
    expect((await call('lint', { path: 'contracts', facts: { x: true } })).isError).toBe(true);
    expect((await call('list', { what: 'files' })).isError).toBe(true);
    expect((await call('nothing', {})).isError).toBe(true);
    expect((await call('explain', { id: 'sbom' })).isError).toBe(false);
  });
});

describe('the folder', () => {
  test.each([
    ['../secret.md', 'a path that climbs'],
    ['contracts/../../secret.md', 'a path that climbs on its way'],
    ['contracts/link.md', 'a link that leads out'],
    ['contracts/out/secret.md', 'a path through a link that leads out'],
    ['/etc/hostname', 'an absolute path'],
  ])('is not left by %s: %s', async (path) => {
    const outside = emptyFolder();
    writeFileSync(join(outside, 'secret.md'), '1.1 Secret.');
    const cwd = join(outside, 'root');
    mkdirSync(join(cwd, 'contracts'), { recursive: true });
    symlinkSync(join(outside, 'secret.md'), join(cwd, 'contracts/link.md'));
    symlinkSync(outside, join(cwd, 'contracts/out'));
    const { call } = await connect(cwd);
    for (const [tool, args] of [
      ['lint', { path }],
      ['generate', { purchase: path }],
      ['generate', { purchase: path, output: 'x.md' }],
    ] as const) {
      const { isError, text } = await call(tool, args);
      expect(text).toContain('is outside of the folder');
      expect(isError).toBe(true);
    }
  });

  test('is not written out of', async () => {
    const outside = emptyFolder();
    const cwd = join(outside, 'root');
    mkdirSync(cwd);
    copyFileSync(join(root, 'examples/infusion-pump.purchase.yaml'), join(cwd, 'deal.yaml'));
    const { call } = await connect(cwd, join(root, 'clauses'));
    expect(await call('generate', { purchase: 'deal.yaml', output: '../x.md' })).toMatchObject({ isError: true });
    expect(existsSync(join(outside, 'x.md'))).toBe(false);
  });
});

test('nothing that the server loads can reach the network', () => {
  const loadedBy = (imports: string): readonly string[] => {
    const code = `${imports} console.log(JSON.stringify(process.moduleLoadList));`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: root,
      encoding: 'utf8',
    });
    return JSON.parse(stdout) as readonly string[];
  };
  const names = ['server/index.js', 'server/stdio.js', 'types.js'];
  // Node itself has sockets loaded for pipes.
  const before = loadedBy("import 'node:process';");
  const after = loadedBy(names.map((name) => `import '@modelcontextprotocol/sdk/${name}';`).join(''));
  expect(after.length).toBeGreaterThan(before.length);
  const network = /^NativeModule (?:internal\/)?(?:_?http\w*|https|http2|net|tls|dns|dgram|deps\/undici\/undici)$/u;
  expect(after.filter((name) => network.test(name) && !before.includes(name))).toEqual([]);
});
