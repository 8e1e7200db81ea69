/** What the build made of a library, for `compileLibrary` to take up instead of compiling it again. */
import type { PackedPhrases } from '../language/packed-phrases.ts';
import type { KnownStems } from '../language/stems.ts';
import type { Library } from '../library/library.ts';
import type { Likeness } from './likeness.ts';
import type { Meaning } from './meaning.ts';

/** All that `compileLibrary` spends its time on. */
export type PackedLibrary = {
  /** By phrase key. */
  readonly meanings: readonly Meaning[];
  readonly phrases: PackedPhrases;
  readonly parties: PackedPhrases;
  /** Of the words that the library has, most of which contracts have as well. */
  readonly known: KnownStems;
  /** The stems in the order of their numbers. */
  readonly likeness: Omit<Likeness, 'stems'> & { readonly stems: readonly string[] };
};

/**
 * Lets `compileLibrary` use what was packed of the very same library.
 *
 * @param packed called when that is first needed; null for nothing
 * @param keep called with what is packed where there was nothing
 */
export function offerPacked(
  library: Library,
  packed: () => PackedLibrary | null,
  keep: ((packed: PackedLibrary) => void) | null = null,
): void {
  offered.set(library, { packed, keep });
}

/** What was offered for a library, null for nothing. */
export function packedOf(library: Library): PackedLibrary | null {
  return offered.get(library)?.packed() ?? null;
}

/** Who keeps what is packed of a library, null for nobody. */
export function packedKeeper(library: Library): ((packed: PackedLibrary) => void) | null {
  return offered.get(library)?.keep ?? null;
}

const offered = new WeakMap<
  Library,
  {
    readonly packed: () => PackedLibrary | null;
    readonly keep: ((packed: PackedLibrary) => void) | null;
  }
>();
