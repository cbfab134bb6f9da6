// What the configurator says of gates, signals and receipts, in English.

/** English. */
export const enGates = {
  title: 'Gates, signals and receipts',
  intro:
    'What is not changed here holds back everything that is declared and not allowed. Most sites leave it so.',
  gates: 'What is held back',
  scripts: 'Scripts',
  scriptsHint:
    'Tagged ones, and untagged ones of declared hosts. “Declared hosts only” also keeps a tag that somebody slips in from running anything else.',
  scriptsOptions: {
    true: 'held until they are allowed',
    declared: 'held; declared hosts only',
    false: 'not touched',
  },
  embeds: 'Embedded content',
  embedsOptions: { true: 'held until it is allowed', false: 'not touched' },
  cookies: 'Cookies',
  storage: 'Storage',
  network: 'Requests of scripts',
  modes: {
    enforce: 'held until they are allowed',
    report: 'only written into the ledger',
    off: 'not touched',
  },
  undeclared: 'Cookies and storage that nobody declares',
  undeclaredOptions: { report: 'written into the ledger', block: 'not kept' },
  enforce: 'Content Security Policy in the page',
  enforceHint:
    'With it the browser refuses hosts that are not allowed. A yes loads the page again.',
  enforceOptions: { off: 'none', policy: 'allowed hosts only' },
  allow: 'Further hosts that the pages need',
  gesture: 'Code of the page that allows something',
  gestureOptions: { optional: 'may', required: 'only after a click or a key of the visitor' },
  signals: 'What vendors are told',
  signalsHint: 'Services of the catalogue bring their signals with them.',
  gpc: 'Global Privacy Control',
  gpcOptions: { deny: 'refuses what can be refused', ignore: 'changes nothing' },
  google: 'Google Consent Mode',
  googleOptions: {
    auto: 'as the services say',
    basic: 'basic: Google’s tags are held',
    advanced: 'advanced: they run, and send without cookies',
    off: 'never told',
  },
  others: 'Told in any case',
  proof: 'Receipts and reports',
  receipts: 'Address that receives receipts',
  receiptsHint: 'Within the site, or beginning with https://. Empty: nothing is sent.',
  report: 'Address that receives reports of what the gates did',
  reportHint: 'Counts of a sample of page views, without names or values. Empty: nothing is sent.',
  sample: 'Share of page views that are reported',
  sampleHint: 'From 0 to 1, such as 0.01 for one in a hundred.',
}
