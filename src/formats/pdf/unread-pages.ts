/** What on the pages could not be read, or was read with doubt. */
import type { Unread } from '../../contract/contract.ts';
import { InputError } from '../../errors.ts';
import { namePages } from './page-ranges.ts';

/** What is known of a page beside its text. */
export type PageSummary = {
  readonly page: number;
  /** Letters and digits that can be seen. */
  readonly letters: number;
  /** Letters of a text layer under or over a picture. */
  readonly recognized: number;
  /** Part of the page that pictures cover, from 0 to 1. */
  readonly pictured: number;
  readonly glyphs: number;
  readonly unknownGlyphs: number;
  /** Words in which a letter is unknown; signs that stand alone are bullets. */
  readonly doubtful: number;
  readonly struck: boolean;
  readonly hidden: boolean;
};

/** A page with fewer letters beside a picture has no text of its own. */
const fewLetters = 25;
/** Smaller pictures are logos and signatures. */
const largePicture = 0.08;

/** Throws InputError `image-only`, `unsupported` or `empty` where no page has text. */
export function refuseWithoutText(pages: readonly PageSummary[]): void {
  const unknown = pages.filter(isUndecodable);
  if (unknown.length > 0 && pages.every((page) => isUndecodable(page) || page.letters < fewLetters)) {
    throw new InputError(
      'unsupported',
      'The fonts of the PDF do not say which letters they show, so its text cannot be read.',
      'Run text recognition on it, or ask for the Word document.',
    );
  }
  const scans = pages.filter(isScan);
  if (scans.length > 0 && pages.every((page) => isScan(page) || isStamped(page))) {
    throw new InputError(
      'image-only',
      `The PDF is a scan: ${namePages(numbers(scans))} ${scans.length === 1 ? 'is a picture' : 'are pictures'} without text.`,
      'Run text recognition (OCR) on it, or ask for the Word document.',
    );
  }
  if (pages.every(({ letters }) => letters === 0)) {
    throw new InputError('empty', 'The PDF holds no text.', 'Check that this is the right file.');
  }
}

/** Pages by what is wrong with them. */
export function unreadPages(pages: readonly PageSummary[]): Unread[] {
  const note = (kind: Unread['kind'], found: readonly PageSummary[], say: (pages: string, one: boolean) => string) => {
    if (found.length === 0) return [];
    const named = namePages(numbers(found));
    const what = say(`${named.charAt(0).toUpperCase()}${named.slice(1)}`, found.length === 1);
    return [{ kind, what, count: found.length }];
  };
  const scans = pages.filter(isScan);
  return [
    ...note('scan', scans, (named, one) => `${named} ${one ? 'is a picture' : 'are pictures'} without text`),
    ...note(
      'image',
      pages.filter((page) => page.pictured >= largePicture && !isScan(page) && page.recognized < page.letters / 2),
      (named, one) => `${named} ${one ? 'has' : 'have'} pictures; words in them are not read`,
    ),
    ...note(
      'other',
      pages.filter((page) => page.recognized > 0 && page.recognized >= page.letters / 2),
      (named) => `${named}: the text comes from text recognition of a scan and may have errors`,
    ),
    ...note(
      'other',
      pages.filter((page) => isUndecodable(page) || page.doubtful > 0),
      (named) => `${named}: the fonts do not say what some letters are; they are read as "\ufffd"`,
    ),
    ...note(
      'other',
      pages.filter(({ struck }) => struck),
      (named) => `${named}: words that a line goes through are taken as deleted`,
    ),
    ...note(
      'other',
      pages.filter(({ hidden }) => hidden),
      (named) => `${named}: text that nobody can see is not counted`,
    ),
  ];
}

function numbers(pages: readonly PageSummary[]): number[] {
  return [...new Set(pages.map(({ page }) => page))];
}

function isScan({ letters, pictured }: PageSummary): boolean {
  return letters < fewLetters && pictured >= largePicture;
}

/** Next to scans: a page with no more words than a stamp or a redaction puts on it, or with none. */
function isStamped({ letters, pictured, recognized }: PageSummary): boolean {
  return letters < fewLetters || (pictured >= 0.5 && letters < 200 && recognized === 0);
}

function isUndecodable({ glyphs, unknownGlyphs }: PageSummary): boolean {
  return unknownGlyphs > 20 && unknownGlyphs > glyphs * 0.3;
}
