/** Which paragraphs go where: clauses to the sections where they belong, definitions to where the document defines. */
import type { Block } from '../contract/contract.ts';
import { clauseParagraphs, definitionParagraph, definitionsClause } from './clause-paragraphs.ts';
import { lookOf, paragraphsOf, type ClauseLook, type Scene } from './clause-look.ts';
import { definitionsIn, undefinedTerms } from './definitions.ts';
import { gapBehind, type Gap } from './gap.ts';
import type { ProposedClause } from './proposal.ts';
import { sectionAtLast, sectionEnd, treeOf, type ClauseModel, type Tree } from './section-end.ts';
import type { NewParagraph } from './tracked-paragraph.ts';

export type Insertion = {
  readonly gap: Gap;
  readonly paragraphs: readonly NewParagraph[];
  /** The requirement whose clause it is; null for definitions. */
  readonly requirement: string | null;
  /** The block behind which it stands. */
  readonly behind: Block;
};

export type InsertionPlan = {
  readonly insertions: readonly Insertion[];
  /** Clauses for which no place was found, with the reason. */
  readonly homeless: readonly { readonly requirement: string; readonly because: string }[];
};

/**
 * Gives a function that finds a place for every one of some clauses. What the document defines already is not defined
 * again. What the document has for places is worked out once.
 */
export function insertionPlanner(scene: Scene): (clauses: readonly ProposedClause[]) => InsertionPlan {
  let places: Places | null = null;
  return (clauses) =>
    clauses.length === 0
      ? { insertions: [], homeless: [] }
      : planInsertions(clauses, scene, (places ??= placesIn(scene)));
}

type Home = {
  readonly model: ClauseModel;
  readonly look: ClauseLook;
  readonly gap: Gap;
};

type Places = {
  readonly tree: Tree;
  /** Where a clause goes that belongs to a section, or to none (null). Null where there is no place. */
  readonly homeOf: (section: Block | null) => Home | null;
};

function placesIn(scene: Scene): Places {
  const { contract } = scene;
  const tree = treeOf(
    contract,
    (block) => paragraphsOf(block, scene).length > 0,
    (block) => block.cell === null && paragraphsOf(block, scene).every(isFree),
  );
  const known = new Map<Block | null, Home | null>();
  const homeOf = (section: Block | null): Home | null => {
    let home = known.get(section);
    if (home === undefined) {
      home = homeFor(section ? sectionEnd(section, contract, tree) : sectionAtLast(contract, tree), scene);
      known.set(section, home);
    }
    return home;
  };
  return { tree, homeOf };
}

function planInsertions(clauses: readonly ProposedClause[], scene: Scene, { tree, homeOf }: Places): InsertionPlan {
  const { contract } = scene;
  const homes = new Map<string, Home & { readonly clauses: ProposedClause[] }>();
  const homeless: InsertionPlan['homeless'][number][] = [];
  for (const clause of clauses) {
    const section = clause.belongs === null ? undefined : contract.blocks[clause.belongs.block];
    const home = (section && homeOf(section)) ?? homeOf(null);
    if (home === null) {
      homeless.push({ requirement: clause.requirement, because: 'the document has no section that could take it up' });
      continue;
    }
    const key = `${home.gap.at} ${home.model.clause.index}`;
    const known = homes.get(key);
    if (known) known.clauses.push(clause);
    else homes.set(key, { ...home, clauses: [clause] });
  }
  const terms = undefinedTerms(
    clauses.filter((clause) => !homeless.some(({ requirement }) => requirement === clause.requirement)),
    contract,
  );
  const definitions = definitionsIn(terms, tree);
  const insertions: Insertion[] = definitions
    .map(({ term, model, position }) => {
      const home = homeFor(model, scene);
      const paragraph = home && definitionParagraph(term, home.look, position);
      return paragraph ? [{ gap: home.gap, paragraphs: [paragraph], requirement: null, behind: model.last }] : [];
    })
    .flat();
  let undefinedYet = insertions.length < terms.length ? terms : [];
  if (undefinedYet.length > 0) insertions.length = 0;
  for (const { model, look, gap, clauses: group } of homes.values()) {
    let position = 0;
    const put = (clause: Pick<ProposedClause, 'title' | 'paragraphs'>, requirement: string | null): void => {
      const paragraphs = clauseParagraphs(clause, look, ++position);
      if (paragraphs) insertions.push({ gap, paragraphs, requirement, behind: model.last });
      else if (requirement !== null)
        homeless.push({ requirement, because: `what follows the number ${model.clause.label} cannot be told` });
    };
    if (undefinedYet.length > 0 && model.clause.label === '') {
      const paragraphs = undefinedYet.flatMap((term) => definitionParagraph(term, look, 1) ?? []);
      insertions.push({ gap, paragraphs, requirement: null, behind: model.last });
    } else if (undefinedYet.length > 0) put(definitionsClause(undefinedYet), null);
    undefinedYet = [];
    for (const clause of group) put(clause, clause.requirement);
  }
  return { insertions, homeless };
}

function homeFor(model: ClauseModel | null, scene: Scene): Home | null {
  if (model === null) return null;
  const look = lookOf(model, scene);
  const last = paragraphsOf(model.last, scene).at(-1);
  const gap = last === undefined ? null : gapBehind(scene.survey, last);
  return look === null || gap === null ? null : { model, look, gap };
}

/** Nothing around the paragraph keeps a new one like it from standing in the body. */
function isFree({ containers }: ReturnType<typeof paragraphsOf>[number]): boolean {
  return containers.every(({ kind, open }) => open && kind !== 'cell');
}
