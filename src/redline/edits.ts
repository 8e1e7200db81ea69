/** A change of a part: bytes that take the place of a range, or that are put in where the range is empty. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** `bytes` with all edits made. Edits at one place keep their order. Throws Error where two of them overlap: a bug of ours. */
export function applyEdits(bytes: Buffer, edits: readonly Edit[]): Buffer {
  const ordered = edits.map((edit, order) => ({ edit, order }));
  ordered.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.order - b.order);
  const chunks: Buffer[] = [];
  let at = 0;
  for (const { edit } of ordered) {
    if (edit.start < at) throw new Error(`two edits overlap at byte ${edit.start}`);
    chunks.push(bytes.subarray(at, edit.start), Buffer.from(edit.text, 'utf8'));
    at = edit.end;
  }
  chunks.push(bytes.subarray(at));
  return Buffer.concat(chunks);
}
