/** What was read of texts that come again, where nobody knows whether they do. */
import { keepReadings, type Kept } from './keep-readings.ts';

export type KeptRepeated<Reading> = Kept<Reading> & {
  /** Call for each text that nothing is kept for: true where its reading is worth keeping. */
  readonly worthKeeping: (text: string) => boolean;
};

/** When keeping has not paid, nothing is kept for so many times the letters of a half. */
const rest = 16;

/**
 * Keeps readings as `keepReadings` does, from the second time on that a text is seen. To keep a reading costs about half of what
 * it spares when it is used: where a whole half has been filled and less than half as much used, all that comes again comes
 * too late, and nothing is kept for a while.
 *
 * @param letters of text in each of the two halves
 */
export function keepRepeated<Reading>(letters: number): KeptRepeated<Reading> {
  const { take, keep } = keepReadings<Reading>(letters);
  const isKnown = noticeAgain();
  let kept = 0;
  let used = 0;
  let resting = 0;
  return {
    take: (text) => {
      const reading = take(text);
      if (reading !== null) used += text.length;
      return reading;
    },
    keep: (text, reading) => {
      keep(text, reading);
      kept += text.length;
      if (kept < letters) return;
      resting = used < kept / 2 ? rest * letters : 0;
      [kept, used] = [0, 0];
    },
    worthKeeping: (text) => {
      const known = isKnown(text);
      resting = Math.max(0, resting - text.length);
      return known && resting === 0;
    },
  };
}

/** Places for marks of texts, a power of two: those of some paragraphs of a thousand contracts. */
const places = 1 << 16;

/**
 * Gives a function that says whether a text was seen before. It holds no text and goes by the length and sixteen letters,
 * so that it may be wrong, and it forgets: that is enough to decide what is worth keeping, and for nothing else.
 */
export function noticeAgain(): (text: string) => boolean {
  const seen = new Int32Array(places);
  return (text) => {
    const step = (text.length >> 4) + 1;
    let mark = text.length;
    for (let at = text.length - 1; at >= 0; at -= step) mark = (Math.imul(mark, 0x5bd1e995) ^ text.charCodeAt(at)) | 0;
    const place = (mark ^ (mark >>> 16)) & (places - 1);
    if (seen[place] === mark) return true;
    seen[place] = mark;
    return false;
  };
}
