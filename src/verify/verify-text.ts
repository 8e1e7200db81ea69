/** What became of one recorded text. */
import type { Block } from '../contract/contract.ts';
import type { RecordedText } from '../contract/provenance.ts';
import { comparable, fitText, type Fit } from './fit-text.ts';
import type { ChangeVerdict } from './judge-change.ts';
import type { ParagraphChange, VerifiedText } from './verification.ts';
import { weighWords } from './weigh-words.ts';

export type JudgedParagraph = { readonly text: string; readonly label: string };

/** A recorded paragraph and the block that it is now, null where it is gone. */
export type Pair = { readonly recorded: RecordedText['paragraphs'][number]; readonly block: Block | null };

/** What else a text is judged with. */
export type Scene = {
  readonly moved: boolean;
  /** The number that a recorded text has now, null where it is gone. */
  readonly numberOf: (id: string) => string | null;
  readonly judge: (before: readonly JudgedParagraph[], after: readonly JudgedParagraph[]) => ChangeVerdict | null;
};

/** Compares a recorded text with its blocks and with what was written into it, which `extra` holds. */
export function verifyText(
  text: RecordedText,
  pairs: readonly Pair[],
  extra: readonly Block[],
  scene: Scene,
): VerifiedText {
  const present = pairs.flatMap(({ block }) => block ?? []);
  const [first] = present;
  const common = {
    id: text.id,
    kind: text.kind,
    title: text.title,
    number: { before: text.number, after: first === undefined ? '' : first.label || first.clause },
    page: first?.page ?? null,
    moved: scene.moved,
  };
  const before = text.paragraphs;
  if (first === undefined) {
    // A drafting note is there to be taken out.
    if (text.kind === 'note') {
      return { ...common, change: 'completed', paragraphs: [], verdict: null, notes: ['the note was taken out'] };
    }
    const gone = before.map((paragraph) => ({ before: paragraph.text, after: null }));
    return { ...common, change: 'removed', paragraphs: gone, verdict: null, notes: [] };
  }
  const answers = extra.filter((block) => text.answers && isAnswer(block, present));
  const more = extra.filter((block) => !answers.includes(block));
  const fits = pairs.map(({ recorded, block }) => (block === null ? null : fitOf(recorded, block.text)));
  const references = fits.flatMap((fit) => wrongReferences(fit, scene));
  const changed: ParagraphChange[] = [
    ...pairs.flatMap(({ recorded, block }, index) =>
      fits[index] === null ? [{ before: recorded.text, after: block?.text ?? null }] : [],
    ),
    ...more.map((block) => ({ before: null, after: block.text })),
  ];
  if (changed.length === 0 && references.every(({ stale }) => stale)) {
    const filled = [...fits.flatMap((fit) => fit?.filled ?? []), ...answers.map((block) => block.text)];
    return {
      ...common,
      change: filled.length === 0 ? 'unchanged' : 'completed',
      paragraphs: [],
      verdict: null,
      notes: [...filled.map((words) => `filled in: ${words}`), ...references.map(({ note }) => note)],
    };
  }
  const after = [...present, ...more].sort((one, other) => one.index - other.index);
  const judged = text.kind === 'requirement' ? scene.judge(before, after) : null;
  const both = changed.filter((one) => one.before !== null && one.after !== null);
  const weights = both.map((one) => weighWords(one.before ?? '', one.after ?? ''));
  // What the linter does not look for may be a duty all the same.
  const shortened = changed.some((one) => one.after === null) && !changed.some((one) => one.before === null);
  const notes = [...weights.flatMap((weight) => weight.notes), ...(shortened ? ['a paragraph was taken out'] : [])];
  const softened = judged !== null && (shortened || weights.some(({ softens }) => softens));
  const direction =
    judged === null || judged.direction === 'same' ? (softened ? 'softened' : 'same') : judged.direction;
  return {
    ...common,
    change: direction === 'same' ? 'edited' : direction,
    paragraphs: changed,
    verdict: judged === null ? null : { before: judged.before, after: judged.after },
    notes: [...(judged?.notes ?? []), ...new Set(notes), ...references.map(({ note }) => note)],
  };
}

/** Word for word, or but for what was to be filled in and counted anew. */
function fitOf(recorded: Pair['recorded'], now: string): Fit | null {
  if (comparable(recorded.text) !== comparable(now)) return fitText(recorded, now);
  const references = recorded.references.map(({ start, end, to }) => {
    const words = recorded.text.slice(start, end);
    return { to, before: words, after: words };
  });
  return { references, filled: [] };
}

/**
 * References that do not show the number of what they lead to. One that still shows the old number is only stale: Word
 * counts it anew when its fields are updated.
 */
function wrongReferences(fit: Fit | null, { numberOf }: Scene): { readonly note: string; readonly stale: boolean }[] {
  return (fit?.references ?? []).flatMap(({ to, before, after }) => {
    const number = numberOf(to);
    if (number === null) return [{ note: `refers to ${after}, which is gone (${to})`, stale: after === before }];
    if (after === number || after.endsWith(` ${number}`)) return [];
    const stale = after === before;
    return [{ note: `refers to ${after}; that text is now ${number}${stale ? ': update the fields' : ''}`, stale }];
  });
}

/** What stands in a cell of the same row in which nothing was written. */
function isAnswer({ cell }: Block, present: readonly Block[]): boolean {
  return cell !== null && present.some((block) => block.cell?.table === cell.table && block.cell.column < cell.column);
}
