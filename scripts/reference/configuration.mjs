// The reference of the configuration: every field by its path, with type, default and doc comment.
import { GENERATED, code, docText, namesIn, toHeading } from './markdown.mjs'
import { readDeclarations } from './declarations.mjs'

const FILES = [
  'src/policy/types.ts',
  'src/policy/inputTypes.ts',
  'src/policy/optionTypes.ts',
  'src/policy/policyTypes.ts',
  'src/policy/signalTypes.ts',
  'src/catalog/named.ts',
]

/** Objects of the configuration in the order of the page: the path at which one stands, and its type. */
const OBJECTS = [
  ['', 'Config'],
  ['policy', 'Policy'],
  ['policy.controller', 'Controller'],
  ['policy.controller.contact', 'Contact'],
  ['policy.purposes[]', 'Purpose'],
  ['policy.services[]', 'Service'],
  ['policy.services[].recipient', 'Recipient'],
  ['policy.services[].cookies[]', 'CookieDeclaration'],
  ['policy.services[].storage[]', 'StorageDeclaration'],
  ['policy.changes[]', 'Change'],
  ['policy.upcoming', 'Upcoming'],
  ['cookie', 'CookieOptions'],
  ['notice', 'NoticeOptions'],
  ['gates', 'GateOptions'],
  ['signals', 'SignalOptions'],
  ['signals.google', 'GoogleSignal'],
  ['receipts', 'ReceiptOptions'],
  ['report', 'ReportOptions'],
  ['takeover', 'TakeoverOptions'],
]

/** Types of values, told once at the end. */
const VALUES = [
  'Localized',
  'LocalizedList',
  'Basis',
  'AfterRevoke',
  'GateMode',
  'Regime',
  'Regions',
  'UsedRegions',
  'PresetName',
  'UsedService',
  'SignalName',
  'SignalOption',
  'SignalMapping',
]

/** What is said of an object beside its doc comment. */
const FURTHER = {
  signals: `Each vendor has a field \`signals.<name>\`, which is a ${toHeading('`SignalOption`', 'SignalOption')}: one of the names of ${toHeading('`SignalName`', 'SignalName')}.`,
}

const TOP = 'The configuration'
const headingOf = (path) => (path ? code(path) : TOP)

/** The path of a type's own section, if it has one. */
const sectionOf = (type) => OBJECTS.find(([, name]) => name === type)?.[0]

/** Types that a field may have too, where the catalogue is known. */
const FROM_CATALOGUE = { regions: ' | UsedRegions', 'policy.services': ' | UsedService' }

/** Where the types that a field names are explained. */
const explained = (type) => [
  ...namesIn(
    type,
    OBJECTS.map(([, name]) => name),
  ).map((name) => toHeading(code(sectionOf(name)), sectionOf(name))),
  ...namesIn(type, VALUES).map((name) => toHeading(code(name), name)),
]

const necessity = ({ doc }, required) => {
  const [fallback] = doc.tags.default ?? []
  if (required) return 'required'
  if (!fallback) return 'optional'
  return `default: ${/^["[{\d]|^(true|false)$/.test(fallback) ? code(fallback) : fallback}`
}

/** Members that have a section of their own are listed; the section says the rest. */
const sectionText = (section, needed, doc) =>
  `- ${toHeading(code(section), section)}, ${needed}. ${doc}`

const fieldText = (here, type, needed, doc) => {
  const links = explained(type)
  return [
    `### ${code(here)}`,
    `Type: ${code(type)}, ${needed}${links.length ? `. See ${links.join(', ')}.` : '.'}`,
    doc,
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** Whether a field must be written. */
const isRequired = (path, { name, optional, doc }, declarations) =>
  path
    ? !optional && !doc.tags.default
    : !declarations.get('ConfigInput').members.find((each) => each.name === name).optional

/** The fields of an object that a site writes: first those that are objects themselves. */
const fieldsOf = (path, { members }, declarations) => {
  const sections = []
  const fields = []
  for (const member of members.filter(({ doc }) => !('internal' in doc.tags))) {
    const here = path ? `${path}.${member.name}` : member.name
    const type = member.type + (FROM_CATALOGUE[here] ?? '')
    const needed = necessity(member, isRequired(path, member, declarations))
    const section = OBJECTS.find(([each]) => each === here || each === `${here}[]`)
    if (section) {
      const doc = docText(member.doc) || docText(declarations.get(section[1]).doc)
      sections.push(sectionText(section[0], needed, doc.replaceAll('\n', ' ')))
    } else fields.push(fieldText(here, type, needed, docText(member.doc)))
  }
  return [sections.join('\n'), ...fields].filter(Boolean)
}

const memberLine = ({ name, type, doc }) =>
  [
    `- ${code(name)}: ${code(type)}.`,
    docText(doc).replaceAll('\n', ' '),
    ...(doc.tags.default ?? []).map((text) => `Default: ${text}.`),
  ]
    .filter(Boolean)
    .join(' ')

const valueText = (name, declarations) => {
  const { doc, type, members } = declarations.get(name)
  // The names of signals are those of the members of another type.
  const listed = name === 'SignalName' ? declarations.get('SignalTypes').members : members
  return [
    `### ${name}`,
    !listed.length && `Type: ${code(type)}.`,
    docText(doc),
    listed.map(memberLine).join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** The page. */
export const configurationReference = () => {
  const declarations = readDeclarations(FILES)
  const objects = OBJECTS.map(([path, name]) => {
    const declaration = declarations.get(name)
    const { doc } = declaration
    return [
      `## ${headingOf(path)}`,
      docText(doc),
      ...[FURTHER[path] ?? []].flat(),
      ...fieldsOf(path, declaration, declarations),
    ].join('\n\n')
  })
  return `${GENERATED('the doc comments in src/policy/ and src/catalog/')}

# Configuration reference

Every field of \`sekisho.json\`, by its path. To learn how to write one, start with the
[guide to the configuration](../configuration.md); \`npx sekisho check\` finds what is wrong in it.

${objects.join('\n\n')}

## Types of values

${VALUES.map((name) => valueText(name, declarations)).join('\n\n')}
`
}
