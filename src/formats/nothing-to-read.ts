import type { SourceDocument } from '../contract/source.ts';
import { InputError } from '../errors.ts';

/**
 * Gives `document`. Throws InputError where nothing in it can be seen: `image-only` where there are pictures, else
 * `empty`.
 */
export function checkReadable(document: SourceDocument): SourceDocument {
  const isShown = document.paragraphs.some(
    ({ role, text }) => role !== 'deleted' && role !== 'hidden' && text.trim() !== '',
  );
  if (isShown) return document;
  if (document.unread.some(({ kind }) => kind === 'image')) {
    throw new InputError(
      'image-only',
      'The file holds pictures and no text, as a scanned contract does.',
      'Run text recognition on it, or ask for the original document.',
    );
  }
  throw new InputError('empty', 'The file holds no text.', 'Check that this is the right file.');
}
