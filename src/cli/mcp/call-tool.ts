/** Tools of the assistant onto the commands that people use. */
import { UsageError } from '../../errors.ts';
import { isTier } from './is-tier.ts';
import type { Console } from '../console.ts';
import { listable, type Listable } from '../listable.ts';
import { plainPainter } from '../style.ts';
import type { ToolName } from './tools.ts';
import { withinRoot } from './within-root.ts';

/** What the command line said. */
export type ToolContext = Pick<Console, 'configFile'> & { readonly library?: string };

type LibraryChoice = { readonly library?: string };

type Arguments = Readonly<Record<string, unknown>>;

/**
 * Runs a tool and gives its text.
 *
 * @param root the folder that paths may name things in; absolute, without links
 * @throws UsageError and InputError for what a person would be told too
 */
export async function callTool(name: ToolName, given: Arguments, root: string, context: ToolContext): Promise<string> {
  const { console, output } = captured(context);
  const library = context.library === undefined ? {} : { library: context.library };
  switch (name) {
    case 'lint':
      await lintTool(given, root, library, console);
      return output();
    case 'explain': {
      const { explain } = await import('../commands/explain.ts');
      await explain(textIn(given, 'id'), library, console);
      return output();
    }
    case 'list': {
      const what = textIn(given, 'what');
      const known = listable.find((one): one is Listable => one === what);
      if (known === undefined) throw new UsageError(`there is no list of ${what}`, `accepted: ${listable.join(', ')}`);
      const { list } = await import('../commands/list.ts');
      await list(known, library, console);
      return output();
    }
    case 'generate':
      return generateTool(given, root, library, context);
  }
}

async function lintTool(given: Arguments, root: string, library: LibraryChoice, console: Console): Promise<void> {
  const { path, text, facts = {}, tier } = given;
  if ((path === undefined) === (text === undefined)) throw new UsageError('give either `path` or `text`');
  const fact = new Map(Object.entries(facts as object).map(([id, value]) => [id, value === true ? 'yes' : 'no']));
  const options = { ...library, fact, quiet: true, ...(isTier(tier) ? { tier } : {}) };
  const { lint } = await import('../commands/lint.ts');
  if (path !== undefined) {
    const inside = withinRoot(textIn(given, 'path'), root);
    await lint([inside], { ...options, format: [{ format: 'json', file: null }] }, console);
    return;
  }
  const { lintText } = await import('../lint-run/lint-text.ts');
  console.out(await lintText(textIn(given, 'text'), options, console));
}

async function generateTool(
  given: Arguments,
  root: string,
  library: LibraryChoice,
  context: ToolContext,
): Promise<string> {
  const { console, said } = captured(context);
  const purchase = withinRoot(textIn(given, 'purchase'), root);
  const template = given['template'] === undefined ? library : { ...library, template: templateIn(given, root) };
  if (given['output'] !== undefined) {
    const { generate } = await import('../commands/generate.ts');
    await generate(purchase, { ...template, output: withinRoot(textIn(given, 'output'), root) }, console);
    return said();
  }
  const { draftMarkdown } = await import('./draft-markdown.ts');
  return draftMarkdown(purchase, template, console);
}

/** A name is a name; a path must not lead out. */
function templateIn(given: Arguments, root: string): string {
  const template = textIn(given, 'template');
  if (/[\\/]|^\.+$/u.test(template)) withinRoot(template, root);
  return template;
}

function textIn(given: Arguments, key: string): string {
  const value = given[key];
  if (typeof value !== 'string' || value === '') throw new UsageError(`\`${key}\` is missing`);
  return value;
}

/** A console whose words go nowhere but into memory: standard output belongs to the protocol. */
function captured({ configFile }: ToolContext): {
  readonly console: Console;
  readonly output: () => string;
  readonly said: () => string;
} {
  const out: string[] = [];
  const err: string[] = [];
  const plain = plainPainter;
  return {
    console: {
      out: (content) => void out.push(typeof content === 'string' ? content : Buffer.from(content).toString('utf8')),
      err: (text) => void err.push(text),
      paintOut: plain,
      paintErr: plain,
      width: 100,
      ...(configFile === undefined ? {} : { configFile }),
    },
    output: () => out.join(''),
    said: () => err.join(''),
  };
}
