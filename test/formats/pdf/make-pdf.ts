/** Writes small PDF files by hand: uncompressed, letters of one width, so that a test knows where everything stands. */

export const pageWidth = 612;
export const pageHeight = 792;

/** A letter of Courier is this wide, in parts of its size. */
const letterWidth = 0.6;

export type Look = { readonly size?: number; readonly bold?: boolean; readonly mode?: number };

/** Content operators that show `words` with the baseline `y` points below the upper edge of the page. */
export function text(x: number, y: number, words: string, { size = 10, bold = false, mode = 0 }: Look = {}): string {
  const shown = words.replace(/[\\()]/g, (sign) => `\\${sign}`);
  return `BT /${bold ? 'B' : 'R'} ${size} Tf ${mode} Tr 1 0 0 1 ${x} ${pageHeight - y} Tm (${shown}) Tj ET\n`;
}

/** Words set in lines of at most `columns` letters, 12 points apart. Gives the operators and the height after them. */
export function flow(
  x: number,
  y: number,
  columns: number,
  words: string,
  { hanging = 0, ...look }: Look & { readonly hanging?: number } = {},
): { readonly content: string; readonly next: number } {
  const lines = wrap(words, columns, Math.round(hanging / ((look.size ?? 10) * letterWidth)));
  const content = lines.map((line, at) => text(at === 0 ? x : x + hanging, y + at * 12, line, look)).join('');
  return { content, next: y + lines.length * 12 };
}

/** Paragraphs one below the other, 8 points more apart than their lines. */
export function stack(x: number, y: number, columns: number, paragraphs: readonly string[], look: Look = {}): string {
  let top = y;
  return paragraphs
    .map((words) => {
      const { content, next } = flow(x, top, columns, words, look);
      top = next + 8;
      return content;
    })
    .join('');
}

function wrap(words: string, columns: number, hanging: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    const room = columns - (lines.length === 0 ? 0 : hanging);
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

export function widthOf(words: string, size = 10): number {
  return words.length * size * letterWidth;
}

/** A stroke from one point to another, `y` from the upper edge. */
export function stroke(x0: number, y0: number, x1: number, y1: number): string {
  return `0.5 w ${x0} ${pageHeight - y0} m ${x1} ${pageHeight - y1} l S\n`;
}

/** The lines of a table; `xs` and `ys` are the places of its borders. */
export function grid(xs: readonly number[], ys: readonly number[]): string {
  const across = ys.map((y) => stroke(xs[0]!, y, xs.at(-1)!, y));
  const down = xs.map((x) => stroke(x, ys[0]!, x, ys.at(-1)!));
  return [...across, ...down].join('');
}

/** A picture over a part of the page. */
export function picture(x: number, y: number, width: number, height: number): string {
  return `q ${width} 0 0 ${height} ${x} ${pageHeight - y - height} cm /Im Do Q\n`;
}

export type Extras = {
  /** Annotations of each page, as dictionaries. */
  readonly annotations?: readonly (readonly string[])[];
  /** Entries of the document catalog. */
  readonly catalog?: string;
  /** Further objects, numbered from 100 on. */
  readonly objects?: readonly string[];
  /** Entries of the trailer. */
  readonly trailer?: string;
  readonly pageEntries?: string;
  readonly form?: string;
};

/** A PDF of pages with these content operators. */
export function pdf(pages: readonly string[], extras: Extras = {}): Uint8Array {
  const { annotations = [], catalog = '', objects = [], trailer = '', pageEntries = '', form = '' } = extras;
  const all = new Map<number, string>();
  const kids = pages.map((_, at) => `${10 + at * 2} 0 R`);
  all.set(1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`);
  all.set(2, `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`);
  all.set(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>');
  all.set(4, '<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding >>');
  all.set(
    5,
    stream('\0', '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8'),
  );
  if (form !== '') {
    const resources = '/Resources << /Font << /R 3 0 R /B 4 0 R >> /XObject << /Fm 6 0 R >> >>';
    all.set(6, stream(form, `/Type /XObject /Subtype /Form /BBox [0 0 612 792] ${resources}`));
  }
  pages.forEach((content, at) => {
    const remarks = annotations[at] === undefined ? '' : `/Annots [${annotations[at].join(' ')}]`;
    const resources = `/Font << /R 3 0 R /B 4 0 R >> /XObject << /Im 5 0 R ${form === '' ? '' : '/Fm 6 0 R'} >>`;
    all.set(
      10 + at * 2,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] ${pageEntries} /Resources << ${resources} >> ${remarks} /Contents ${11 + at * 2} 0 R >>`,
    );
    all.set(11 + at * 2, stream(content, ''));
  });
  objects.forEach((body, at) => all.set(1000 + at, body));
  return assemble(all, trailer);
}

/** A stream object: `entries` of its dictionary and its data. */
export function stream(data: string, entries: string): string {
  return `<< ${entries} /Length ${data.length} >>\nstream\n${data}\nendstream`;
}

function assemble(objects: ReadonlyMap<number, string>, trailer: string): Uint8Array {
  let file = '%PDF-1.7\n';
  const places: string[] = [];
  for (const [number, body] of objects) {
    places.push(`${number} 1\n${String(file.length).padStart(10, '0')} 00000 n \n`);
    file += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const start = file.length;
  file += `xref\n0 1\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size 9999 /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
