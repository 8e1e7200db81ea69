/** What a main document part holds and where, as far as somebody must know who writes into it (ECMA-376-1, 17). */

/** Byte offsets in the part. */
export type Span = { readonly start: number; readonly end: number };

/** A child of a properties element. */
export type Property = Span & {
  /** With our own prefix: `w:numPr`. */
  readonly name: string;
  /** Value of its `w:val`, null where it has none. */
  readonly value: string | null;
  /** Its own children, one level deep; numbering has them. */
  readonly children: readonly { readonly name: string; readonly value: string | null }[];
};

/** An element of properties: `w:pPr`, `w:rPr`. */
export type Properties = Span & {
  readonly children: readonly Property[];
  /** Where the content of the element begins; equal to `end` for a self-closed one. */
  readonly contentStart: number;
};

/** A stretch of text in a run. */
export type TextPiece = {
  /** The text element. */
  readonly element: Span;
  /** Its characters; empty for tabs and breaks. */
  readonly content: Span;
  readonly text: string;
  /** False for tabs, breaks and everything that cannot be cut in two. */
  readonly cuttable: boolean;
  readonly preserved: boolean;
};

export type SurveyedRun = Span & {
  readonly properties: Properties | null;
  readonly pieces: readonly TextPiece[];
  /** The text is in the document when every change is accepted. */
  readonly live: boolean;
  /** Stands in a tracked insertion or a moved passage. */
  readonly tracked: boolean;
  /** Stands in the result of a field. */
  readonly inField: boolean;
};

export type Container = Span & {
  readonly kind: 'body' | 'cell' | 'control' | 'table' | 'box' | 'other';
  /** New paragraphs may stand in it. */
  readonly open: boolean;
};

export type SurveyedParagraph = Span & {
  readonly selfClosed: boolean;
  /** Behind the start tag. */
  readonly bodyStart: number;
  /** Behind the properties. */
  readonly contentStart: number;
  /** Before the end tag. */
  readonly contentEnd: number;
  readonly properties: Properties | null;
  /** Properties of the paragraph's mark. */
  readonly mark: Properties | null;
  readonly runs: readonly SurveyedRun[];
  /** Outermost first. */
  readonly containers: readonly Container[];
  /** Complex fields that are open behind the paragraph. */
  readonly openFields: number;
  /** Ranges of moved text that are open behind the paragraph. */
  readonly openMoves: number;
  /** Nothing of the paragraph's own container follows that could take up its mark. */
  readonly last: boolean;
};

export type Survey = {
  readonly bytes: Buffer;
  /** Prefix of WordprocessingML with its colon, `w:`; empty for a default namespace. */
  readonly prefix: string;
  /** As written in the part: transitional or strict. */
  readonly namespace: string;
  /** In document order. */
  readonly paragraphs: readonly SurveyedParagraph[];
  /** By `start`. */
  readonly byStart: ReadonlyMap<number, SurveyedParagraph>;
};
