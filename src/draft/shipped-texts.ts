/**
 * What the build made of the texts and manifests that come with mc2, so that neither Handlebars nor YAML has to be read
 * at run time. What counts is the text itself: an edited one is not found here, and is read as any other.
 */
import type { OwnManifest } from './template.ts';
import type { TextTree } from './text-tree.ts';

/** By source, exactly as it stands in the file. */
export type ShippedTexts = {
  readonly trees: ReadonlyMap<string, TextTree>;
  /** `template.yaml` files, each by itself, without a problem. */
  readonly manifests: ReadonlyMap<string, OwnManifest>;
};

/** Lets this process use what the build made. `read` is called when that is first needed. */
export function offerShippedTexts(read: () => ShippedTexts | null): void {
  offered = { read };
}

/** The tree of a text that comes with mc2, undefined for any other. */
export function shippedTree(source: string): TextTree | undefined {
  return shipped()?.trees.get(source);
}

/** What a `template.yaml` that comes with mc2 says, undefined for any other. */
export function shippedManifest(source: string): OwnManifest | undefined {
  return shipped()?.manifests.get(source);
}

let offered: { readonly read: () => ShippedTexts | null; texts?: ShippedTexts | null } | null = null;

function shipped(): ShippedTexts | null {
  if (offered?.texts === undefined && offered !== null) offered.texts = offered.read();
  return offered?.texts ?? null;
}
