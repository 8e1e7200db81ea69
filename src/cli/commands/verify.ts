/** `mc2 verify`: a document that mc2 wrote, as it came back. */
import type { Provenance } from '../../contract/provenance.ts';
import { exitCodes, InputError } from '../../errors.ts';
import type { ReadProvenance } from '../../formats/docx/read-provenance.ts';
import { renderVerification, renderVerificationJson } from '../../report/verification.ts';
import { verifyContract } from '../../verify/verify-contract.ts';
import type { Console } from '../console.ts';
import { loadLibrary } from '../load-library.ts';
import { openContract } from '../open-contract.ts';
import { packageVersion } from '../package-info.ts';
import { readDocument } from '../read-document.ts';

export type VerifyOptions = {
  /** The document as it was sent; its record counts instead of the one in the file. */
  readonly sent?: string;
  readonly format?: 'full' | 'json';
  readonly library?: string;
  readonly width?: number;
};

/**
 * Prints clause by clause what became of the document in `file` since mc2 wrote it.
 *
 * @returns 0 where nothing was changed but what was left open, else 1
 * @throws InputError where it cannot be read or says nothing of where it comes from
 */
export async function verify(file: string, options: VerifyOptions, console: Console): Promise<number> {
  const { provenance, altered } = await recordOf(options.sent ?? file, options.sent !== undefined);
  const library = await loadLibrary(options.library, console);
  const { path, contract } = await openContract(file);
  const verification = verifyContract(provenance, contract, library);
  const notes = [...alteredNotes(provenance, altered), ...libraryNotes(provenance, library), ...verification.notes];
  const same = verification.same && altered.length === 0;
  const report = { path, provenance, verification: { ...verification, notes, same } };
  const { format = 'full', width = console.width } = options;
  console.out(
    format === 'json'
      ? renderVerificationJson(report, { name: 'mc2', version: packageVersion() })
      : renderVerification(report, { width, paint: console.paintOut }),
  );
  return same ? exitCodes.clean : exitCodes.findings;
}

async function recordOf(path: string, sent: boolean): Promise<ReadProvenance> {
  const { readProvenance } = await import('../../formats/docx/read-provenance.ts');
  const bytes = readDocument(path);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const found = isZip ? readProvenance(bytes) : null;
  if (found === null) {
    throw new InputError(
      'unsupported',
      `${path} does not say that mc2 wrote it${isZip ? '' : '; only a .docx can'}.`,
      sent ? 'Name the .docx that mc2 generate wrote.' : 'Name the document as it was sent with --sent.',
    );
  }
  if (!found.provenance.texts.some(({ paragraphs }) => paragraphs.length > 0)) {
    throw new InputError(
      'unsupported',
      `${path} says which clauses it held, but a program that saved it has dropped their text.`,
      'Name the document as it was sent with --sent.',
    );
  }
  return found;
}

function alteredNotes({ texts }: Provenance, altered: readonly string[]): readonly string[] {
  if (altered.length === 0) return [];
  const titles = texts.flatMap(({ id, title }) => (altered.includes(id) ? [title] : []));
  return [
    `the record in the file was altered (${titles.join(', ')}); compare with the document as it was sent: --sent`,
  ];
}

function libraryNotes(
  { library: { version, digest } }: Provenance,
  library: { readonly version: string; readonly digest: string },
): readonly string[] {
  if (digest === library.digest) return [];
  return [`written with version ${version} of the library, judged with ${library.version}, which differs`];
}
