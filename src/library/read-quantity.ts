/** The quantity of an element, with its thresholds in one unit. */
import { problemAt, textAt, valueAt, type YamlDocument } from '../yaml/document.ts';
import type { Problem } from '../yaml/problem.ts';
import { quoted } from '../yaml/quoted.ts';
import type { Quantity } from './requirement.ts';
import { inOneUnit, parseThreshold, thresholdForm } from './thresholds.ts';
import { writtenList } from './written-list.ts';

export type QuantityFile = {
  readonly kind: Quantity['kind'];
  readonly direction: Quantity['direction'];
  readonly good: string | number;
  readonly ok?: string | number;
  readonly parameter?: string;
  readonly recurs?: boolean;
  readonly apart?: string;
  readonly severity?: Quantity['severity'];
  readonly each?: boolean;
};

/** The quantity at `pointer`; null when a threshold cannot be read. `ok` is `good` when the file does not give it. */
export function readQuantity(document: YamlDocument, pointer: string, file: QuantityFile): Quantity | null {
  const good = thresholdAt(document, pointer, 'good', file.kind);
  const ok = file.ok === undefined ? good : thresholdAt(document, pointer, 'ok', file.kind);
  if (good === null || ok === null) return null;
  return {
    kind: file.kind,
    direction: file.direction,
    ...inOneUnit(good, ok),
    of: writtenList(document, `${pointer}/of`),
    parameter: file.parameter ?? null,
    recurs: file.recurs ?? null,
    apart: file.apart ?? null,
    severity: file.severity ?? null,
    each: file.each ?? false,
  };
}

/** What is wrong with the thresholds of the quantity at `pointer`, which need not be valid otherwise. */
export function quantityProblems(document: YamlDocument, pointer: string): readonly Problem[] {
  const file = valueAt(document, pointer) as QuantityFile;
  if (!kinds.includes(file.kind)) return [];
  const unreadable = (['good', 'ok'] as const).filter(
    (key) => textAt(document, `${pointer}/${key}`) !== null && thresholdAt(document, pointer, key, file.kind) === null,
  );
  if (unreadable.length > 0) {
    return unreadable.map((key) =>
      problemAt(document, `${pointer}/${key}`, 'value', {
        message: `${quoted(file[key])} is no ${file.kind === 'number' ? 'number' : `${file.kind} threshold`}`,
        help: thresholdForm(file.kind),
      }),
    );
  }
  const quantity = readQuantity(document, pointer, file);
  if (quantity === null) return [];
  const [smaller, larger] =
    quantity.direction === 'at-most' ? [quantity.good, quantity.ok] : [quantity.ok, quantity.good];
  if (smaller <= larger) return [];
  const message = `\`ok\` is stricter than \`good\`, although the direction is ${quantity.direction}`;
  return [problemAt(document, `${pointer}/ok`, 'value', { message, help: 'exchange the two, or the direction' })];
}

const kinds: readonly Quantity['kind'][] = ['duration', 'percentage', 'money', 'version', 'number'];

function thresholdAt(document: YamlDocument, pointer: string, key: 'good' | 'ok', kind: Quantity['kind']) {
  const text = textAt(document, `${pointer}/${key}`);
  return text === null ? null : parseThreshold(text, kind);
}
