/** Of a record, 22 characters. */
export const ID = /^[\w-]{22}$/

const NAME = /^[a-z][a-z\d-]{0,31}$/
const DIGEST = /^[\da-z]{1,8}$/
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const STATES = ['ConsentGiven', 'ConsentRefused', 'ConsentWithdrawn', 'ConsentExpired']
const BASES = ['necessary', 'contract', 'law', 'published', 'vital', 'consent', 'optout']
const DAY = 864e5
/** As long as browsers keep the consent cookie. */
const LONGEST = 400 * DAY
const MOST = 200

const text = (value) => typeof value === 'string' && value.length > 0 && value.length <= 2000
/** `https:`, `mailto:`, `tel:`, or relative, as in a configuration: no `javascript:`. */
const LINK = /^(https:|mailto:|tel:|(?![\w+.-]*:))[^\0- ]+$/i
const link = (value) => text(value) && LINK.test(value)
const format = (pattern) => (value) => typeof value === 'string' && pattern.test(value)
const choice = (values) => (value) => values.includes(value)
const flag = (value) => typeof value === 'boolean'

const texts = (...names) => Object.fromEntries(names.map((name) => [`${name}?`, text]))

/** What stands where: a test, a list `[…]` of such, or an object; `?` marks what may be left out. */
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
      services: [SERVICE],
    },
  ],
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

const shape = (spec, value, path, faults) => {
  if (typeof spec === 'function') {
    if (!spec(value)) faults.push(`${path}: not as it has to be`)
  } else if (Array.isArray(spec)) {
    if (!Array.isArray(value) || value.length > MOST)
      faults.push(`${path}: no list of at most ${MOST}`)
    else value.forEach((each, i) => shape(spec[0], each, `${path}[${i}]`, faults))
  } else if (!isObject(value)) faults.push(`${path}: no object`)
  else {
    const known = new Map(Object.entries(spec).map(([key, next]) => [key.replace('?', ''), next]))
    for (const key of Object.keys(value))
      if (!known.has(key)) faults.push(`${path}.${key.slice(0, 40)}: unknown`)
    for (const [key, next] of known)
      if (Object.hasOwn(value, key)) shape(next, value[key], `${path}.${key}`, faults)
      else if (!Object.hasOwn(spec, `${key}?`)) faults.push(`${path}.${key}: missing`)
  }
}

/** A text or a list of a configuration in each of its languages. */
const versionsOf = (said) => (isObject(said) ? Object.values(said) : [said])

/** What a receipt says and a configuration does not, each with its path. */
const differences = ({ policy }, { policy: shown, controller, purposes }) => {
  const faults = []
  const same = (path, said, value) => {
    const text = JSON.stringify(value)
    if (!versionsOf(said).some((each) => JSON.stringify(each) === text))
      faults.push(`${path}: not as published`)
  }
  /** All of its members, and no other. */
  const all = (path, said, value) => {
    for (const key of new Set([...Object.keys(said), ...Object.keys(value)]))
      same(`${path}.${key}`, said[key], value[key])
  }

  same('receipt.policy.url', policy.url, shown.url)
  same('receipt.controller.name', policy.controller.name, controller.name)
  all('receipt.controller.contact', policy.controller.contact, controller.contact)
  purposes.forEach((purpose, i) => {
    const path = `receipt.purposes[${i}]`
    const said = policy.purposes.find(({ id }) => id === purpose.id)
    if (!said) return faults.push(`${path}.id: not published`)
    same(`${path}.name`, said.name, purpose.name)
    same(`${path}.basis`, said.basis, purpose.basis)
    same(`${path}.sensitive`, !!said.sensitive, !!purpose.sensitive)
    purpose.services.forEach((service, j) => {
      const below = `${path}.services[${j}]`
      const its = policy.services?.find((each) => each.id === service.id)
      if (its?.purpose !== said.id) return faults.push(`${below}.id: not published`)
      same(`${below}.name`, its.name, service.name)
      all(`${below}.recipient`, its.recipient, service.recipient)
      same(`${below}.data`, its.sends, service.data)
      const cookies = its.cookies ?? []
      same(
        `${below}.cookies`,
        cookies.map(({ name, duration }) => ({ name, duration })),
        service.cookies.map(({ name, duration }) => ({ name, duration })),
      )
    })
  })
  return faults
}

/**
 * Checks a receipt: its shape, that its times can be, and that a published configuration of its version
 * says all it says of policy, purposes and services.
 *
 * @param {unknown} value parsed JSON
 * @param {readonly { policy: object }[]} published every
 *   configuration that receipts may still come of: a browser may send one 30 days later
 * @param {number} now milliseconds since 1970
 * @returns {string[]} what is wrong, each with its path; none if the receipt can be stored
 */
export function checkReceipt(value, published, now) {
  const faults = []
  shape(RECEIPT, value, 'receipt', faults)
  if (faults.length) return faults

  const [decided, until] = [Date.parse(value.decidedAt), Date.parse(value.validUntil)]
  // A clock may be wrong, and by how much is for the office to judge; but not by more than a day ahead.
  if (!(decided <= now + DAY)) faults.push('receipt.decidedAt: in the future')
  if (!(until >= decided && until <= decided + LONGEST))
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
