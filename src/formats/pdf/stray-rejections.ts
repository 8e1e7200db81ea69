/** Errors that pdf.js leaves to nobody. */

type Guarded<Result> = {
  readonly result: Result;
  /** True where pdf.js stumbled over something and went on without it. */
  readonly stray: boolean;
};

/**
 * Does `work` with pdf.js and catches what its promises reject with where no one waits for them: in damaged files some
 * do, and Node would end the process. Rejections that have another origin stay what they are.
 */
export async function guardStray<Result>(work: () => Promise<Result>): Promise<Guarded<Result>> {
  let stray = false;
  const listen = (reason: unknown) => {
    if (!isFromPdfJs(reason)) throw reason;
    stray = true;
  };
  process.on('unhandledRejection', listen);
  try {
    const result = await work();
    await nextTurn();
    return { result, stray };
  } catch (error) {
    await nextTurn();
    throw error;
  } finally {
    process.off('unhandledRejection', listen);
  }
}

function isFromPdfJs(reason: unknown): boolean {
  if (!(reason instanceof Error)) return false;
  return /pdfjs/i.test(reason.stack ?? '') || /(?:Exception|FormatError)$/.test(reason.name);
}

/** Rejections are told once everything that waits has run. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
