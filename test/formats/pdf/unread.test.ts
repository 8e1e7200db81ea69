import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.ts';
import { namePages } from '../../../src/formats/pdf/page-ranges.ts';
import { readPdf } from '../../../src/formats/pdf/read-pdf.ts';
import { pdf, picture, stack, stream, text } from './make-pdf.ts';

const clause =
  'Supplier shall provide a software bill of materials with each release, and shall keep it current for as long as the product is supported.';
const written = stack(72, 100, 70, [clause]);
const scanned = picture(0, 0, 612, 792);

async function refusal(bytes: Uint8Array): Promise<{ problem: string; text: string } | null> {
  try {
    await readPdf(bytes);
    return null;
  } catch (error) {
    if (error instanceof InputError) return { problem: error.problem, text: `${error.message} ${error.help}` };
    throw error;
  }
}

describe('a PDF without text', () => {
  it('is refused as a scan, by its pages', async () => {
    expect(await refusal(pdf([scanned, scanned, scanned]))).toEqual({
      problem: 'image-only',
      text: expect.stringMatching(/pages 1–3 are pictures without text.*OCR/),
    });
  });

  it.each([
    ['without a saved state', '612 0 0 792 0 0 cm /Im Do\n'],
    ['inside a clip', 'q 0 0 612 792 re W n q 612 0 0 792 0 0 cm 0 0 1 1 re W n /Im Do Q Q\n'],
    ['in strips', [0, 1, 2, 3].map((at) => `q 612 0 0 198 0 ${at * 198} cm /Im Do Q\n`).join('')],
  ])('is refused as a scan where the picture is painted %s', async (_, content) => {
    expect((await refusal(pdf([content])))?.problem).toBe('image-only');
  });

  it('is refused as a scan though a page number was stamped on it', async () => {
    expect((await refusal(pdf([1, 2].map((page) => scanned + text(500, 780, `Bates 000${page}`)))))?.problem).toBe(
      'image-only',
    );
  });

  it('is refused as a scan though words were blacked out and explained', async () => {
    const stamped = `${scanned}${text(72, 300, 'Redacted under exemption (b)(4), commercial secrets')}`;
    expect((await refusal(pdf([scanned, stamped, scanned])))?.problem).toBe('image-only');
  });

  it('is refused as empty where there are no pictures either', async () => {
    expect((await refusal(pdf(['', ''])))?.problem).toBe('empty');
  });
});

describe('a PDF with text and pictures', () => {
  it('names the pages without text', async () => {
    const { unread, paragraphs } = await readPdf(pdf([written, scanned, scanned, written, scanned]));
    expect(unread).toEqual([{ kind: 'scan', what: 'Pages 2–3 and 5 are pictures without text', count: 3 }]);
    expect(paragraphs.map(({ page }) => page)).toEqual([1, 4]);
  });

  it('names pages with large pictures beside the text, and is silent about logos', async () => {
    const large = await readPdf(pdf([written + picture(72, 300, 400, 300), written]));
    expect(large.unread).toEqual([
      { kind: 'image', what: 'Page 1 has pictures; words in them are not read', count: 1 },
    ]);
    expect((await readPdf(pdf([written + picture(72, 20, 80, 30)]))).unread).toEqual([]);
  });

  it('is silent about blank pages', async () => {
    expect((await readPdf(pdf([written, '', written]))).unread).toEqual([]);
  });
});

describe('files inside', () => {
  it('are named and not opened', async () => {
    const { unread } = await readPdf(
      pdf([written], {
        catalog: '/Names << /EmbeddedFiles << /Names [(prices.xlsx) 1000 0 R] >> >>',
        objects: [
          '<< /Type /Filespec /F (prices.xlsx) /UF (prices.xlsx) /EF << /F 1001 0 R >> >>',
          stream('secret', '/Type /EmbeddedFile'),
        ],
      }),
    );
    expect(unread).toEqual([
      { kind: 'embedded', what: 'A file inside the PDF: "prices.xlsx"; check separately', count: 1 },
    ]);
  });
});

describe('what a PDF could do', () => {
  it('is not done: scripts, launched programs, links, remote files', async () => {
    const before = globalThis.fetch;
    let calls = 0;
    globalThis.fetch = () => {
      calls++;
      return Promise.reject(new Error('no network'));
    };
    try {
      const actions = [
        '<< /Type /Annot /Subtype /Link /Rect [0 0 600 700] /A << /S /URI /URI (https://example.invalid/x) >> >>',
        '<< /Type /Annot /Subtype /Link /Rect [0 0 600 700] /A << /S /Launch /F (/bin/sh) >> >>',
      ];
      const script =
        "/OpenAction << /S /JavaScript /JS (globalThis.ran = true; app.launchURL('https://example.invalid')) >>";
      const { paragraphs } = await readPdf(pdf([written], { annotations: [actions], catalog: script }));
      expect(paragraphs.map((one) => one.text)).toEqual([clause]);
      expect('ran' in globalThis).toBe(false);
      expect(calls).toBe(0);
    } finally {
      globalThis.fetch = before;
    }
  });
});

describe('a PDF that is locked', () => {
  it('is refused, with what to do', async () => {
    const key = '00'.repeat(32);
    const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<00> <00>]`;
    expect(await refusal(pdf([written], { trailer: encrypt }))).toEqual({
      problem: 'encrypted',
      text: expect.stringMatching(/password.*copy without/),
    });
  });
});

describe('a PDF that unpacks to too much', () => {
  it('is refused before anything is unpacked whole', async () => {
    const bomb = deflateSync(Buffer.alloc(260 * 1024 * 1024, 0x20), { level: 9 }).toString('latin1');
    const bytes = pdf([written], { objects: [stream(bomb, '/Filter /FlateDecode')] });
    expect((await refusal(bytes))?.problem).toBe('too-large');
  });
});

describe('names of pages', () => {
  it.each([
    [[3], 'page 3'],
    [[3, 4], 'pages 3–4'],
    [[1, 3], 'pages 1 and 3'],
    [[1, 2, 3, 7, 9, 10], 'pages 1–3, 7 and 9–10'],
  ])('of %j', (pages, name) => {
    expect(namePages(pages)).toBe(name);
  });
});
