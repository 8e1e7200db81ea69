import type { Unread } from '../../contract/contract.ts';
import type { Observations } from './story.ts';

/**
 * What the scans of all parts came across and could not read as text, in sentences for people.
 *
 * @param unmerged how many whole files stand in the text that nobody reads
 * @param missing parts that the file refers to and does not hold
 */
export function listUnread(
  body: Observations,
  others: readonly Observations[],
  unmerged: number,
  missing: readonly string[],
): Unread[] {
  const all = [body, ...others];
  const sum = (key: 'embedded' | 'charts' | 'diagrams' | 'formulas' | 'subDocuments' | 'computedNumbers') =>
    all.reduce((total, seen) => total + seen[key], 0);
  const imagesAround = others.reduce((total, seen) => total + seen.images, 0);
  const art = [...new Set(all.flatMap((seen) => seen.wordArt))];
  const list: Unread[] = [
    note(
      'image',
      body.images,
      (n) => `${n === 1 ? 'A picture' : `${n} pictures`} in the text; words inside pictures were not read`,
    ),
    note(
      'image',
      imagesAround,
      (n) =>
        `${n === 1 ? 'A picture' : `${n} pictures`} in headers, footers or notes; words inside pictures were not read`,
    ),
    note(
      'embedded',
      sum('embedded'),
      (n) =>
        `${n === 1 ? 'An embedded object or control' : `${n} embedded objects or controls`} (such as an attached file or spreadsheet); open in Word to read`,
    ),
    note('embedded', sum('charts'), (n) => `${n === 1 ? 'A chart' : `${n} charts`}; the labels were not read`),
    note(
      'embedded',
      sum('diagrams'),
      (n) => `${n === 1 ? 'A SmartArt diagram' : `${n} SmartArt diagrams`}; the text inside was not read`,
    ),
    note(
      'embedded',
      sum('subDocuments'),
      (n) => `${n === 1 ? 'A linked subdocument' : `${n} linked subdocuments`}; check the linked file separately`,
    ),
    note(
      'alt-chunk',
      unmerged,
      (n) =>
        `${n === 1 ? 'A document' : `${n} documents`} inserted as a whole file and not yet merged; open in Word and save to merge`,
    ),
    note(
      'formula',
      sum('formulas'),
      (n) =>
        `${n === 1 ? 'A formula was' : `${n} formulas were`} read as plain characters; fractions and exponents are lost`,
    ),
    note(
      'text-box',
      art.length,
      () =>
        `WordArt or watermark: ${art
          .slice(0, 5)
          .map((text) => `"${text}"`)
          .join(', ')}`,
    ),
    note(
      'other',
      sum('computedNumbers'),
      (n) =>
        `${n === 1 ? 'A number that Word computes inside a line is' : `${n} numbers that Word computes inside lines are`} not in the file (LISTNUM or AUTONUM fields)`,
    ),
  ].filter((one) => one.count > 0);
  for (const part of missing)
    list.push({ kind: 'missing-part', what: `The file refers to its part "${part}", which is missing`, count: 1 });
  return list;
}

function note(kind: Unread['kind'], count: number, what: (count: number) => string): Unread {
  return { kind, what: what(count), count };
}
