/**
 * The package that reads .doc trusts what it reads: a file made for it could keep it busy for ever or fill the memory. It
 * runs in a thread of its own, with limits on both.
 */
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { InputError } from '../../errors.ts';
import { tooLarge } from '../limits.ts';

/** Text of the parts of a document; paragraphs end in line feeds, table cells in tabs. */
export type DocText = Readonly<Record<(typeof parts)[number], string>>;

const parts = ['Body', 'Footnotes', 'Endnotes', 'Annotations', 'Textboxes', 'Headers'] as const;

const getters = parts.map((part) => `get${part}`);

const program = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { path, bytes, getters } = workerData;
  const Extractor = require(path);
  new Extractor().extract(Buffer.from(bytes)).then(
    (found) => parentPort.postMessage(getters.map((name) => String(found[name]({ filterUnicode: false })))),
    (error) => parentPort.postMessage(String(error)),
  );`;

const mostMegabytes = 1024;

/**
 * Gives the text of a .doc file. Rejects with InputError: `corrupt` where it cannot be read, `too-large` where that takes
 * longer than `milliseconds` or more memory than any contract needs.
 */
export function extractDoc(bytes: Uint8Array, milliseconds = 60_000): Promise<DocText> {
  const path = createRequire(import.meta.url).resolve('word-extractor');
  const worker = new Worker(program, {
    eval: true,
    workerData: { path, bytes, getters },
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    stdout: true,
    stderr: true,
  });
  return new Promise<DocText>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(tooLarge(`reading it takes more than ${Math.round(milliseconds / 1000)} seconds`, wayOut));
    }, milliseconds);
    const settle = (end: () => void) => {
      clearTimeout(timer);
      end();
    };
    worker.once('message', (message: unknown) => {
      settle(() => {
        const texts = Array.isArray(message) ? message : null;
        if (texts === null) reject(unreadable(message));
        else resolve(Object.fromEntries(parts.map((part, index) => [part, String(texts[index])])) as DocText);
      });
    });
    worker.once('error', (error: Error & { code?: string }) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      settle(() => reject(isMemory ? tooLarge('reading it takes too much memory', wayOut) : unreadable(error)));
    });
    worker.once('exit', () => settle(() => reject(unreadable('no answer'))));
  }).finally(() => void worker.terminate());
}

/** What to do with a .doc that mc2 cannot read. */
export const wayOut =
  'Open it in Word or LibreOffice and save as .docx; LibreOffice does it without a window too: soffice --headless --convert-to docx FILE.';

function unreadable(cause: unknown): InputError {
  return new InputError(
    'corrupt',
    'The file is damaged: its parts do not fit together (old Word format, .doc).',
    wayOut,
    cause,
  );
}
