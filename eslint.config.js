import tseslint from 'typescript-eslint'

/** Globals of the browser and the clock: the pure layers get them as an argument, or not at all. */
const browser = ['document', 'window', 'navigator', 'location', 'localStorage', 'Date', 'fetch']

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'coverage/',
      'test/e2e/shots/',
      'test/package/consumers/',
      'src/global.ts',
    ],
  },
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}', '*.config.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // What a closure changes, the flow of types does not see.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      // Exported values say their type, so that declarations need no inference.
      '@typescript-eslint/no-inferrable-types': 'off',
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions'] }],
      // `||` is meant where an empty text counts as none.
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/prefer-regexp-exec': 'off',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]',
          message: 'Texts are text: no markup is made from strings.',
        },
        {
          selector: 'JSXAttribute[name.name=/^(dangerouslySetInnerHTML|style)$/]',
          message: 'No markup from strings, and no inline style: a content policy would refuse it.',
        },
        {
          selector: "NewExpression[callee.name='RegExp']",
          message: 'No expression is made from data.',
        },
      ],
    },
  },
  {
    // Elements of the page may be named like members of these.
    files: ['src/**'],
    ignores: ['src/cli/**', 'src/server/**', 'src/documents/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        'addEventListener',
        'removeEventListener',
        'dispatchEvent',
      ],
      'no-restricted-properties': ['error', { object: 'document', message: 'Ask own(document).' }],
    },
  },
  {
    files: ['src/policy/**', 'src/consent/**', 'src/gates/**', 'src/stored/**'],
    rules: {
      'no-restricted-globals': ['error', ...browser],
    },
  },
  {
    // These take functions off their objects: it is what they are for, and they call them with Reflect.apply.
    files: ['src/gates/**', 'src/platform/**', 'src/runtime/**', 'src/notice/**'],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/**/types.ts'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': 'off',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/no-deprecated': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
)
