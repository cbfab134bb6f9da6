// The reference of the API in the page: createConsent, what it returns, and the types of what that hands out.
import { GENERATED, code, docText, namesIn, toHeading } from './markdown.mjs'
import { readDeclarations } from './declarations.mjs'

const FILES = [
  'src/createConsent.ts',
  'src/defineConfig.ts',
  'src/consent/types.ts',
  'src/consent/decision.ts',
  'src/consent/ledgerEntry.ts',
  'src/consent/stored.ts',
  'src/consent/receipt.ts',
  'src/policy/coverage.ts',
]

/** In the order of the page. */
const NAMES = [
  'createConsent',
  'CreateOptions',
  'Consent',
  'ConsentEvents',
  'ChangeDetail',
  'BlockedDetail',
  'AskDetail',
  'AskControls',
  'PolicyUpdate',
  'Lapse',
  'Covered',
  'CoveredKind',
  'Surface',
  'Status',
  'Decision',
  'Source',
  'Hand',
  'LedgerEntry',
  'GateName',
  'Outcome',
  'StoredItem',
  'StoredKey',
  'Area',
  'EraseReport',
  'EraseItem',
  'Remedy',
  'Receipt',
  'ReceiptPurpose',
  'ReceiptService',
  'ReceiptState',
]

/** Types of members that have sections of their own, but not that of the section itself. */
const links = (type, own) =>
  namesIn(
    type,
    NAMES.filter((name) => name !== own),
  ).map((name) => toHeading(code(name), name))

const tagLines = ({ tags }) => [
  ...(tags.param ?? []).map((text) =>
    text.replace(
      /^(\w+)\s+(.*)$/s,
      (_, name, rest) => `- ${code(name)}: ${rest.replace(/\s*\n\s*/g, ' ')}`,
    ),
  ),
  ...(tags.default ?? []).map((text) => `- Default: ${/^["[{\d]/.test(text) ? code(text) : text}`),
  ...(tags.returns ?? []).map((text) => `- Returns: ${text}`),
  ...(tags.throws ?? []).map((text) => `- Throws: ${text}`),
]

const described = (doc) => [docText(doc), tagLines(doc).join('\n')]

const memberText = (owner, { name, optional, type, parameters, doc }) => {
  const signature =
    parameters === undefined
      ? `${name}${optional ? '?' : ''}: ${type}`
      : `${name}${parameters}: ${type}`
  const see = links(`${parameters ?? ''} ${type}`, owner)
  return [
    `### ${code(`${owner}.${name}`)}`,
    code(signature) + (see.length ? `. See ${see.join(', ')}.` : ''),
    ...described(doc),
  ]
    .filter(Boolean)
    .join('\n\n')
}

const text = ({ name, doc, type, members, parameters, values = [] }) => {
  const signature =
    parameters !== undefined ? `${name}${parameters}: ${type}` : members.length ? '' : type
  const see = links(`${parameters ?? ''} ${type}`, name)
  return [
    `## ${code(name)}`,
    signature && code(signature) + (see.length ? `. See ${see.join(', ')}.` : ''),
    ...described(doc),
    values.map((value) => `- ${code(value.type)}: ${docText(value.doc)}`).join('\n'),
    ...members.map((member) => memberText(name, member)),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** The page. */
export const apiReference = () => {
  const declarations = readDeclarations(FILES)
  return `${GENERATED('the doc comments in src/createConsent.ts, src/defineConfig.ts and src/consent/')}

# API reference

Everything that \`window.sekisho\` and \`createConsent\` offer to page code, with its types. To learn how to use it, start
with [the API in the page](../page-api.md).

${NAMES.map((name) => text(declarations.get(name))).join('\n\n')}
`
}
