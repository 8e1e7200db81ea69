import { draftContract } from '../../draft/draft-contract.ts';
import { writeMarkdown } from '../../formats/markdown/write-markdown.ts';
import type { Console } from '../console.ts';
import { loadLibrary } from '../load-library.ts';
import { loadPurchase } from '../load-purchase.ts';
import { loadTemplate } from '../load-template.ts';

/**
 * The contract for a purchase file as Markdown; nothing is written.
 *
 * @throws UsageError for anything wrong with purchase file, library or template
 */
export async function draftMarkdown(
  path: string,
  { template: name, library: folder }: { readonly template?: string; readonly library?: string },
  console: Console,
): Promise<string> {
  const library = await loadLibrary(folder, console);
  const purchase = await loadPurchase(path, library, console);
  const template = await loadTemplate(name ?? purchase.template, library, console);
  return writeMarkdown(draftContract(purchase, library, template).contract);
}
