import type { Sentence, Statement } from '../statement.ts';
import { sentenceAt, sentencesMeaning } from './quoting.ts';
import type { Flaw, HygieneRule, Scene } from './rule.ts';

/** A general disclaimer of security in a contract whose other clauses promise it. */
export const conflictingClauses: HygieneRule = {
  id: 'conflicting-clauses',
  title: 'One clause gives, another takes back',
  severity: 'medium',
  why: 'A general disclaimer invites the supplier to say that the particular duty was never meant. Nobody should have to argue which of two clauses comes first.',
  check: (scene) => {
    if (!scene.security.substantial) return [];
    const disclaiming = sentencesMeaning(scene.index, 'disclaimer');
    return [...scene.index.bySentence].flatMap(([sentence, statements]) =>
      disclaiming.has(sentence) || statements.some(({ force }) => force === 'denied')
        ? flawIn(scene, sentence, statements)
        : [],
    );
  },
};

const subject =
  /\b(?:cyber\w*|data (?:security|breach\w*)|security (?:of|breach\w*|incidents?|events?|vulnerabilit\w*)|breach(?:es)? of security|vulnerabilit\w*|malware|malicious|virus(?:es)?|unauthori[sz]ed access|intrusions?|hack(?:ing|ers?)?|be secure)\b/i;
const spared =
  /\bexcept\b|\bother than\b|\bunless\b|\bto the extent\b|\bprovided (?:that|however)\b|\bhowever\b|\bwithout limiting\b|\bsubject to\b|\bnothing in this (?:section|clause)\b|\bcustomer's (?:systems?|network|failure|environment|negligence)\b|\bcaused by\b/i;

function flawIn({ contract, index, findings }: Scene, sentence: Sentence, statements: readonly Statement[]): Flaw[] {
  const block = contract.blocks[sentence.block];
  const text = block?.text.slice(sentence.start, sentence.end) ?? '';
  if (!subject.test(text) || spared.test(text.replace(/[’`]/g, "'"))) return [];
  const disclaims = statements.some(
    ({ operative, force, by, hits }) =>
      operative &&
      by !== 'customer' &&
      (force === 'denied' || hits.some(({ key }) => index.compiled.meanings[key]?.kind === 'disclaimer')),
  );
  if (
    !disclaims ||
    findings.some(
      ({ code, at }) => code === 'contradicted' && at?.block === sentence.block && at.start === sentence.start,
    )
  )
    return [];
  return [
    {
      message: 'a general disclaimer takes back security duties of other clauses',
      at: sentenceAt(contract, sentence),
      ask: 'Strike the disclaimer, or say that it does not touch the security terms.',
      severity: 'medium',
      confidence: 'medium',
    },
  ];
}
