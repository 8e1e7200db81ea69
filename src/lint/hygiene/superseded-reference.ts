import { evidenceAt } from '../quote.ts';
import type { Sentence, Statement } from '../statement.ts';
import { sentenceAt, sentencesMeaning, shortened } from './quoting.ts';
import type { Flaw, HygieneRule, Scene } from './rule.ts';

/** Names a law, standard or protocol that the library's citations call replaced. */
export const supersededReference: HygieneRule = {
  id: 'superseded-reference',
  title: 'Reference that has been replaced',
  severity: 'medium',
  why: 'A duty measured by a withdrawn standard or a broken protocol is met by what no longer protects anybody, and a certificate for it may no longer be had.',
  check: (scene) => {
    const outdated = sentencesMeaning(scene.index, 'outdated');
    if (outdated.size === 0) return [];
    return [...scene.index.bySentence].flatMap(([sentence, statements]) =>
      outdated.has(sentence) ? flawsIn(scene, sentence, statements) : [],
    );
  },
};

function flawsIn(scene: Scene, sentence: Sentence, statements: readonly Statement[]): Flaw[] {
  const { contract, index } = scene;
  const role = contract.blocks[sentence.block]?.role;
  if ((role !== 'operative' && role !== 'definition') || sentence.question) return [];
  if (isUnpromised(statements)) return [];
  const { meanings, library } = index.compiled;
  const hits = statements.flatMap((statement) =>
    statement.hits.map((hit) => ({ hit, statement, meaning: meanings[hit.key] })),
  );
  const harmless = new Set(hits.flatMap(({ meaning }) => (meaning?.kind === 'harmless' ? [meaning.citation] : [])));
  const named = new Map<number, Flaw>();
  for (const { hit, statement, meaning } of hits) {
    if (meaning?.kind !== 'outdated' || harmless.has(meaning.citation) || named.has(meaning.citation)) continue;
    if (statement.force === 'prohibition' || statement.force === 'denied') continue;
    const outdated = library.citations[meaning.citation]?.outdated;
    const first = sentence.tokens[hit.first];
    const last = sentence.tokens[hit.last];
    if (outdated === undefined || first === undefined || last === undefined) continue;
    const focus = evidenceAt(contract, sentence.block, first.start, last.end);
    named.set(meaning.citation, {
      message: `“${shortened(focus.quote)}” has been replaced${outdated.since === '' ? '' : ` (since ${outdated.since})`}`,
      at: { ...sentenceAt(contract, sentence), focus },
      ask: `Name ${outdated.instead}.`,
      severity: outdated.severity,
      confidence: 'high',
    });
  }
  return [...named.values()];
}

/** A requirement that was refused or left open in a table of responses promises nothing. */
function isUnpromised(statements: readonly Statement[]): boolean {
  return statements.some(({ response }) => response === 'refused');
}
