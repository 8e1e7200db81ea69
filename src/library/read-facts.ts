import type { YamlDocument } from '../yaml/document.ts';
import type { Fact } from './library.ts';
import type { Condition } from './requirement.ts';

type FactsFile = {
  readonly facts: Readonly<
    Record<
      string,
      {
        readonly question: string;
        readonly help: string;
        readonly assumed: string | boolean;
        readonly implied_by?: Condition;
        readonly stated?: readonly string[];
        readonly ruled_out?: readonly string[];
      }
    >
  >;
};

/** A valid `facts.yaml` to facts, in the order of the file. YAML 1.2 reads yes and no as text, true and false not. */
export function readFacts(document: YamlDocument): readonly Fact[] {
  return Object.entries((document.value as FactsFile).facts).map(([id, fact]) => ({
    id,
    question: fact.question,
    help: fact.help,
    assumed: fact.assumed === 'unknown' ? 'unknown' : fact.assumed === 'yes' || fact.assumed === true ? 'yes' : 'no',
    implied_by: fact.implied_by ?? null,
    stated: fact.stated ?? [],
    ruled_out: fact.ruled_out ?? [],
  }));
}
