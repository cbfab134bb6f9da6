// Checks receipts before they are stored.

/** Record ids, 22 characters. */
export const ID = /^[\w-]{22}$/

const NAME = /^[a-z][a-z\d-]{0,31}$/
const DIGEST = /^[\da-z]{1,8}$/
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const STATES = ['ConsentGiven', 'ConsentRefused', 'ConsentWithdrawn', 'ConsentExpired']
const BASES = ['necessary', 'contract', 'law', 'published', 'vital', 'consent', 'optout']
const DAY = 864e5
/** The longest lifetime of a cookie in browsers. */
const MAX_VALIDITY = 400 * DAY
const MAX_ITEMS = 200

const text = (value) => typeof value === 'string' && value.length > 0 && value.length <= 2000
/** Links as in a configuration: `https:`, `mailto:`, `tel:`, or relative, but not `javascript:`. */
const LINK = /^(https:|mailto:|tel:|(?![\w+.-]*:))[^\0- ]+$/i
const link = (value) => text(value) && LINK.test(value)
const format = (pattern) => (value) => typeof value === 'string' && pattern.test(value)
const choice = (values) => (value) => values.includes(value)
const flag = (value) => typeof value === 'boolean'

const texts = (...names) => Object.fromEntries(names.map((name) => [`${name}?`, text]))

/** Schema: a predicate, a list `[…]` of one, or an object; keys with `?` are optional. */
const SERVICE = {
  id: format(NAME),
  name: text,
  state: choice(STATES),
  'digest?': format(DIGEST),
  recipient: {
    name: text,
    role: choice(['own', 'processor', 'third-party']),
    ...texts('country', 'purpose'),
    'policyUrl?': link,
    'optOutUrl?': link,
  },
  data: [text],
  cookies: [{ name: text, duration: text }],
}
const RECEIPT = {
  schema: choice(['sekisho-receipt-1']),
  id: format(ID),
  'previous?': format(ID),
  decidedAt: format(TIME),
  validUntil: format(TIME),
  method: format(/^[a-z]{1,16}$/),
  'by?': choice(['visitor', 'tool', 'page']),
  'gpc?': choice([true]),
  language: format(/^[\w-]{1,35}$/),
  policy: { version: format(/^[\w.-]{1,24}$/), url: link },
  controller: { name: text, contact: { 'url?': link, ...texts('email', 'tel', 'address') } },
  withdrawal: choice(['preferences']),
  purposes: [
    {
      id: format(NAME),
      name: text,
      basis: choice(BASES),
      'sensitive?': flag,
      'state?': choice(STATES),
      'digest?': format(DIGEST),
      'method?': choice(['gpc']),
      services: [SERVICE],
    },
  ],
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

const validate = (schema, value, path, faults) => {
  if (typeof schema === 'function') {
    if (!schema(value)) faults.push(`${path}: not valid`)
  } else if (Array.isArray(schema)) {
    if (!Array.isArray(value) || value.length > MAX_ITEMS)
      faults.push(`${path}: not a list of at most ${MAX_ITEMS} items`)
    else value.forEach((each, i) => validate(schema[0], each, `${path}[${i}]`, faults))
  } else if (!isObject(value)) faults.push(`${path}: not an object`)
  else {
    const known = new Map(Object.entries(schema).map(([key, next]) => [key.replace('?', ''), next]))
    for (const key of Object.keys(value))
      if (!known.has(key)) faults.push(`${path}.${key.slice(0, 40)}: unknown`)
    for (const [key, next] of known)
      if (Object.hasOwn(value, key)) validate(next, value[key], `${path}.${key}`, faults)
      else if (!Object.hasOwn(schema, `${key}?`)) faults.push(`${path}.${key}: missing`)
  }
}

/** Returns a text or a list of a configuration in each of its languages. */
const translationsOf = (value) => (isObject(value) ? Object.values(value) : [value])

/** Lists what a receipt contains and a configuration does not, each with its path. */
const differences = ({ policy, regions }, { policy: receiptPolicy, controller, purposes }) => {
  const faults = []
  const same = (path, published, value) => {
    const text = JSON.stringify(value)
    if (!translationsOf(published).some((each) => JSON.stringify(each) === text))
      faults.push(`${path}: not as published`)
  }
  /** Compares all members of both objects. */
  const sameMembers = (path, published, value) => {
    for (const key of new Set([...Object.keys(published), ...Object.keys(value)]))
      same(`${path}.${key}`, published[key], value[key])
  }

  same('receipt.policy.url', policy.url, receiptPolicy.url)
  same('receipt.controller.name', policy.controller.name, controller.name)
  sameMembers('receipt.controller.contact', policy.controller.contact, controller.contact)
  purposes.forEach((purpose, i) => {
    const path = `receipt.purposes[${i}]`
    const published = policy.purposes.find(({ id }) => id === purpose.id)
    if (!published) return faults.push(`${path}.id: not published`)
    same(`${path}.name`, published.name, purpose.name)
    // Where regimes differ by region, a receipt has the basis of the region in which the visitor decided.
    const isRegional = regions && ['consent', 'optout'].includes(published.basis)
    if (!isRegional || !['consent', 'optout'].includes(purpose.basis))
      same(`${path}.basis`, published.basis, purpose.basis)
    same(`${path}.sensitive`, !!published.sensitive, !!purpose.sensitive)
    purpose.services.forEach((service, j) => {
      const servicePath = `${path}.services[${j}]`
      const declared = policy.services?.find((each) => each.id === service.id)
      if (declared?.purpose !== published.id) return faults.push(`${servicePath}.id: not published`)
      same(`${servicePath}.name`, declared.name, service.name)
      sameMembers(`${servicePath}.recipient`, declared.recipient, service.recipient)
      same(`${servicePath}.data`, declared.sends, service.data)
      const cookies = declared.cookies ?? []
      same(
        `${servicePath}.cookies`,
        cookies.map(({ name, duration }) => ({ name, duration })),
        service.cookies.map(({ name, duration }) => ({ name, duration })),
      )
    })
  })
  return faults
}

/**
 * Checks a receipt: its structure, that its times are possible, and that a published configuration of its
 * version contains the same policy, purposes and services.
 *
 * @param {unknown} value parsed JSON
 * @param {readonly { policy: object }[]} published all
 *   configurations for which receipts may still arrive: a browser may send one up to 30 days later
 * @param {number} now milliseconds since 1970
 * @returns {string[]} the faults, each with its path; none if the receipt is valid
 */
export function checkReceipt(value, published, now) {
  const faults = []
  validate(RECEIPT, value, 'receipt', faults)
  if (faults.length) return faults

  const [decided, until] = [Date.parse(value.decidedAt), Date.parse(value.validUntil)]
  // The visitor's clock may be wrong. A time up to one day in the future is accepted.
  if (!(decided <= now + DAY)) faults.push('receipt.decidedAt: in the future')
  if (!(until >= decided && until <= decided + MAX_VALIDITY))
    faults.push('receipt.validUntil: not within 400 days of the decision')
  if (!value.purposes.length) faults.push('receipt.purposes: none')
  else {
    const found = published
      .filter(({ policy }) => policy.version === value.policy.version)
      .map((config) => differences(config, value))
      .sort((a, b) => a.length - b.length)
    faults.push(...(found[0] ?? ['receipt.policy.version: not published']))
  }
  return faults
}
