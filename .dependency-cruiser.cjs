/**
 * The arrows of the house: they point down only, sibling features never import each other, and
 * nothing goes in a circle.
 *
 *   script.ts  script.all.ts  index.ts  check.ts
 *        └── runtime/
 *     ┌─────┬──────┬───────┬─────────┬──────────┐
 *  gates/ stored/ signals/ notice/ preferences/ receipts/ documents/ devtools/      server/  cli/
 *     └─────┴──────┴───────┴────┬────┴──────────┘
 *                  consent/ ──► policy/ ──► platform/, locales/ (ui/: what the visible features share)
 *                               catalog/ (server/, setup/, cli/ and entry points alone)
 *                               setup/ (cli/ and pages that set up a policy)
 *                               configurator/ (a page of its own, dist/configurator.html)
 *                               frameworks/ (adapters: types of consent/ and policy/ alone)
 */
const LOW = ['^src/consent/', '^src/policy/', '^src/platform/', '^src/locales/']

/** A room may import itself and what is listed, and nothing else of ours. */
const room = (name, comment, to, from = `^src/${name}/`) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^src/', pathNot: [from, ...to] },
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
    room('platform', 'The browser knows nothing of consent.', []),
    room('policy', 'The policy is data: it knows neither decision nor browser.', []),
    room('catalog', 'Services as data, and how a policy names them.', [
      '^src/policy/',
      '^src/platform/',
    ]),
    {
      name: 'catalog-is-data',
      comment: 'An entry of the catalogue is data: it needs types, and constants of other entries.',
      severity: 'error',
      from: { path: '^src/catalog/(services|recipients)/' },
      to: {
        path: '^src/',
        pathNot: '^src/catalog/(services/|recipients/|types\\.ts$)|^src/policy/policyTypes\\.ts$',
      },
    },
    {
      name: 'no-catalog-for-visitors',
      comment: 'A page without named services does not pay for the catalogue.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot:
          '^src/(catalog|setup|configurator|cli|server)/|^src/(catalog|policy|server|script\\.catalog)\\.ts$',
      },
      // Types cost a page nothing.
      to: { path: '^src/catalog/', dependencyTypesNot: ['type-only'] },
    },
    room('locales', 'Texts, and how dates and durations are written.', ['^src/policy/']),
    room('consent', "The visitor's decision, under a policy.", [
      '^src/policy/',
      '^src/platform/',
      '^src/locales/types\\.ts$',
    ]),
    room('ui', 'What the visible features share; it knows none of them.', [
      '^src/platform/',
      '^src/consent/',
      '^src/policy/',
      '^src/locales/',
    ]),
    room('gates', 'A gate knows no other feature.', [
      '^src/consent/',
      '^src/policy/',
      '^src/platform/',
    ]),
    room('stored', 'A feature knows no other feature.', [
      '^src/consent/',
      '^src/policy/',
      '^src/platform/',
    ]),
    room('headless', 'A feature knows no other feature.', [...LOW, '^src/ui/']),
    room('takeover', 'A feature knows no other feature.', [
      '^src/consent/',
      '^src/policy/',
      '^src/platform/',
    ]),
    room('signals', 'A feature knows no other feature.', [
      '^src/consent/',
      '^src/policy/',
      '^src/platform/',
    ]),
    room('receipts', 'A feature knows no other feature.', LOW),
    room('fieldReport', 'A feature knows no other feature.', LOW),
    room('documents', 'What is published follows from the policy.', LOW),
    room('notice', 'The first layer knows the Consent interface, and no gate.', [
      ...LOW,
      '^src/ui/',
    ]),
    room('preferences', 'The second layer knows the Consent interface, and no gate.', [
      ...LOW,
      '^src/ui/',
    ]),
    room('devtools', 'The panel knows the Consent interface, and no gate.', [...LOW, '^src/ui/']),
    room('server', 'A server knows policy and decision, and no browser.', [
      '^src/catalog/',
      '^src/consent/',
      '^src/policy/',
    ]),
    room('setup', 'From answers to a configuration, on Node and in a page.', [
      '^src/catalog/',
      '^src/policy/',
    ]),
    {
      name: 'no-setup-for-visitors',
      comment: 'A policy is set up where it is written: by the command, or on a page of its own.',
      severity: 'error',
      from: {
        path: '^src/(catalog|consent|devtools|documents|gates|locales|notice|platform|policy|preferences|receipts|runtime|server|signals|stored|takeover|ui)/',
      },
      to: { path: '^src/setup/' },
    },
    room('configurator', 'The page for owners knows policy, catalogue, setup and documents.', [
      '^src/catalog/',
      '^src/setup/',
      '^src/documents/',
      '^src/ui/',
      ...LOW,
    ]),
    {
      name: 'frameworks-hold-no-runtime',
      comment: 'An adapter speaks to the runtime of the page: it needs types, and brings none.',
      severity: 'error',
      from: { path: '^src/frameworks/' },
      to: { path: '^src/', pathNot: '^src/frameworks/', dependencyTypesNot: ['type-only'] },
    },
    room('frameworks', 'An adapter knows the Consent interface.', [
      '^src/consent/',
      '^src/policy/',
    ]),
    room('cli', 'The command knows policy, catalogue, setup and documents, and no browser.', [
      '^src/catalog/',
      '^src/setup/',
      '^src/documents/',
      ...LOW,
    ]),
    {
      name: 'runtime-knows-no-caller',
      comment: 'The runtime puts the features together, and does not know who starts it.',
      severity: 'error',
      from: { path: '^src/runtime/' },
      to: { path: '^src/(server|cli)/|^src/[^/]+\\.tsx?$' },
    },
    {
      name: 'no-validator-for-visitors',
      comment: 'The configuration is validated where it is written, never on a visitor’s machine.',
      severity: 'error',
      from: {
        path: '^src/(runtime|gates|consent|stored|notice|preferences|receipts|platform|ui)/',
      },
      to: { path: '^src/policy/validation/' },
    },
    {
      name: 'no-preact-before-the-preferences',
      comment: 'A page that shows the notice does not load Preact.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: '^src/(preferences|devtools|configurator|frameworks|ui/components)/',
      },
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
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        // An optional peer, which `sekisho scan` asks for where it is missing.
        pathNot: 'node_modules/puppeteer-core/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
}
