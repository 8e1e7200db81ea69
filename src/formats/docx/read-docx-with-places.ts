import type { SourceDocument } from '../../contract/source.ts';
import type { Zip } from '../zip/unzip.ts';
import type { ParagraphPlace } from './paragraph-place.ts';
import { readPackage } from './read-docx.ts';

export type PlacedDocument = {
  readonly source: SourceDocument;
  /** One for each paragraph of `source`, in order. */
  readonly places: readonly ParagraphPlace[];
};

/**
 * Reads a Word document as `readDocx` does and tells where each paragraph stands in the file, for those who write into
 * it. Throws as `readDocx` does.
 */
export function readDocxWithPlaces(zip: Zip): PlacedDocument {
  const places: ParagraphPlace[] = [];
  return { source: readPackage(zip, 'final', places), places };
}
