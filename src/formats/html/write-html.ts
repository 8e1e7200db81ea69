/** Contract to one self-contained web page. */
import type { Block, Contract, Mark, Role } from '../../contract/contract.ts';
import { escapeHtml } from './escape-html.ts';
import { pageStyle } from './page-style.ts';

/** Roles that a printed contract does not show. */
const unprinted: ReadonlySet<Role> = new Set(['toc', 'header-footer', 'comment', 'deleted', 'hidden']);

/**
 * The contract as an HTML page without scripts or outside resources, for the screen and for printing on US Letter.
 * Numbers are text, so that they are copied with the clause; cross-references are links; every text is escaped.
 */
export function writeHtml(contract: Contract): string {
  const blocks = contract.blocks.filter((block) => !unprinted.has(block.role));
  const targets = new Set(blocks.flatMap((block) => block.marks.flatMap((mark) => mark.target ?? [])));
  const known = new Set(blocks.map((block) => block.index));
  const links: Links = { targets, known };
  const parts: string[] = [];
  for (let i = 0; i < blocks.length;) {
    const group = tableFrom(blocks, i);
    const block = blocks[i];
    if (group.length > 0) parts.push(table(group, links));
    else if (block !== undefined) parts.push(paragraph(block, blocks[i - 1], links));
    i += Math.max(group.length, 1);
  }
  const title = escapeHtml(contract.title);
  return [
    '<!DOCTYPE html>',
    '<html lang="en-US">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="generator" content="mc2">',
    `<title>${title}</title>`,
    `<style>${pageStyle}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...parts,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

type Links = { readonly targets: ReadonlySet<number>; readonly known: ReadonlySet<number> };

/** Blocks of one table, or signature blocks that stand beside each other. */
function tableFrom(blocks: readonly Block[], start: number): Block[] {
  const first = blocks[start];
  if (first === undefined || (first.cell === null && !isSignatureColumn(first))) return [];
  let end = start + 1;
  for (let block = blocks[end]; block !== undefined; block = blocks[++end]) {
    if (
      first.cell === null ? block.cell !== null || !isSignatureColumn(block) : block.cell?.table !== first.cell.table
    ) {
      break;
    }
  }
  return blocks.slice(start, end);
}

function isSignatureColumn(block: Block): boolean {
  return block.role === 'signature' && block.cell === null && block.text.includes('\n');
}

function paragraph(block: Block, previous: Block | undefined, links: Links): string {
  const tag = tagOf(block, previous);
  const content = numbered(block) + inline(block, links);
  const level = Math.min(block.level, 5);
  const kind = tag === 'p' && block.role !== 'operative' ? ` ${block.role}` : '';
  const exhibit = block.role === 'heading' && /^\p{L}{2,}/u.test(block.label) ? ' exhibit' : '';
  const hanging = block.label === '' || exhibit !== '' || block.role === 'title' ? '' : ' numbered';
  const lead = block.text.trimEnd().endsWith(':') ? ' lead' : '';
  return `<${tag}${anchor(block, links)} class="level-${level}${kind}${exhibit}${hanging}${lead}">${content}</${tag}>`;
}

function tagOf(block: Block, previous: Block | undefined): string {
  if (block.role === 'title') return previous === undefined ? 'h1' : 'p';
  return block.role === 'heading' ? `h${Math.min(block.level, 4) + 2}` : 'p';
}

function anchor(block: Block, links: Links): string {
  return links.targets.has(block.index) ? ` id="block-${block.index}"` : '';
}

function numbered(block: Block): string {
  if (block.label === '') return '';
  const shown = /^\d+$/.test(block.label) ? `${block.label}.` : block.label;
  return `<span class="number">${escapeHtml(shown)}</span> `;
}

/** Text with its marks. Marks that cross each other are cut where they cross. */
function inline(block: Block, links: Links): string {
  const { text, marks } = block;
  const cuts = new Set([0, text.length]);
  for (const mark of marks) for (const cut of [mark.start, mark.end]) if (cut > 0 && cut < text.length) cuts.add(cut);
  const edges = [...cuts].sort((a, b) => a - b);
  return edges
    .slice(0, -1)
    .map((from, index) => {
      const to = edges[index + 1] ?? text.length;
      const shown = escapeHtml(text.slice(from, to)).replace(/\r\n?|\n/g, '<br>');
      return wrapped(
        shown,
        marks.filter((mark) => mark.start <= from && mark.end >= to),
        links,
      );
    })
    .join('');
}

function wrapped(shown: string, marks: readonly Mark[], links: Links): string {
  return marks.reduce((html, mark) => {
    switch (mark.kind) {
      case 'title':
        return `<strong>${html}</strong>`;
      case 'term':
        return `<dfn>${html}</dfn>`;
      case 'confirm':
        return `<mark>${html}</mark>`;
      case 'reference':
        return mark.target !== undefined && links.known.has(mark.target)
          ? `<a href="#block-${mark.target}">${html}</a>`
          : html;
      case 'inserted':
        return html;
      default:
        return mark.kind satisfies never;
    }
  }, shown);
}

function table(blocks: readonly Block[], links: Links): string {
  const rows = new Map<number, Map<number, Block[]>>();
  const columns = new Set<number>();
  for (const [place, block] of blocks.entries()) {
    const { row, column } = block.cell ?? { row: Math.floor(place / 2), column: place % 2 };
    columns.add(column);
    const cells = rows.get(row) ?? new Map<number, Block[]>();
    cells.set(column, [...(cells.get(column) ?? []), block]);
    rows.set(row, cells);
  }
  const order = [...columns].sort((a, b) => a - b);
  const signature = blocks.every((block) => block.role === 'signature');
  const lines = [...rows.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, cells]) => {
      const header = [...cells.values()].some((cell) => cell.some((block) => block.cell?.header === true));
      const html = order.map((column) => tableCell(cells.get(column) ?? [], header, links)).join('');
      return { header, html: `<tr>${html}</tr>` };
    });
  const split = lines.findIndex((line) => !line.header);
  const [head, body] = split === -1 ? [[], lines] : [lines.slice(0, split), lines.slice(split)];
  const thead = head.length === 0 ? '' : `<thead>${head.map((line) => line.html).join('')}</thead>`;
  const tbody = `<tbody>${body.map((line) => line.html).join('')}</tbody>`;
  return `<table${signature ? ' class="signatures" role="presentation"' : ''}>${thead}${tbody}</table>`;
}

function tableCell(blocks: readonly Block[], header: boolean, links: Links): string {
  const tag = header ? 'th' : 'td';
  const content = blocks
    .map((block) => `<div${anchor(block, links)}>${numbered(block)}${inline(block, links)}</div>`)
    .join('');
  return `<${tag}${header ? ' scope="col"' : ''}>${content}</${tag}>`;
}
