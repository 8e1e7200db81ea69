/** Reads a Word document (.docx, .docm, .dotx, .dotm; transitional and strict) into paragraphs. */
import type { Reading, Revision } from '../../contract/contract.ts';
import type { SourceDocument, SourceParagraph } from '../../contract/source.ts';
import { InputError } from '../../errors.ts';
import type { Composition } from './compose-paragraphs.ts';
import { composeParagraphs } from './compose-paragraphs.ts';
import { damaged } from '../damaged.ts';
import { startNumbering } from './numbering.ts';
import { readNumbering } from './read-numbering.ts';
import type { Relationship } from './relationships.ts';
import { contentType, findMainPart, readRelationships } from './relationships.ts';
import type { InsertedFile } from '../inserted-files.ts';
import type { ParagraphPlace } from './paragraph-place.ts';
import { scanStory } from './scan-story.ts';
import type { Observations, RawParagraph, Story } from './story.ts';
import { readStyles } from './styles.ts';
import { listUnread } from './unread-parts.ts';
import type { Zip } from '../zip/unzip.ts';
import { openZip } from '../zip/unzip.ts';

/**
 * Reads a Word document: the body in reading order, then footnotes, endnotes, comments, headers and footers. Text is
 * given with every tracked change accepted, or as `reading` asks; what is gone, struck through or hidden stands in paragraphs of its own.
 * Throws InputError: `corrupt`, `too-large`, `encrypted`, `unsupported`, and `empty` or `image-only` where there is no
 * text. Whole files that stand unmerged in the body are appended to `inserted`, for the caller to read; without it they
 * are named as unread.
 */
export function readDocx(bytes: Uint8Array, reading: Reading = 'final', inserted?: InsertedFile[]): SourceDocument {
  return readPackage(openZip(bytes), reading, undefined, inserted);
}

/**
 * Reads a Word document from its parts, wherever they come from. Throws as `readDocx` does. Where `places` is given, the
 * place of each paragraph in the file is appended to it, in the order of the paragraphs.
 */
export function readPackage(
  zip: Zip,
  reading: Reading = 'final',
  places?: ParagraphPlace[],
  inserted?: InsertedFile[],
): SourceDocument {
  const main = findMainPart(zip) ?? 'word/document.xml';
  const body = zip.read(main);
  if (!body) throw damaged('its main document part is missing');

  const links = readRelationships(zip, main);
  const missing: string[] = [];
  const styles = readStyles(...readLinked(zip, links, 'styles', missing));
  const numberingPart = readNumbering(...readLinked(zip, links, 'numbering', missing));
  const tables = { count: 0 };
  const story = scanStory(body, main, styles, tables, reading);
  if (story.root !== 'w:document') throw damaged('its main part is not a Word document');

  const paragraphs: SourceParagraph[] = [];
  const revisions: Revision[] = [];
  const compose = (
    raws: readonly RawParagraph[],
    role: Composition['role'],
    paged: boolean,
    part: string,
    numbering = startNumbering(numberingPart, styles),
  ) =>
    composeParagraphs(raws, {
      ...(places === undefined ? {} : { places, part }),
      styles,
      numbering,
      role,
      paged,
      paragraphs,
      revisions,
      reading,
    });
  const numbering = startNumbering(numberingPart, styles);
  let composed = 0;
  let unmerged = inserted === undefined ? story.seen.inserted.length : 0;
  for (const { link, before } of inserted === undefined ? [] : story.seen.inserted) {
    compose(story.paragraphs.slice(composed, before), 'body', story.paged, main, numbering);
    composed = before;
    const target = links.find(({ id, external }) => id === link && !external)?.target;
    if (target === undefined) unmerged++;
    else inserted?.push(...readInserted(zip, target, paragraphs.length, missing));
  }
  compose(story.paragraphs.slice(composed), 'body', story.paged, main, numbering);
  if (!paragraphs.some(isVisible) && !inserted?.length) throw nothingToRead(story.seen);

  const others: Observations[] = [];
  const scanPart = (target: string): Story | null => {
    const part = zip.read(target);
    if (!part) {
      missing.push(target);
      return null;
    }
    const found = scanStory(part, target, styles, tables, reading);
    others.push(found.seen);
    return found;
  };
  for (const role of ['footnote', 'endnote'] as const) {
    const references = role === 'footnote' ? story.seen.footnotes : story.seen.endnotes;
    const link = findLink(links, `${role}s`);
    const notes = link && scanPart(link.target);
    if (!notes) continue;
    compose(referred(notes, references, true), role, false, link.target);
    compose(referred(notes, references, false), 'deleted', false, link.target);
    // Word keeps notes that nothing refers to any more, and does not show them.
    compose(referred(notes, references, undefined), 'hidden', false, link.target);
  }
  const comments = findLink(links, 'comments');
  const remarks = comments && scanPart(comments.target);
  if (remarks) compose(remarks.paragraphs, 'comment', false, comments.target);
  for (const target of runningParts(links, story.seen.running)) {
    const running = scanPart(target);
    if (running) compose(running.paragraphs, 'header-footer', false, target);
  }
  for (const seen of others) unmerged += seen.inserted.length;
  const unread = listUnread(story.seen, others, unmerged, missing);
  return { format: 'docx', paragraphs, revisions, unread, ...(reading === 'final' ? {} : { read: reading }) };
}

function findLink(links: readonly Relationship[], type: string): Relationship | undefined {
  return links.find((link) => link.type === type && !link.external);
}

/** Bytes and name of the part that a relationship names; a part that is named but absent is noted as missing. */
function readLinked(
  zip: Zip,
  links: readonly Relationship[],
  type: string,
  missing: string[],
): [Uint8Array | null, string] {
  const link = findLink(links, type);
  if (!link) return [null, ''];
  const bytes = zip.read(link.target);
  if (!bytes) missing.push(link.target);
  return [bytes, link.target];
}

/** A whole file that stands in the text; none where the part is absent, which is noted. */
function readInserted(zip: Zip, name: string, before: number, missing: string[]): InsertedFile[] {
  const bytes = zip.read(name);
  if (bytes) return [{ name, type: contentType(zip, name), bytes, before }];
  missing.push(name);
  return [];
}

/** Paragraphs of the notes whose references are live (true), deleted (false) or absent; separator lines are no notes. */
function referred(notes: Story, references: ReadonlyMap<string, boolean>, state: boolean | undefined): RawParagraph[] {
  return notes.paragraphs.filter(
    ({ item }) => item !== null && !/separator|continuation/i.test(item.type) && references.get(item.id) === state,
  );
}

/** Header and footer parts in the order in which the sections name them, each once. */
function runningParts(links: readonly Relationship[], ids: readonly string[]): Set<string> {
  const byId = new Map(links.map((link) => [link.id, link]));
  const parts = new Set<string>();
  for (const id of ids) {
    const link = byId.get(id);
    if (link && !link.external) parts.add(link.target);
  }
  return parts;
}

function isVisible({ role, text }: SourceParagraph): boolean {
  return role !== 'deleted' && role !== 'hidden' && text.trim() !== '';
}

function nothingToRead(seen: Observations): InputError {
  if (seen.inserted.length > 0) {
    return new InputError(
      'unsupported',
      'The Word file only holds another document that is not merged yet.',
      'Open it in Word and save it: that merges the text.',
    );
  }
  if (seen.images > 0) {
    return new InputError(
      'image-only',
      'The Word file holds pictures and no text, as a scanned contract does.',
      'Run text recognition on it, or ask for the original document.',
    );
  }
  return new InputError('empty', 'The Word file holds no text.', 'Check that this is the right file.');
}
