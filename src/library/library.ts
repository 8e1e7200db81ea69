/** The clause library as the rest of mc2 sees it: read from `clauses/`, checked, and with every reference resolved. */
import type { DurationUnit } from './duration-unit.ts';
import type { Condition, Requirement } from './requirement.ts';

export type Fact = {
  readonly id: string;
  /** The question as a lawyer would ask it. */
  readonly question: string;
  readonly help: string;
  /** What `mc2 lint` assumes when nobody answered; `unknown` asks for an answer. */
  readonly assumed: 'yes' | 'no' | 'unknown';
  /** The fact is yes when this condition over other facts is. */
  readonly implied_by: Condition | null;
  /** Phrases by which a contract itself says that the fact is so. */
  readonly stated: readonly string[];
  /** Phrases by which a contract itself says that it is not. */
  readonly ruled_out: readonly string[];
};

export type ParameterType =
  'duration' | 'money' | 'version' | 'enum' | 'list' | 'date' | 'percentage' | 'text' | 'number';

export type Parameter = {
  readonly id: string;
  readonly title: string;
  readonly type: ParameterType;
  /** For durations: the unit that the bare number in a purchase file counts. */
  readonly unit: DurationUnit | null;
  /** For money: ISO 4217 code. */
  readonly currency: string | null;
  /** For enum and list: accepted values with the words that go into a contract. */
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  readonly default: ParameterValue;
  /** Values outside are refused. */
  readonly min: number | string | null;
  readonly max: number | string | null;
  /** Values beyond are accepted with a warning that names the basis. */
  readonly warn_above: number | string | null;
  readonly warn_below: number | string | null;
  readonly warn_values: readonly string[];
  /** Why this default and these bounds: a sentence that names the source. */
  readonly basis: string;
};

export type ParameterValue = number | string | readonly string[];

export type Citation = {
  readonly id: string;
  readonly title: string;
  readonly section: string;
  readonly date: string;
  readonly url: string;
  readonly in_force: boolean;
  readonly superseded_by: string | null;
  /** How sure we are: read in the source, told by others, or general knowledge. */
  readonly verified: 'read' | 'secondary' | 'unverified';
  /** How contracts name it, where it is no longer in force. */
  readonly outdated?: Outdated;
};

/** What tells a contract that still names something replaced, and what it should name now. */
export type Outdated = {
  /** Phrases by which a contract names it. */
  readonly named: readonly string[];
  /** Phrases that make the mention harmless where they stand in the same sentence: "or its successor", "shall not use". */
  readonly harmless: readonly string[];
  /** Day, month or year since when something else counts; empty where there is no such day. */
  readonly since: string;
  /** What a contract should name. */
  readonly instead: string;
  /** `low` where the old name does little harm. */
  readonly severity: 'high' | 'medium' | 'low';
};

export type Definition = {
  readonly id: string;
  readonly term: string;
  /** Other forms of the term that also stand for it: plurals, short forms. */
  readonly forms: readonly string[];
  /** What follows `"Term" means`; a Handlebars template like clause text. */
  readonly text: string;
  /** The security impact of the term, one sentence. */
  readonly impact: string;
};

export type Library = {
  readonly name: string;
  readonly version: string;
  readonly language: string;
  readonly based_on: readonly string[];
  /** SHA-256 over all files of the library, hex. */
  readonly digest: string;
  readonly pillars: readonly { readonly id: string; readonly title: string }[];
  readonly facts: readonly Fact[];
  readonly parameters: readonly Parameter[];
  readonly citations: readonly Citation[];
  readonly definitions: readonly Definition[];
  /** In the order of `library.yaml`. */
  readonly requirements: readonly Requirement[];
  /** Requirements of the library that this one extends and that it leaves out. */
  readonly removed: readonly { readonly id: string; readonly reason: string }[];
  readonly lexicon: Lexicon;
  /** Sentences of ordinary contracts, told from the terms of the library by what they say; empty where there are none. */
  readonly ordinary: readonly string[];
  /** The models and guidance that the library follows, in the order of `sources.yaml`; empty where there is none. */
  readonly sources: readonly LibrarySource[];
};

export type Verified = Citation['verified'];

/** A model or guidance, point by point. */
export type LibrarySource = {
  readonly id: string;
  readonly title: string;
  /** Citations that stand for it: a requirement that cites one carries the source. */
  readonly cites: readonly string[];
  /** How the MC2 references of requirements begin that stand for it; null for other sources. */
  readonly mc2_ref: string | null;
  readonly verified: Verified;
  readonly note: string;
  readonly points: readonly SourcePoint[];
};

export type SourcePoint = {
  readonly says: string;
  readonly category: string;
  /** Where in the source. */
  readonly ref: string;
  readonly verified: Verified;
  /** Ids of requirements; a library need not have all of them. */
  readonly carried_by: readonly string[];
  /** Why no requirement carries it; null where one does. */
  readonly not_carried: string | null;
};

/** `language.yaml`: the words of obligation, hedging and denial, as phrases (see `src/language/phrases.ts`). */
export type Lexicon = {
  readonly obligation: readonly string[];
  readonly prohibition: readonly string[];
  readonly permission: readonly string[];
  readonly capability: readonly string[];
  readonly intention: readonly string[];
  /** Words that deny a duty: "shall not be required to", "has no obligation to". */
  readonly disclaimers: readonly string[];
  /** Words that look like a denial and are none: "not later than", "without limitation". */
  readonly not_negation: readonly string[];
  /** A limit that cures a vague word beside it: "in any event within". */
  readonly hard_caps: readonly string[];
  readonly hedges: readonly Hedge[];
  readonly parties: {
    readonly supplier: readonly string[];
    readonly customer: readonly string[];
    readonly both: readonly string[];
  };
  /** Word classes by name: `<flaw>` in a phrase is any of the words of `flaw`. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** How vulnerabilities are graded; both empty in a library that does not ask. */
  readonly severities: { readonly severe: readonly string[]; readonly lesser: readonly string[] };
  /** What a contract is about when security terms belong in it; all empty in a library that does not ask. */
  readonly subject_matter: {
    readonly technology: readonly string[];
    readonly medical: readonly string[];
    readonly goods: readonly string[];
    /** Words without which no text is read as a security term by its likeness alone. */
    readonly security: readonly string[];
  };
};

export type Hedge = {
  readonly id: string;
  readonly title: string;
  /** `weakens`: takes the duty back wherever it stands; `explains`: only says why a number or a named standard is missing. */
  readonly effect: 'weakens' | 'explains';
  /** A hard limit in the same sentence ("and in any event within 24 hours") cures it. */
  readonly cured_by_cap: boolean;
  /** Means something only in a sentence that speaks of what stands before it: "the foregoing is not a commitment". */
  readonly points_back: boolean;
  readonly says: readonly string[];
  readonly unlike: readonly string[];
  /** What to ask for instead. */
  readonly ask: string;
};
