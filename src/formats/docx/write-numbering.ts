/** word/numbering.xml: the lists, their levels, and where they begin anew. */
import { clauseLevels } from './write-numbering-plan.ts';
import type { ListDefinition, ListInstance, NumberFormat, NumberingPlan } from './write-numbering-plan.ts';
import type { HouseStyle } from './house-style.ts';
import { escapeXml, wordNamespace } from './write-xml.ts';

type Stops = NonNullable<HouseStyle['stops']>;

type LevelLook = { readonly text: string; readonly left: number; readonly hanging: number; readonly style: string };

/** Left edge of the text of each clause level, in twentieths of a point; unnumbered text of a level stands there too. */
export const clauseIndents: readonly number[] = [720, 720, 1296, 1872, 2448, 3024];

const clauseLooks: readonly LevelLook[] = [
  { text: '%1.', left: 720, hanging: 720, style: 'Heading1' },
  { text: '%1.%2', left: 720, hanging: 720, style: 'Clause' },
  { text: '(%3)', left: 1296, hanging: 576, style: 'ClauseList' },
  { text: '(%4)', left: 1872, hanging: 576, style: 'ClauseSublist' },
  { text: '(%5)', left: 2448, hanging: 576, style: '' },
  { text: '(%6)', left: 3024, hanging: 576, style: '' },
];

/** The part that makes Word count as `plan` says. */
export function numberingPart(plan: NumberingPlan, stops: Stops = 'articles'): string {
  const definitions = plan.definitions.map((definition) => abstractNum(definition, stops)).join('');
  const instances = plan.instances.map(num).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering xmlns:w="${wordNamespace}">${definitions}${instances}</w:numbering>`;
}

function abstractNum(definition: ListDefinition, stops: Stops): string {
  const levels =
    definition.kind === 'clauses' ? clauseList(definition.id, definition.firstArticle, stops) : series(definition);
  // Word joins lists that carry the same nsid when text is pasted; a number per list keeps them apart.
  const nsid = (0x2c0000 + definition.id).toString(16).toUpperCase().padStart(8, '0');
  const kind = definition.kind === 'clauses' ? 'multilevel' : 'singleLevel';
  return `<w:abstractNum w:abstractNumId="${definition.id}"><w:nsid w:val="${nsid}"/><w:multiLevelType w:val="${kind}"/>${levels}</w:abstractNum>`;
}

function clauseList(id: number, firstArticle: number, stops: Stops): string {
  return clauseLooks
    .map((given, index) => {
      const look = { ...given, text: index < 2 ? withStop(given.text, index, stops) : given.text };
      const format = clauseLevels[index] ?? 'decimal';
      const start = index === 0 ? firstArticle : 1;
      // A style can be linked with one list only: the first.
      const style = id === 1 ? look.style : '';
      return level(index, format, start, look, style, 'tab');
    })
    .join('');
}

/** `%1.` or `%1`, `%1.%2` or `%1.%2.`; a cross-reference leaves the stop at the end away by itself. */
function withStop(text: string, depth: number, stops: Stops): string {
  const bare = text.replace(/\.$/u, '');
  return stops === 'all' || (stops === 'articles' && depth === 0) ? `${bare}.` : bare;
}

function series(definition: ListDefinition & { kind: 'series' }): string {
  const text = `${definition.before}%1${definition.after}`;
  const named = definition.before.includes(' ');
  const look = { text, left: named ? 0 : 720, hanging: named ? 0 : 720, style: '' };
  return level(0, definition.format, definition.start, look, '', named ? 'nothing' : 'tab');
}

function level(
  index: number,
  format: NumberFormat,
  start: number,
  look: LevelLook,
  style: string,
  suffix: 'tab' | 'nothing',
): string {
  const link = style === '' ? '' : `<w:pStyle w:val="${style}"/>`;
  const tab = suffix === 'tab' ? '' : `<w:suff w:val="${suffix}"/>`;
  const indent = `<w:pPr><w:ind w:left="${look.left}" w:hanging="${look.hanging}"/></w:pPr>`;
  return `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${link}${tab}<w:lvlText w:val="${escapeXml(look.text)}"/><w:lvlJc w:val="left"/>${indent}</w:lvl>`;
}

function num(instance: ListInstance): string {
  const { restart } = instance;
  const override =
    restart === null
      ? ''
      : `<w:lvlOverride w:ilvl="${restart.level}"><w:startOverride w:val="${restart.start}"/></w:lvlOverride>`;
  return `<w:num w:numId="${instance.id}"><w:abstractNumId w:val="${instance.definition}"/>${override}</w:num>`;
}
