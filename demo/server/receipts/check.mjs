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
    ...texts('country', 'purpose', 'policyUrl', 'optOutUrl'),
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
  policy: { version: format(/^[\w.-]{1,24}$/), url: text },
  controller: { name: text, contact: texts('url', 'email', 'tel', 'address') },
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

const knows = ({ policy }, { purposes }) =>
  purposes.every(
    ({ id, services }) =>
      policy.purposes.some((purpose) => purpose.id === id) &&
      services.every((each) =>
        policy.services.some((service) => service.id === each.id && service.purpose === id),
      ),
  )

/**
 * Checks a receipt: its shape, that its times can be, and that some published configuration has all its
 * purposes and services.
 *
 * @param {unknown} value parsed JSON
 * @param {readonly { policy: { purposes: object[], services: object[] } }[]} published every
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
  else if (!published.some((config) => knows(config, value)))
    faults.push('receipt.purposes: of no published configuration')
  return faults
}
