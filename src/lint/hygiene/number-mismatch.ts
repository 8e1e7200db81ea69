import type { Quantity } from '../../language/quantities.ts';
import { evidenceAt } from '../quote.ts';
import { hitsOf } from '../statement-index.ts';
import type { Judgement } from '../judge-requirement.ts';
import { numberPicker } from '../pick-number.ts';
import { standing } from '../standing.ts';
import type { Sentence, Statement } from '../statement.ts';
import { sentenceAt, shortened } from './quoting.ts';
import type { Flaw, HygieneRule, Scene } from './rule.ts';

/** "thirty (60) days", and two clauses with different numbers for the same duty. */
export const numberMismatch: HygieneRule = {
  id: 'number-mismatch',
  title: 'Numbers that contradict each other',
  severity: 'medium',
  why: 'Where two numbers stand for one thing, each side will rely on the one that suits it, and a court may have to choose.',
  check: (scene) => [
    ...[...scene.index.bySentence.keys()].filter(differs).flatMap((sentence) => wordsAgainstFigures(scene, sentence)),
    ...scene.judgements.flatMap((judgement) => clauseAgainstClause(scene, judgement)),
  ],
};

function differs({ quantities }: Sentence): boolean {
  return quantities.some(({ mismatch }) => mismatch !== null);
}

function wordsAgainstFigures(scene: Scene, sentence: Sentence): Flaw[] {
  const { contract, findings, security } = scene;
  const role = contract.blocks[sentence.block]?.role;
  if (role !== 'operative' && role !== 'definition') return [];
  const told = findings.some(
    ({ code, at }) => code === 'number-mismatch' && at?.block === sentence.block && at.start === sentence.start,
  );
  if (told) return [];
  return sentence.quantities.flatMap((quantity): Flaw[] => {
    if (quantity.mismatch === null) return [];
    const focus = evidenceAt(contract, sentence.block, quantity.start, quantity.end);
    return [
      {
        message: `words and figures differ in “${shortened(focus.quote)}”`,
        at: { ...sentenceAt(contract, sentence), focus },
        ask: 'Settle which number was agreed and write it once.',
        severity: security.sentences.has(sentence) ? 'high' : 'medium',
        confidence: 'high',
      },
    ];
  });
}

/** The same duty in two clauses with two numbers; the later clause is quoted. */
function clauseAgainstClause(scene: Scene, { requirement, gathered }: Judgement): Flaw[] {
  const { contract, index } = scene;
  if (!inTwoClauses(gathered.anchors)) return [];
  const at = index.compiled.library.requirements.indexOf(requirement);
  return requirement.elements.flatMap(({ quantity, title }, element): Flaw[] => {
    const numbered = quantity === null ? undefined : index.byNumber.get(quantity.kind);
    if (numbered === undefined) return [];
    const firm = gathered.anchors.filter(
      (statement) => numbered.has(statement) && standing(index, at, statement) === 'firm',
    );
    if (!inTwoClauses(firm)) return [];
    const pick = numberPicker(index, at, element, gathered);
    const numbers = firm.flatMap((statement) => {
      const number = pick(statement);
      return number === null || number.mismatch !== null ? [] : [{ statement, number }];
    });
    const [first, ...others] = numbers;
    const other = others.find(
      ({ statement, number }) => first !== undefined && contradicts(scene, at, first, { statement, number }),
    );
    if (first === undefined || other === undefined) return [];
    const said = contract.blocks[first.statement.sentence.block];
    const { sentence } = other.statement;
    const focus = evidenceAt(contract, sentence.block, other.number.start, other.number.end);
    const before = said?.text.slice(first.number.start, first.number.end) ?? '';
    const place = said?.clause === '' || said === undefined ? 'an earlier clause' : `clause ${said.clause}`;
    return [
      {
        message: `${title}: “${shortened(focus.quote)}” here and “${shortened(before)}” in ${place}`,
        at: { ...sentenceAt(contract, sentence), focus },
        ask: 'Settle which number was agreed and write it in one place.',
        severity: 'medium',
        confidence: 'low',
      },
    ];
  });
}

/** Only numbers of two clauses contradict each other here. */
function inTwoClauses([first, ...others]: readonly Statement[]): boolean {
  return others.some(({ passage }) => passage !== first?.passage);
}

type Number = { readonly statement: Statement; readonly number: Quantity };

/** True for the same words about the same thing with another number, in another clause. */
function contradicts({ index }: Scene, at: number, one: Number, other: Number): boolean {
  if (one.statement.passage === other.statement.passage || one.number.unit !== other.number.unit) return false;
  if (one.number.value === other.number.value || one.number.cyclic !== other.number.cyclic) return false;
  const subjects = (statement: Statement): string =>
    [
      ...new Set(
        hitsOf(index, statement, 'subject', at).flatMap(({ first, last }) =>
          statement.sentence.tokens.slice(first, last + 1).map(({ stem }) => stem),
        ),
      ),
    ]
      .sort()
      .join(' ');
  const subject = subjects(one.statement);
  return subject !== '' && subject === subjects(other.statement) && alike(one.statement, other.statement);
}

/** Two of three words are the same: the clauses speak of one duty, not of two cases of it. */
function alike(one: Statement, other: Statement): boolean {
  const words = ({ sentence, first, last }: Statement): Set<string> =>
    new Set(
      sentence.tokens
        .slice(first, last + 1)
        .filter(({ word }) => /^[a-z]{3,}$/.test(word) || /^\p{L}{3,}$/u.test(word))
        .map(({ stem }) => stem),
    );
  const [a, b] = [words(one), words(other)];
  const shared = [...a].filter((stem) => b.has(stem)).length;
  return shared * 3 >= Math.max(a.size, b.size) * 2;
}
