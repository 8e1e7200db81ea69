import { pointerTo, type YamlDocument } from '../yaml/document.ts';
import type { Hedge, Lexicon } from './library.ts';
import { wordClasses } from './registers.ts';
import { writtenList } from './written-list.ts';

/** A valid `language.yaml` to a lexicon; hedges in the order of the file. */
export function readLexicon(document: YamlDocument): Lexicon {
  const { hedges } = document.value as {
    readonly hedges: Readonly<
      Record<
        string,
        Pick<Hedge, 'title' | 'effect' | 'ask'> & { readonly cured_by_cap?: boolean; readonly points_back?: boolean }
      >
    >;
  };
  const phrases = (...at: readonly string[]) => writtenList(document, pointerTo(...at));
  return {
    obligation: phrases('obligation'),
    prohibition: phrases('prohibition'),
    permission: phrases('permission'),
    capability: phrases('capability'),
    intention: phrases('intention'),
    disclaimers: phrases('disclaimers'),
    not_negation: phrases('not_negation'),
    hard_caps: phrases('hard_caps'),
    hedges: Object.entries(hedges).map(([id, { title, effect, cured_by_cap, points_back, ask }]) => ({
      id,
      title,
      effect,
      cured_by_cap: cured_by_cap ?? false,
      points_back: points_back ?? false,
      says: phrases('hedges', id, 'says'),
      unlike: phrases('hedges', id, 'unlike'),
      ask: ask.trim(),
    })),
    parties: {
      supplier: phrases('parties', 'supplier'),
      customer: phrases('parties', 'customer'),
      both: phrases('parties', 'both'),
    },
    words: Object.fromEntries(wordClasses(document)),
    severities: { severe: phrases('severities', 'severe'), lesser: phrases('severities', 'lesser') },
    subject_matter: {
      technology: phrases('subject_matter', 'technology'),
      medical: phrases('subject_matter', 'medical'),
      goods: phrases('subject_matter', 'goods'),
      security: phrases('subject_matter', 'security'),
    },
  };
}
