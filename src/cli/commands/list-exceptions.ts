/** `mc2 list exceptions`: what was accepted, on the screen or as the table that counsel signs. */
import { dirname } from 'node:path';
import { draftExceptions, type ExceptionRow } from '../../draft/draft-exceptions.ts';
import { settingsIn } from '../../config/settings.ts';
import type { Library } from '../../library/library.ts';
import type { Exception } from '../../lint/exceptions/exception.ts';
import { safeText } from '../../report/safe-text.ts';
import type { Console } from '../console.ts';
import { exceptionsFile, loadExceptions } from '../lint-run/load-exceptions.ts';
import { configuredLibrary, openConfig, settleConfig } from '../load-config.ts';
import { openLibrary } from '../load-library.ts';
import { today } from '../today.ts';
import { checkWritable, writeOutput } from '../write-output.ts';
import { writerFor } from '../document-writers.ts';

export type ListExceptionsOptions = {
  readonly library?: string;
  /** A document to write. */
  readonly output?: string;
  readonly force?: boolean;
};

/**
 * The exceptions as rows of words for a list, or none where a document was written.
 *
 * @throws UsageError for anything wrong with configuration or exceptions, and for an output that cannot be written
 */
export async function listExceptions(options: ListExceptionsOptions, console: Console): Promise<string[][]> {
  const { output, force = false } = options;
  const write = output === undefined ? null : writerFor(output);
  if (output !== undefined) checkWritable(output, force);
  const found = await openConfig(console);
  const library = await openLibrary(options.library ?? (await configuredLibrary(found)), console);
  const settings = found === null ? new Map() : settingsIn(await settleConfig(found, library, console), null);
  const file = exceptionsFile(settings, found === null ? process.cwd() : dirname(found.path));
  const exceptions = await loadExceptions(file, library, console);
  if (output === undefined || write === null) {
    if (exceptions.length === 0) console.err('No exceptions. mc2 accept writes one.\n');
    return exceptions.map(({ subject, files, expires, approvedBy, reason }) =>
      [subject.id, files, `until ${expires}${expires < today() ? ' (expired)' : ''}`, approvedBy, reason].map(safeText),
    );
  }
  writeOutput(
    output,
    await write(
      draftExceptions(
        exceptions.map((one) => rowOf(one, library)),
        today(),
      ),
    ),
    force,
  );
  console.err(`${console.paintErr('good', 'wrote')} ${safeText(output)}.\n`);
  return [];
}

function rowOf({ subject, files, reason, approvedBy, expires }: Exception, library: Library): ExceptionRow {
  const requirement = library.requirements.find(({ id }) => subject.kind === 'requirement' && id === subject.id);
  return {
    term: requirement?.title ?? subject.id,
    severity: requirement?.severity ?? '',
    contract: files,
    reason,
    approvedBy,
    expires,
    expired: expires < today(),
  };
}
