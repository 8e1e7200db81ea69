/**
 * The texts of the library and the templates that come with mc2, parsed at build time: Handlebars and YAML take longer
 * over them than drafting a contract takes.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { offerShippedTexts, type ShippedTexts } from '../draft/shipped-texts.ts';
import { packagePath } from './package-info.ts';

const path = packagePath('dist/texts.json');

/** The maps of `ShippedTexts` as lists of their entries. */
type Snapshot = { readonly [Kind in keyof ShippedTexts]: readonly (readonly [string, unknown])[] };

/** Lets drafting take up what the build made of the texts; without it they are parsed as they are needed. */
export function useTextSnapshot(): void {
  offerShippedTexts(readSnapshot);
}

function readSnapshot(): ShippedTexts | null {
  try {
    const { trees, manifests } = JSON.parse(readFileSync(path, 'utf8')) as Snapshot;
    return { trees: new Map(trees), manifests: new Map(manifests) } as ShippedTexts;
  } catch {
    return null;
  }
}

/** Writes the snapshot. A text or a manifest with a problem has no place in it, so that the problem is told at every start. */
export async function writeTextSnapshot(): Promise<void> {
  const { treeOfSource } = await import('../draft/parse-text.ts');
  const { readManifest } = await import('../draft/layer-template.ts');
  const { readLibrary } = await import('../library/read-library.ts');
  const { readFolder } = await import('./read-folder.ts');
  const { sha256 } = await import('./sha256.ts');
  const { library } = readLibrary(readFolder(packagePath('clauses')), sha256);
  const templates = readdirSync(packagePath('templates')).flatMap((name) =>
    readFolder(join(packagePath('templates'), name)),
  );
  const texts = new Set([
    ...(library?.requirements ?? []).flatMap(({ positions }) =>
      positions.flatMap((position) => ('text' in position ? [position.text] : [])),
    ),
    ...(library?.definitions ?? []).map(({ text }) => text),
    ...templates.flatMap((file) => (file.path.endsWith('.hbs') ? [file.text] : [])),
  ]);
  const manifests = templates.flatMap((file): (readonly [string, unknown])[] => {
    if (file.path !== 'template.yaml') return [];
    const { own, problems } = readManifest(file);
    return own === null || problems.length > 0 ? [] : [[file.text, own]];
  });
  const trees = [...texts].flatMap((text): (readonly [string, unknown])[] => {
    try {
      return [[text, treeOfSource(text)]];
    } catch {
      return [];
    }
  });
  writeFileSync(path, JSON.stringify({ trees, manifests } satisfies Snapshot));
}
