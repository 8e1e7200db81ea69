import type { Document } from 'docx';

/** What the `docx` package makes before it compresses it. */
type Compiler = {
  readonly compile: (
    document: Document,
    prettify: undefined,
    overrides: readonly [],
  ) => { readonly generateAsync: (how: object) => Promise<Uint8Array> };
};

/**
 * The parts of a document in an archive that is not compressed: `normalisePackage` takes it apart again, and compressing
 * and expanding were a tenth of what drafting a contract takes. `Packer.pack` cannot be told.
 */
export function packDocument({ Packer }: typeof import('docx'), document: Document): Promise<Uint8Array> {
  const { compiler } = Packer as unknown as { readonly compiler: Compiler };
  return compiler.compile(document, undefined, []).generateAsync({ type: 'uint8array', compression: 'STORE' });
}
