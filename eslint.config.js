import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'coverage/'] },
  ...tseslint.configs.strict,
  {
    rules: {
      complexity: ['error', { max: 25, variant: 'modified' }],
      eqeqeq: 'error',
      'max-depth': ['error', 4],
      'no-console': 'error',
      'no-control-regex': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-shadow': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-invalid-void-type': 'off',
      // With unchecked index access an index that was just counted needs a word for it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // Tests look for control characters.
    files: ['test/**/*.ts'],
    rules: { 'no-control-regex': 'off', complexity: 'off' },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Use a named export.' },
        { selector: 'ClassDeclaration:not([superClass.name=/Error$/])', message: 'Use plain data and functions.' },
      ],
    },
  },
  {
    // What every run loads is CommonJS: Node has it running sooner.
    files: ['bin/*.js'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['src/{contract,language,library,purchase,interview,draft,lint,compare,report}/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'Buffer', 'Date', 'fetch', 'setTimeout'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Equal input gives equal output.' },
      ],
    },
  },
);
