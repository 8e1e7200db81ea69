/** Where a paragraph of a document stands in its file. */
export type ParagraphPlace = {
  /** Name of the part: `word/document.xml`. */
  readonly part: string;
  /**
   * Byte offsets of the paragraph's elements in the part, in UTF-8. More than one where a deleted or hidden mark joins
   * several to one line.
   */
  readonly elements: readonly { readonly start: number; readonly end: number }[];
};
