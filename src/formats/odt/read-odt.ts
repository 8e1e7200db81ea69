/** Reads OpenDocument text (.odt, .ott, and .fodt, the same in one XML file) into paragraphs. */
import type { Unread } from '../../contract/contract.ts';
import type { SourceDocument } from '../../contract/source.ts';
import { InputError } from '../../errors.ts';
import { damaged } from '../damaged.ts';
import { checkReadable } from '../nothing-to-read.ts';
import { putDraft, type Reading } from '../pieces/paragraph-draft.ts';
import { attribute } from '../xml/attributes.ts';
import { nextToken } from '../xml/scan-xml.ts';
import { openXml, type XmlCursor } from '../xml/xml-cursor.ts';
import { openZip } from '../zip/unzip.ts';
import { enter, openScan, ownFlow, type Scan } from './scan-context.ts';
import { scanText } from './scan-text.ts';
import { openSheet, readStyles, type StyleSheet } from './styles.ts';

/**
 * Reads an OpenDocument text: the body in reading order, then footnotes, endnotes, comments, headers and footers. Throws
 * InputError: `corrupt`, `too-large`, `encrypted`, and `empty` or `image-only` where there is no text.
 */
export function readOdt(bytes: Uint8Array): SourceDocument {
  const zip = openZip(bytes);
  const manifest = zip.read('META-INF/manifest.xml');
  if (manifest && Buffer.from(manifest).includes(':encryption-data')) {
    throw new InputError(
      'encrypted',
      'The file is protected with a password.',
      'Save a copy without the password and try again.',
    );
  }
  const content = zip.read('content.xml');
  if (!content) throw damaged('its part "content.xml" is missing');
  const sheet = openSheet();
  const styles = zip.read('styles.xml');
  const running = styles ? readPart(openXml(styles, 'styles.xml'), sheet) : null;
  const body = readPart(openXml(content, 'content.xml'), sheet, running ?? undefined);
  if (!body.text) throw damaged('its part "content.xml" holds no text document');
  const missing: Unread[] = styles
    ? []
    : [{ kind: 'missing-part', what: 'The part "styles.xml" is missing; styles and headers were not read', count: 1 }];
  return compose(body, missing);
}

/** Reads the flat form, one XML file. Throws as `readOdt` does. */
export function readFlatOdt(bytes: Uint8Array): SourceDocument {
  const body = readPart(openXml(bytes, 'document'), openSheet());
  if (!body.text) throw damaged('it holds no text document');
  return compose(body, []);
}

type Part = Scan & { text: boolean };

/**
 * Reads a part with styles, text or both. `common` takes the styles that all parts share; automatic styles are the part's
 * own, as two parts use the same names for different ones.
 */
function readPart(cursor: XmlCursor, common: StyleSheet, shared?: Scan): Part {
  let own: StyleSheet | null = null;
  let scan: Part | null = null;
  const scanOf = (): Part => (scan ??= { ...openScan(cursor, own ?? openSheet(common), shared), text: false });
  for (let kind = nextToken(cursor); kind !== 'end'; kind = nextToken(cursor)) {
    if (kind !== 'open') continue;
    if (cursor.name === 'office:styles') readStyles(cursor, common);
    else if (cursor.name === 'office:automatic-styles') readStyles(cursor, (own ??= openSheet(common)));
    else if (/^style:(?:header|footer)(?:-left|-first)?$/.test(cursor.name)) readRunning(scanOf());
    else if (cursor.name === 'office:text') {
      const body = scanOf();
      body.text = true;
      if (attribute(cursor, 'text:use-soft-page-breaks') === 'true') body.page = 1;
      scanText(body);
    }
  }
  return scanOf();
}

function readRunning(scan: Scan): void {
  if (attribute(scan.cursor, 'style:display') === 'false') return;
  const before = scan.running.length;
  enter(scan, { ...ownFlow, into: scan.running, role: 'header-footer' });
  scanText(scan);
  // Pages of several kinds mostly share one header.
  const known = new Set(scan.running.slice(0, before).map(textOf));
  const fresh = scan.running.splice(before).filter((draft) => !known.has(textOf(draft)));
  scan.running.push(...fresh);
}

function textOf({ pieces }: Scan['running'][number]): string {
  return pieces.map(({ text }) => text).join('');
}

function compose(scan: Scan, missing: readonly Unread[]): SourceDocument {
  const reading: Reading = { paragraphs: [], revisions: [] };
  for (const drafts of [scan.body, scan.footnotes, scan.endnotes, scan.comments, scan.running]) {
    for (const draft of drafts) putDraft(draft, reading);
  }
  return checkReadable({ format: 'odt', ...reading, unread: [...missing, ...listUnread(scan.seen)] });
}

function listUnread({ images, objects, controls, linked }: Scan['seen']): Unread[] {
  const all: Unread[] = [
    {
      kind: 'image',
      what: `${images === 1 ? 'A picture' : `${images} pictures`}; words inside pictures were not read`,
      count: images,
    },
    {
      kind: 'embedded',
      what: `${objects === 1 ? 'An embedded object' : `${objects} embedded objects`} (a formula, chart, spreadsheet or file); open the file to read`,
      count: objects,
    },
    {
      kind: 'other',
      what: `${controls === 1 ? 'A form field' : `${controls} form fields`}; what is filled in was not read`,
      count: controls,
    },
    {
      kind: 'embedded',
      what: `${linked === 1 ? 'A section linked' : `${linked} sections linked`} from another file, read as last saved`,
      count: linked,
    },
  ];
  return all.filter(({ count }) => count > 0);
}
