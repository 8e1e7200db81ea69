import { chmodSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { libraryKeeper } from '../../src/cli/kept-library.ts';
import { readFolder } from '../../src/cli/read-folder.ts';
import { sha256 } from '../../src/cli/sha256.ts';
import type { Library } from '../../src/library/library.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { compileLibrary } from '../../src/lint/compile-library.ts';
import { packedOf } from '../../src/lint/packed-library.ts';
import { emptyFolder, mc2, root, smallLibrary } from './run.ts';

let cache: string;
let folder: string;

beforeEach(() => {
  cache = emptyFolder();
  folder = join(emptyFolder(), 'house');
  cpSync(smallLibrary, folder, { recursive: true });
  vi.stubEnv('XDG_CACHE_HOME', cache);
  vi.stubEnv('NODE_DISABLE_COMPILE_CACHE', undefined);
});

afterEach(() => {
  vi.unstubAllEnvs();
});

function parse(): { readonly library: Library; readonly problems: ReturnType<typeof readLibrary>['problems'] } {
  const { library, problems } = readLibrary(readFolder(folder), sha256);
  if (library === null) throw new Error('the small library has errors');
  return { library, problems };
}

function kept(): string[] {
  return readdirSync(join(cache, 'mc2/libraries')).sort();
}

function retitle(): void {
  const file = join(folder, 'library.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^name: .*$/mu, 'name: Another'));
}

describe('a library of one’s own', () => {
  test('comes back as it was read, with what there is to say of it', () => {
    const read = parse();
    const problems = [
      {
        ...{ path: 'library.yaml', line: 1, column: 1, length: 4, message: 'so so', help: '' },
        level: 'warning' as const,
      },
    ];
    libraryKeeper(folder)?.keep({ ...read, problems });
    const back = libraryKeeper(folder)?.read();
    expect(back).toEqual({ library: read.library, problems });
    expect(back?.library).not.toBe(read.library);
  });

  test('is compiled once', () => {
    const { library, problems } = parse();
    libraryKeeper(folder)?.keep({ library, problems });
    expect(packedOf(library)).toBeNull();
    const fresh = compileLibrary(parse().library);
    const first = compileLibrary(library);
    const again = libraryKeeper(folder)?.read()?.library as Library;
    expect(packedOf(again)).not.toBeNull();
    const second = compileLibrary(again);
    for (const compiled of [first, second]) {
      expect(compiled.meanings).toEqual(fresh.meanings);
      expect(compiled.likeness).toEqual(fresh.likeness);
    }
  });

  test('is another one when a file has changed', () => {
    libraryKeeper(folder)?.keep(parse());
    retitle();
    expect(libraryKeeper(folder)?.read()).toBeNull();
  });

  test('is not kept when a file changes while it is read', () => {
    const keeper = libraryKeeper(folder);
    const read = parse();
    retitle();
    keeper?.keep(read);
    expect(keeper?.read()).toBeNull();
    expect(libraryKeeper(folder)?.read()).toBeNull();
  });

  test.each([
    ['cut short', (whole: Buffer) => whole.subarray(0, -1)],
    ['empty', () => Buffer.alloc(0)],
    ['changed in one letter', (whole: Buffer) => Buffer.from(whole).fill(65, 60, 61)],
  ])('is read anew where what was kept is %s', (_, damage) => {
    const read = parse();
    libraryKeeper(folder)?.keep(read);
    compileLibrary(read.library);
    expect(kept()).toHaveLength(2);
    const again = libraryKeeper(folder)?.read()?.library as Library;
    for (const name of kept()) {
      const path = join(cache, 'mc2/libraries', name);
      writeFileSync(path, damage(readFileSync(path)));
    }
    expect(libraryKeeper(folder)?.read()).toBeNull();
    expect(packedOf(again)).toBeNull();
  });

  test.skipIf(process.platform === 'win32')('is read anew where somebody else could have written it', () => {
    libraryKeeper(folder)?.keep(parse());
    const [name] = kept();
    chmodSync(join(cache, 'mc2/libraries', name as string), 0o666);
    expect(libraryKeeper(folder)?.read()).toBeNull();
  });

  test('is not kept where nothing may be kept', () => {
    vi.stubEnv('NODE_DISABLE_COMPILE_CACHE', '1');
    expect(libraryKeeper(folder)).toBeNull();
  });
});

test('a lint says the same with a library that was kept, its warnings included', async () => {
  const house = emptyFolder();
  writeFileSync(
    join(house, 'library.yaml'),
    'extends: mc2\nname: House rules\nversion: 1.0\nremove:\n  sbom-delivery: we buy no software\n',
  );
  const contract = join(root, 'examples/supplier-security-agreement.docx');
  const run = (home: string) =>
    mc2(['lint', '--no-config', '--library', house, '-f', 'json', contract], { env: { XDG_CACHE_HOME: home } });
  const first = await run(cache);
  expect(first.stderr).toContain('`sbom-delivery` is critical');
  expect(JSON.parse(first.stdout)).toMatchObject({ library: { name: 'House rules' } });
  expect(kept()).toHaveLength(2);
  expect(await run(cache)).toEqual(first);
  // Where nothing can be written.
  expect(await run(join(root, 'package.json'))).toEqual(first);
});

test('faults of a library are told at every start', async () => {
  const file = join(folder, 'library.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nnonsense: 1\n`);
  for (const _ of [1, 2]) {
    const { code, stderr } = await mc2(['library', 'check', folder], { env: { XDG_CACHE_HOME: cache } });
    expect(code).toBe(2);
    expect(stderr).toContain('nonsense');
  }
});
