/** One question, as data: how it looks is the business of whoever asks. */
import type { AnswerValue } from './state.ts';

/** What a run of questions is about. */
export type Topic = 'document' | 'parties' | 'product' | 'facts' | 'numbers';

export type Question = {
  readonly key: string;
  readonly topic: Topic;
  readonly text: string;
  /** Shown with the question, a line each: choices, defaults, reasons. */
  readonly notes: readonly string[];
  /** Shown when somebody asks. */
  readonly help: string;
  /** What may be typed, in words; empty where anything may. */
  readonly accepts: string;
  /** What an empty answer means; null where there has to be an answer. */
  readonly default: Default | null;
};

export type Default = { readonly shown: string; readonly value: AnswerValue };
