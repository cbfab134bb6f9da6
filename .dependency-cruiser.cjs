/**
 * The arrows of the house: they go down, siblings never import each other, nothing goes in a circle.
 *
 *   index, boot, global
 *     └ create ┄ on demand ┄ ui ─ documents, locales
 *         ├ jar  ├ gates  ├ signals  ├ platform
 *         └ consent ─ policy ─ platform/types
 *   cli ─ documents, locales, consent, policy
 */
const only = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^src/', pathNot: to },
})

module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphan',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
    only('policy', '^src/policy/', ['^src/policy/'], 'The promise knows nothing but itself.'),
    only(
      'consent',
      '^src/consent/',
      ['^src/consent/', '^src/policy/', '^src/platform/types\\.ts$'],
      'The choice knows the promise.',
    ),
    only(
      'jar',
      '^src/jar/',
      ['^src/jar/', '^src/consent/', '^src/policy/', '^src/platform/types\\.ts$'],
      'The jar knows no gate.',
    ),
    only(
      'gates',
      '^src/gates/',
      ['^src/gates/', '^src/consent/', '^src/policy/', '^src/platform/(types|attempt)\\.ts$'],
      'A gate knows neither jar nor browser.',
    ),
    only('platform', '^src/platform/', ['^src/platform/'], 'The browser knows nothing of us.'),
    only('locales', '^src/locales/', ['^src/locales/'], 'A language is words.'),
    only(
      'documents',
      '^src/documents/',
      ['^src/documents/', '^src/consent/', '^src/policy/', '^src/locales/'],
      'What is published follows from the policy.',
    ),
    only(
      'ui',
      '^src/ui/',
      [
        '^src/ui/',
        '^src/consent/types\\.ts$',
        '^src/consent/rules\\.ts$',
        '^src/policy/',
        '^src/documents/',
        '^src/locales/',
      ],
      'What is seen knows the Consent interface, and nothing of gates.',
    ),
    only(
      'server',
      '^src/server/',
      ['^src/server/', '^src/consent/', '^src/policy/', '^src/jar/'],
      'A server knows the promise, the choice and its cookie, and no browser.',
    ),
    only(
      'cli',
      '^src/cli/',
      ['^src/cli/', '^src/documents/', '^src/consent/', '^src/policy/', '^src/locales/'],
      'The command knows the promise and what is published of it, and no browser.',
    ),
    only(
      'create',
      '^src/(create|open|events|visible|elsewhere|renewal|changes|load|erase|pass|record|receipts|publish|published|sweep)\\.ts$',
      [
        '^src/(open|events|visible|elsewhere|renewal|changes|load|erase|pass|record|receipts|publish|published|sweep)\\.ts$',
        '^src/(consent|policy|jar|gates|signals|platform|documents|locales)/',
      ],
      'The wiring does not know who calls it, and the visible part comes on demand.',
    ),
    {
      name: 'no-preact-in-core',
      comment: 'Pages that have nothing to show do not load it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(ui/|global\\.all|index)' },
      to: { path: 'node_modules/preact' },
    },
    {
      name: 'not-to-test',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|demo)/' },
    },
    {
      name: 'shipped-needs-no-dependency',
      comment: 'What is bundled may come from devDependencies; what runs on Node may not.',
      severity: 'error',
      from: { path: '^src/(server|cli)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
}
