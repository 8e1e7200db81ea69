/** Handlebars source to a tree. The only place that knows the package: only what nobody has parsed yet needs it loaded. */
import Handlebars from 'handlebars';
import { shippedTree } from './shipped-texts.ts';
import type { TextCall, TextNode, TextParam, TextTree } from './text-tree.ts';

/**
 * Gives what a text says, white space settled as Handlebars settles it. Texts that the build has parsed are not parsed
 * again.
 *
 * @throws Error of Handlebars where the source is none
 */
export function parseText(source: string): TextTree {
  return shippedTree(source) ?? treeOfSource(source);
}

/** The same without a look at what the build has parsed. */
export function treeOfSource(source: string): TextTree {
  return treeOf(Handlebars.parse(source));
}

function treeOf({ body }: hbs.AST.Program): TextTree {
  return body.flatMap((statement): readonly TextNode[] => {
    const { line } = statement.loc.start;
    switch (statement.type) {
      case 'ContentStatement': {
        const { value } = statement as hbs.AST.ContentStatement;
        return value === '' ? [] : [value];
      }
      case 'CommentStatement':
        return [];
      case 'MustacheStatement': {
        const call = statement as hbs.AST.MustacheStatement;
        const options = call.hash !== undefined && call.hash.pairs.length > 0;
        return [{ kind: 'call', ...callOf(call), ...(options ? { options } : {}) }];
      }
      case 'BlockStatement': {
        const block = statement as hbs.AST.BlockStatement;
        return [{ kind: 'block', ...callOf(block), body: partOf(block.program), otherwise: partOf(block.inverse) }];
      }
      default:
        return [{ kind: 'other', line }];
    }
  });
}

/** The types say that both are there; `{{^fact "x"}}` has the second only. */
function partOf(program: hbs.AST.Program | undefined): TextTree | null {
  return program ? treeOf(program) : null;
}

function callOf({
  path,
  params,
  loc,
}: Pick<hbs.AST.MustacheStatement, 'path' | 'params' | 'loc'>): Omit<TextCall, 'kind'> {
  const name = plainName(path);
  const written = name === null ? { written: 'original' in path ? String(path.original) : path.type } : {};
  return { line: loc.start.line, name, ...written, params: params.map(paramOf) };
}

function paramOf(param: hbs.AST.Expression): TextParam {
  if (param.type === 'StringLiteral') return { text: (param as hbs.AST.StringLiteral).value };
  const name = plainName(param);
  return name === null ? {} : { name };
}

function plainName(path: hbs.AST.Expression): string | null {
  if (path.type !== 'PathExpression') return null;
  const { data, depth, parts, original } = path as hbs.AST.PathExpression;
  return !data && depth === 0 && parts.length === 1 && original === parts[0] ? original : null;
}
