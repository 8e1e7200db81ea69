/** A configuration that explains itself, for `mc2 init`. */
import type { Library } from '../library/library.ts';

export type Wanted = {
  /** Path of the purchase file, relative to the configuration. */
  readonly purchase: string;
  /** Folder of the clause library, relative to the configuration; null for the one that comes with mc2. */
  readonly library: string | null;
};

/** Gives the text of `mc2.yaml`. What it sets is what holds without it, but for the purchase file; the rest is examples. */
export function renderConfig({ purchase, library }: Wanted, { requirements }: Pick<Library, 'requirements'>): string {
  const example = requirements.find(({ severity }) => severity === 'medium')?.id ?? requirements[0]?.id ?? 'id';
  return `# Configuration of mc2, written by mc2 init. Lines that begin with # are notes to people, or examples to take up by
# removing the #. Paths are relative to this file. \`mc2 config\` shows what holds and where each value comes from.

# The contracts that \`mc2 lint\` looks at when it is given no path: paths and patterns; a leading ! takes some out again.
# files: [contracts, "!contracts/archive"]

# The purchase behind the contracts: facts and agreed numbers are taken from it.
purchase: ${JSON.stringify(purchase)}

# The clause library. The one that comes with mc2 when absent.
${library === null ? '# library: ./house-library' : `library: ${JSON.stringify(library)}`}

# How mature supplier and customer are: foundational, established or advanced. Requirements above it are not expected.
# What is critical is expected at every tier.
# tier: established

# \`mc2 lint\` exits with 1 for findings of this level or above: error, warning, info or never.
fail_on: error

# Reports to make at every run: full for the screen, others into files.
# formats: [full, "json=mc2-report.json"]

# Answers that hold for all contracts here (\`mc2 list facts\`). What nobody knows stays out: it is not a no.
# facts: { networked: yes }

# Numbers that are stricter or softer than those of the library (\`mc2 list parameters\`).
# parameters: { critical_patch_days: 15 }

# How loudly single requirements speak: error, warning or info; off needs a reason.
# severities:
#   ${example}: info

# What is different for some contracts; a later entry outranks an earlier one.
# overrides:
#   - files: contracts/imaging/**
#     facts: { storage_media: yes }

# A configuration that this one stands on: a path, mc2:small-clinic, mc2:health-system or mc2:strict.
# extends: ../mc2.yaml

# Accepted deviations are kept in mc2.exceptions.yaml (\`mc2 accept\`), known findings in mc2-baseline.jsonl
# (\`mc2 baseline update\`); both are read from the folder of this file.
`;
}
