/** Opens a PDF with pdf.js: without network, workers, scripts, fonts or pictures. */
import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { InputError } from '../../errors.ts';

export type { PDFDocumentProxy };
export type Operators = Readonly<Record<string, number>>;

export type OpenPdf = {
  readonly document: PDFDocumentProxy;
  readonly operators: Operators;
  readonly close: () => Promise<void>;
};

/**
 * Opens a PDF. What it holds is only ever looked at: no script, action or link is followed, no picture is decoded.
 * Rejects with InputError `encrypted` where a password is needed, `corrupt` where the file is damaged.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  provideTransfer();
  const { getResolvedPDFJS } = await import('unpdf');
  const { getDocument, OPS } = await getResolvedPDFJS();
  const task = getDocument({
    // pdf.js takes the buffer for itself; the caller's bytes stay as they are.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    disableFontFace: false,
    enableXfa: false,
    maxImageSize: 0,
    stopAtErrors: false,
    verbosity: 0,
  });
  const close = async () => {
    await task.destroy().catch(() => undefined);
  };
  try {
    return { document: await task.promise, operators: OPS as unknown as Operators, close };
  } catch (error) {
    await close();
    throw translate(error);
  }
}

/** What pdf.js throws, as an error for people. */
function translate(error: unknown): InputError {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') {
    return new InputError(
      'encrypted',
      'The PDF is protected with a password.',
      'Save a copy without the password (print it to a new PDF) or ask for the Word document.',
      error,
    );
  }
  return damagedPdf('it cannot be opened', error);
}

/** The error for a PDF whose structure is broken; `what` completes "The PDF is damaged: …". */
export function damagedPdf(what: string, cause?: unknown): InputError {
  return new InputError(
    'corrupt',
    `The PDF is damaged: ${what}.`,
    'Open it in a PDF reader, save it again, or ask for the Word document.',
    cause,
  );
}

/**
 * pdf.js moves buffers with `ArrayBuffer.prototype.transferToFixedLength` (ECMA-262, 25.1.6.8), which Node has from 21
 * on; without it no font can be read.
 */
function provideTransfer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value: function transferToFixedLength(this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
      const moved = structuredClone(this, { transfer: [this] });
      if (length === moved.byteLength) return moved;
      const sized = new ArrayBuffer(length);
      new Uint8Array(sized).set(new Uint8Array(moved).subarray(0, length));
      return sized;
    },
  });
}
