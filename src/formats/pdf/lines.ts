/** Words to lines of text. */
import type { Word } from './page-content.ts';

export type Line = {
  readonly page: number;
  readonly words: readonly Word[];
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** Baseline. */
  readonly y: number;
  /** Height of most of its letters. */
  readonly size: number;
  readonly bold: boolean;
  /** Text and left edge of what follows a gap as wide as a tab, if the line has one. */
  readonly tabs: readonly number[];
};

/** Baselines that differ by less than this part of the letter height are one line. */
const sameBaseline = 0.3;
/** From this gap on, in letter heights, a line is taken to have a tab. */
const tabGap = 2.2;
/** The narrowest gap between words that no space was written between. */
const wordGap = 0.12;

/** Gathers words to lines from top to bottom, each from left to right. Raised and lowered small letters join their line. */
export function toLines(words: readonly Word[], page: number): Line[] {
  const clusters: { y: number; size: number; words: Word[] }[] = [];
  const sorted = [...words].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  for (const word of sorted) {
    const last = clusters.at(-1);
    if (last !== undefined && word.y - last.y < sameBaseline * Math.max(last.size, word.size)) {
      last.words.push(word);
      if (word.size > last.size) last.size = word.size;
    } else clusters.push({ y: word.y, size: word.size, words: [word] });
  }
  return joinRaised(clusters)
    .map((cluster) => toLine(cluster.words, page))
    .filter(({ text }) => text !== '');
}

type Cluster = { readonly y: number; readonly size: number; readonly words: Word[] };

/** Superscripts stand above their line and subscripts below: small letters that touch a larger word. */
function joinRaised(clusters: readonly Cluster[]): Cluster[] {
  const joined: Cluster[] = [];
  const homeOf = (word: Word, home: Cluster | undefined): boolean =>
    home !== undefined &&
    word.size < home.size * 0.8 &&
    home.y - word.y < home.size * 0.6 &&
    word.y - home.y < home.size * 0.35 &&
    home.words.some(({ x0, x1 }) => word.x0 - x1 < home.size * 0.4 && x0 - word.x1 < home.size * 0.4);
  clusters.forEach((cluster, at) => {
    const before = joined.at(-1);
    const after = clusters[at + 1];
    const rest: Word[] = [];
    for (const word of cluster.words) {
      if (homeOf(word, after)) after!.words.push(word);
      else if (homeOf(word, before)) before!.words.push(word);
      else rest.push(word);
    }
    if (rest.length > 0) joined.push({ ...cluster, words: rest });
  });
  return joined;
}

/** One line of words that share a baseline. */
export function toLine(words: readonly Word[], page: number): Line {
  const sorted = withoutDoubles([...words].sort((a, b) => a.x0 - b.x0));
  const { size, y } = mainWord(sorted);
  const { text, tabs } = joinWords(sorted, size);
  return {
    page,
    words: sorted,
    text,
    x0: Math.min(...sorted.map(({ x0 }) => x0)),
    x1: Math.max(...sorted.map(({ x1 }) => x1)),
    y,
    size,
    bold: sorted.every((word) => word.bold || !/[\p{L}\p{N}]/u.test(word.text)) && sorted.some(({ bold }) => bold),
    tabs,
  };
}

/** Size and baseline that most letters have. */
function mainWord(words: readonly Word[]): { readonly size: number; readonly y: number } {
  const letters = new Map<number, number>();
  for (const { size, text } of words) {
    const key = Math.round(size * 4);
    letters.set(key, (letters.get(key) ?? 0) + text.length);
  }
  const [most = 0] = [...letters].sort(([a, m], [b, n]) => n - m || b - a)[0] ?? [];
  return words.find(({ size }) => Math.round(size * 4) === most) ?? { size: 0, y: 0 };
}

/** Words painted twice at nearly the same place, as some programs do to embolden them. */
function withoutDoubles(words: readonly Word[]): Word[] {
  const kept: Word[] = [];
  for (const word of words) {
    const isDouble = kept
      .slice(-4)
      .some(
        ({ text, x0, y }) =>
          text === word.text && Math.abs(x0 - word.x0) < 0.15 * word.size && Math.abs(y - word.y) < 0.15 * word.size,
      );
    if (!isDouble) kept.push(word);
  }
  return kept;
}

/** The text of those words of a line that are struck through, or of those that are not. */
export function partText({ words, size }: Line, struck: boolean): string {
  return joinWords(words, size, (word) => word.struck === struck).text;
}

/** Puts words together; where others are left out between two, a space stands for them. */
function joinWords(
  words: readonly Word[],
  size: number,
  isWanted: (word: Word) => boolean = () => true,
): { readonly text: string; readonly tabs: readonly number[] } {
  const tabs: number[] = [];
  let text = '';
  let end = Number.NaN;
  let parted = false;
  for (const word of words) {
    const gap = word.x0 - end;
    if (!isWanted(word)) {
      parted ||= word.spaced || gap > wordGap * size;
      end = word.x1;
      continue;
    }
    if (text !== '') {
      if (gap > tabGap * size && !/^\S{1,8}$/.test(text)) {
        text += '\t';
        tabs.push(word.x0);
      } else if (parted || gap > wordGap * size || (word.spaced && gap > -0.2 * size)) text += ' ';
    }
    text += word.text;
    end = word.x1;
    parted = false;
  }
  return { text, tabs };
}
