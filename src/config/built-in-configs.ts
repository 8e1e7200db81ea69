/** Configurations that come with mc2, for `extends`. */
export const builtInConfigs: ReadonlyMap<string, string> = new Map([
  [
    'mc2:small-clinic',
    `# What every supplier should be able to promise at signature, and no more.
tier: foundational
`,
  ],
  [
    'mc2:health-system',
    `# What a hospital with a security team of its own asks for.
tier: established
`,
  ],
  [
    'mc2:strict',
    `# Everything that applies, and no warning passes.
tier: advanced
fail_on: warning
`,
  ],
]);
