/** What to call each contract of a run in a table of suppliers. */
import type { FileReport } from './reporter.ts';

/**
 * One name per file, in the order of the files: the supplier as the contract introduces it, else the file's name; where two
 * would be the same, with the file's name or path behind it.
 */
export function supplierNames(files: readonly FileReport[]): readonly string[] {
  const plain = files.map((file) => supplierOf(file) || stem(file.path));
  const withStem = told(plain, (index, name) => `${name} (${stem(files[index]?.path ?? '')})`);
  return told(withStem, (index, name) => `${name} (${files[index]?.path ?? ''})`);
}

function told(names: readonly string[], more: (index: number, name: string) => string): readonly string[] {
  const count = new Map<string, number>();
  for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
  return names.map((name, index) => ((count.get(name) ?? 0) > 1 ? more(index, name) : name));
}

function supplierOf({ result }: FileReport): string {
  return result.contract.parties.find(({ side, name }) => side === 'supplier' && name !== '')?.name ?? '';
}

/** `pump` for `contracts/pump.docx`. */
export function stem(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}
