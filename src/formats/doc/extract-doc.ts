/**
 * The package that reads .doc trusts what it reads: a file made for it could keep it busy for ever or fill the memory, which
 * ends a whole process and not only a thread of it. It runs in a process of its own, with limits on both.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { InputError } from '../../errors.ts';
import { tooLarge } from '../limits.ts';

/** Text of the parts of a document; paragraphs end in line feeds, table cells in tabs. */
export type DocText = Readonly<Record<(typeof parts)[number], string>>;

const parts = ['Body', 'Footnotes', 'Endnotes', 'Annotations', 'Textboxes', 'Headers'] as const;

const getters = parts.map((part) => `get${part}`);

/** Bytes of the file come in on standard input; the texts, or what is wrong, go out as one line of JSON. */
const program = `
  const [path, ...getters] = process.argv.slice(1);
  const answer = (said) => process.stdout.write(JSON.stringify(said));
  const Extractor = require(path);
  new Extractor().extract(require('node:fs').readFileSync(0)).then(
    (found) => answer(getters.map((name) => String(found[name]({ filterUnicode: false })))),
    (error) => answer(String(error)),
  );`;

const mostMegabytes = 512;

/**
 * Gives the text of a .doc file. Rejects with InputError: `corrupt` where it cannot be read, `too-large` where that takes
 * longer than `milliseconds` or more memory than any contract needs.
 */
export function extractDoc(bytes: Uint8Array, milliseconds = 60_000): Promise<DocText> {
  const path = createRequire(import.meta.url).resolve('word-extractor');
  const reader = spawn(
    process.execPath,
    [`--max-old-space-size=${mostMegabytes}`, '--eval', program, path, ...getters],
    { stdio: ['pipe', 'pipe', 'ignore'], env: { ...process.env, NODE_OPTIONS: '' }, windowsHide: true },
  );
  return new Promise<DocText>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(tooLarge(`reading it takes more than ${Math.round(milliseconds / 1000)} seconds`, wayOut));
      reader.kill('SIGKILL');
    }, milliseconds);
    const said: Buffer[] = [];
    reader.stdout.on('data', (part: Buffer) => said.push(part));
    // A process that has ended does not take the rest of the file: what it says on leaving counts.
    reader.stdin.on('error', () => undefined);
    const fail = (error: InputError): void => {
      clearTimeout(timer);
      reject(error);
    };
    reader.once('error', (error) => fail(unreadable(error)));
    reader.once('close', (code, signal) => {
      // Node ends itself by a signal, in some systems by its number, when memory runs out.
      if (signal !== null || code === aborted) return fail(tooLarge('reading it takes too much memory', wayOut));
      const texts = textsIn(Buffer.concat(said).toString('utf8'));
      if (texts === null) return fail(unreadable(`no texts; exit code ${code}`));
      clearTimeout(timer);
      resolve(texts);
    });
    reader.stdin.end(bytes);
  });
}

const aborted = 134;

/** What the reader has said as texts; null for a complaint, and for nothing, where it gave up without a word. */
function textsIn(said: string): DocText | null {
  if (!said.startsWith('[')) return null;
  const texts = JSON.parse(said) as readonly unknown[];
  return Object.fromEntries(parts.map((part, index) => [part, String(texts[index])])) as DocText;
}

/** What to do with a .doc that mc2 cannot read. */
const wayOut =
  'Open it in Word or LibreOffice and save as .docx; LibreOffice does it without a window too: soffice --headless --convert-to docx FILE.';

function unreadable(cause: unknown): InputError {
  return new InputError(
    'corrupt',
    'The file is damaged: its parts do not fit together (old Word format, .doc).',
    wayOut,
    cause,
  );
}
