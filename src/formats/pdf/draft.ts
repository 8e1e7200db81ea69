/** A paragraph before its text is put together. */
import type { Cell } from '../../contract/contract.ts';
import type { SourceParagraph } from '../../contract/source.ts';
import type { Line } from './lines.ts';

export type Draft = {
  readonly lines: readonly Line[];
  readonly role: SourceParagraph['role'];
  readonly cell: Cell | null;
  /** Set in the middle between the margins. */
  readonly centered: boolean;
};
