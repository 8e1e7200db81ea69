/** A requirement file that its schema has accepted to a `Requirement`. */
import { pointerTo, type YamlDocument } from '../yaml/document.ts';
import { readQuantity, type QuantityFile } from './read-quantity.ts';
import type { Condition, Element, Position, Requirement, Severity, Tier } from './requirement.ts';
import { writtenList } from './written-list.ts';

type RequirementFile = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly pillar: string;
  readonly principle?: string;
  readonly mc2_ref?: readonly string[];
  readonly severity: Severity;
  readonly severity_when?: Requirement['severity_when'];
  readonly tier?: Tier;
  readonly obliged: Requirement['obliged'];
  readonly polarity: Requirement['polarity'];
  readonly applies: Condition;
  readonly named?: boolean;
  readonly why: string;
  readonly cites?: readonly string[];
  readonly elements: Readonly<Record<string, ElementFile>>;
  readonly parameters?: readonly string[];
  readonly positions: readonly Position[];
  readonly guidance: Requirement['guidance'];
  readonly examples: {
    readonly met: readonly string[];
    readonly weak: readonly { readonly text: string; readonly because: string }[];
    readonly contradicted?: readonly string[];
    readonly missing: readonly string[];
  };
};

type ElementFile = {
  readonly required?: boolean;
  readonly title: string;
  readonly says?: readonly unknown[];
  readonly quantity?: QuantityFile;
  readonly force?: Element['force'];
  readonly by?: Element['by'];
  readonly divided?: boolean;
  readonly needs?: Element['needs'];
  readonly applies?: Condition;
  readonly ask: string;
};

/** `document` has to be valid. Quantities that cannot be read count as none; `check-elements.ts` reports them. */
export function readRequirement(document: YamlDocument): Requirement {
  const file = document.value as RequirementFile;
  const recognise = (key: string) => writtenList(document, pointerTo('recognise', key));
  const examples = (texts: readonly string[] = []) => texts.map((text) => ({ text: text.trim(), because: null }));
  return {
    id: file.id,
    title: file.title,
    summary: file.summary.trim(),
    pillar: file.pillar,
    principle: file.principle ?? null,
    mc2_ref: file.mc2_ref ?? [],
    severity: file.severity,
    severity_when: file.severity_when ?? [],
    tier: file.tier ?? 'foundational',
    obliged: file.obliged,
    polarity: file.polarity,
    applies: file.applies,
    named: file.named ?? false,
    why: file.why.trim(),
    cites: file.cites ?? [],
    recognise: {
      subject: recognise('subject'),
      with: recognise('with'),
      disclaimed: recognise('disclaimed'),
      unlike: recognise('unlike'),
      forbids: recognise('forbids'),
      like: recognise('like'),
    },
    elements: Object.entries(file.elements).map(([id, element]) => readElement(document, id, element)),
    parameters: file.parameters ?? [],
    positions: file.positions.map(readPosition),
    guidance: file.guidance,
    examples: {
      met: examples(file.examples.met),
      weak: file.examples.weak.map(({ text, because }) => ({ text: text.trim(), because })),
      contradicted: examples(file.examples.contradicted),
      missing: examples(file.examples.missing),
    },
    file: document.path,
  };
}

function readElement(document: YamlDocument, id: string, element: ElementFile): Element {
  const at = pointerTo('elements', id);
  const says = writtenList(document, `${at}/says`);
  const quantity = element.quantity === undefined ? null : readQuantity(document, `${at}/quantity`, element.quantity);
  return {
    id,
    required: element.required ?? false,
    title: element.title,
    says,
    not: writtenList(document, `${at}/not`),
    anywhere: writtenList(document, `${at}/anywhere`),
    quantity,
    force: element.force ?? 'firm',
    by: element.by ?? 'obliged',
    divided: element.divided ?? false,
    needs: element.needs ?? (quantity === null ? 'says' : says.length === 0 ? 'quantity' : 'both'),
    applies: element.applies ?? null,
    ask: element.ask.trim(),
  };
}

function readPosition(position: Position): Position {
  switch (position.level) {
    case 'preferred':
      return { level: position.level, text: position.text.trimEnd() };
    case 'fallback':
      return { level: position.level, text: position.text.trimEnd(), approver: position.approver, note: position.note };
    case 'walk-away':
      return { level: position.level, when: position.when, approver: position.approver };
  }
}
