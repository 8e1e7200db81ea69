/** Words that are on a page and that nobody sees. */
import type { Box, PageContent, Word } from './page-content.ts';

/**
 * Parts the words of a page into those that are seen, or that stand for a picture as the text layer of a scan does, and
 * those that are painted with nothing or outside of the page.
 */
export function partHidden({
  words,
  pictures,
  width,
  height,
}: Pick<PageContent, 'words' | 'pictures' | 'width' | 'height'>): {
  readonly seen: readonly Word[];
  readonly hidden: readonly Word[];
} {
  const page: Box = { x0: 0, y0: 0, x1: width, y1: height };
  const isSeen = (word: Word): boolean =>
    holds(page, word) && (!word.invisible || pictures.some((picture) => holds(picture, word)));
  if (words.every(isSeen)) return { seen: words, hidden: [] };
  return { seen: words.filter(isSeen), hidden: words.filter((word) => !isSeen(word)) };
}

function holds({ x0, y0, x1, y1 }: Box, word: Word): boolean {
  const x = (word.x0 + word.x1) / 2;
  const y = word.y - word.size * 0.3;
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}
