/**
 * Where a generated document comes from: library, template, values, and the text of every clause as it was written. It
 * travels inside the document, so that `mc2 verify` can say later what was changed.
 */

/** A stretch of a recorded paragraph; offsets are UTF-16 code units. */
export type RecordedRange = { readonly start: number; readonly end: number };

export type RecordedParagraph = {
  readonly text: string;
  /** The number as displayed: `3.4`, `(b)`; empty where there is none. */
  readonly label: string;
  /** Cross-references; `to` is the id of the text that they lead to. */
  readonly references: readonly (RecordedRange & { readonly to: string })[];
  /** Points that somebody had still to settle. */
  readonly open: readonly RecordedRange[];
};

export type RecordedKind =
  'requirement' | 'clause' | 'definition' | 'attachment' | 'heading' | 'text' | 'signatures' | 'note';

/** One clause, definition or other part of the document, with everything that hangs under it. */
export type RecordedText = {
  /** Of a requirement or a clause of the template: its id. Unique in the document. */
  readonly id: string;
  readonly kind: RecordedKind;
  /** For requirements: the position whose text was written. */
  readonly position: 'preferred' | 'fallback' | null;
  readonly title: string;
  /** As a lawyer cites it, empty where it has no number. */
  readonly number: string;
  /** True where the other side is to write answers beside it. */
  readonly answers: boolean;
  /** Empty where only the hash has survived. */
  readonly paragraphs: readonly RecordedParagraph[];
  /** The start of the SHA-256 of the text, hex; empty until the document is written. */
  readonly hash: string;
};

export type ProvenanceValue = string | number | readonly string[];

export type Provenance = {
  /** Version of mc2 that wrote the document. */
  readonly mc2: string;
  readonly library: { readonly name: string; readonly version: string; readonly digest: string };
  readonly template: string;
  readonly parties: readonly {
    readonly side: 'supplier' | 'customer';
    readonly name: string;
    readonly called: readonly string[];
  }[];
  readonly products: readonly string[];
  /** Answers of the purchase; what nobody answered is not there. */
  readonly facts: Readonly<Record<string, boolean>>;
  /** The values of the parameters that the clauses use. */
  readonly parameters: Readonly<Record<string, ProvenanceValue>>;
  /** In reading order. */
  readonly texts: readonly RecordedText[];
};

/** What the hash of a recorded text is taken of: its paragraphs, a line each, with blanks of every kind as one space. */
export function hashedText(paragraphs: readonly Pick<RecordedParagraph, 'text'>[]): string {
  return paragraphs.map(({ text }) => text.replace(/\s+/gu, ' ').trim()).join('\n');
}
