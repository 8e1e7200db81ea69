import type { Rtf } from './state.ts';

/** What a control word does; `parameter` is the number behind it, null where there is none. */
export type Handler = (rtf: Rtf, parameter: number | null) => void;
