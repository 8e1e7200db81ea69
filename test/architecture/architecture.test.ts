import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { imports, importsIn, partOf, sourceFiles, sourceText } from './imports.ts';

/** Who may know whom. A part that is not listed may not be there. */
const mayKnow: Readonly<Record<string, readonly string[]>> = {
  'errors.ts': [],
  contract: [],
  language: [],
  yaml: ['errors.ts'],
  library: ['errors.ts', 'language', 'yaml'],
  purchase: ['errors.ts', 'language', 'library', 'yaml'],
  interview: ['errors.ts', 'library', 'purchase', 'yaml'],
  draft: ['errors.ts', 'contract', 'language', 'library', 'purchase', 'yaml'],
  lint: ['errors.ts', 'contract', 'language', 'library', 'purchase'],
  compare: ['errors.ts', 'contract', 'language', 'library', 'purchase', 'lint'],
  formats: ['errors.ts', 'contract'],
  verify: ['contract', 'language', 'library', 'lint'],
  report: ['errors.ts', 'contract', 'library', 'lint', 'compare', 'verify'],
  redline: ['errors.ts', 'contract', 'library', 'lint', 'formats'],
  config: ['errors.ts', 'contract', 'language', 'yaml', 'library', 'purchase', 'draft', 'lint', 'formats', 'report'],
  cli: [
    'errors.ts',
    'contract',
    'language',
    'yaml',
    'library',
    'purchase',
    'interview',
    'draft',
    'lint',
    'compare',
    'verify',
    'formats',
    'report',
    'redline',
    'config',
  ],
  'index.ts': [
    'errors.ts',
    'contract',
    'language',
    'yaml',
    'library',
    'purchase',
    'draft',
    'lint',
    'compare',
    'verify',
    'formats',
    'redline',
    'report',
  ],
};

/** Each package has one place that knows it; packing a zip is needed by two formats that know nothing of each other. */
const homes: Readonly<Record<string, string | readonly string[]>> = {
  '@modelcontextprotocol/sdk': 'cli/mcp/',
  ajv: 'yaml/',
  chalk: 'cli/colored-painter.ts',
  commander: 'cli/',
  diff: 'compare/',
  fflate: ['formats/docx/', 'report/xlsx/'],
  handlebars: 'draft/',
  htmlparser2: 'formats/html/',
  picomatch: 'config/',
  stemmer: 'language/',
  unpdf: 'formats/pdf/',
  'word-extractor': 'formats/doc/',
  yaml: 'yaml/',
};

/** Parts that run anywhere, in a browser too: no files, no clock, no process. */
const core = [
  'contract',
  'language',
  'library',
  'purchase',
  'interview',
  'draft',
  'lint',
  'compare',
  'verify',
  'report',
  'yaml',
  'errors.ts',
];

describe('the dependency rule', () => {
  test('names every part that there is', () => {
    expect([...new Set(sourceFiles.map(partOf))].filter((part) => !(part in mayKnow))).toEqual([]);
  });

  test('holds for every import of our own', () => {
    const wrong = imports
      .filter(({ own }) => own)
      .filter(({ from, to }) => partOf(from) !== partOf(to) && !(mayKnow[partOf(from)] ?? []).includes(partOf(to)));
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test('lets reports know the linter and the library by their types only', () => {
    const wrong = imports.filter(
      ({ from, own, to, typeOnly }) => partOf(from) === 'report' && own && partOf(to) !== 'report' && !typeOnly,
    );
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test('lets no file import itself by a detour', () => {
    const targets = new Map(sourceFiles.map((file) => [file, [] as string[]]));
    for (const { from, to, own } of imports) if (own) targets.get(from)?.push(to);
    // What imports nothing that is left, or is imported by nothing that is left, goes until only circles are left.
    for (let before = -1; before !== targets.size;) {
      before = targets.size;
      const imported = new Set([...targets.values()].flat());
      for (const [file, to] of targets) {
        if (!imported.has(file) || !to.some((target) => targets.has(target))) targets.delete(file);
      }
    }
    expect([...targets.keys()]).toEqual([]);
  });

  test('keeps Node out of the core', () => {
    const wrong = imports.filter(({ from, to }) => core.includes(partOf(from)) && to.startsWith('node:'));
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test('lets formats have of Node only what unpacks and hashes', () => {
    const used = imports
      .filter(({ from, to }) => partOf(from) === 'formats' && to.startsWith('node:'))
      // Another's code reads .doc, in a process that can be stopped.
      .filter(({ from, to }) => !(from.startsWith('formats/doc/') && /^node:(?:module|child_process)$/u.test(to)))
      .map(({ to }) => to);
    expect(used.filter((to) => to !== 'node:zlib' && to !== 'node:crypto')).toEqual([]);
  });
});

describe('packages', () => {
  test('are each imported in one place', () => {
    const wrong = imports
      .filter(({ own, to }) => !own && !to.startsWith('node:'))
      .filter(({ from, to }) => ![homes[to] ?? []].flat().some((home) => from.startsWith(home)));
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test('are exactly the dependencies in package.json', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      dependencies: object;
    };
    const used = new Set(imports.filter(({ own, to }) => !own && !to.startsWith('node:')).map(({ to }) => to));
    expect([...used].sort()).toEqual(Object.keys(manifest.dependencies).sort());
  });

  test('of the network are not used anywhere: contracts are confidential', () => {
    const network = /^node:(?:https?|http2|net|tls|dgram|dns)\b|^(?:undici|axios|got|node-fetch)$/u;
    expect(imports.filter(({ to }) => network.test(to))).toEqual([]);
    expect(sourceFiles.filter((path) => /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b/u.test(sourceText(path)))).toEqual(
      [],
    );
  });
});

describe('files', () => {
  test('are named in kebab-case, and none is a drawer for everything', () => {
    const odd = sourceFiles.filter(
      (path) => !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/u.test(path),
    );
    expect(odd).toEqual([]);
    expect(
      sourceFiles.filter((path) => /(?:^|\/)(?:utils?|helpers?|common|misc)(?:\/|\.ts$)|\/index\.ts$/u.test(path)),
    ).toEqual([]);
  });
});

describe('the reader of imports', () => {
  test('sees every way to import', () => {
    const text = [
      "import { a } from './a.ts';",
      "import type { B } from '../b/b.ts';",
      "export { c } from 'c/deep';",
      "import 'd';",
      "const e = await import('./e.ts');",
      "type F = import('@scope/f/x').F;",
      "const i = createRequire(import.meta.url).resolve('i');",
      "// import g from './g.ts';",
      'import {',
      '  h,',
      "} from 'node:h';",
    ].join('\n');
    expect(importsIn('p/x.ts', text).map(({ to, typeOnly }) => (typeOnly ? `type ${to}` : to))).toEqual([
      'p/a.ts',
      'type b/b.ts',
      'c',
      'd',
      'p/e.ts',
      '@scope/f',
      'i',
      'node:h',
    ]);
  });
});
