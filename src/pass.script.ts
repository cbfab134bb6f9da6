// sekisho-pass.js: hands over what lets in to sekisho.js, which waits for it.
import { faultsOf, passWith, shortFault } from './pass'

// Resolved against the address of this script: the same folder, and its nonce goes along.
const ui = './sekisho-ui.js'
const erase = './sekisho-erase.js'
const changes = './sekisho-changes.js'
const receipts = './sekisho-receipts.js'
const publish = './sekisho-documents.js'

const { open } = passWith({
  ui: () => import(ui),
  erase: () => import(erase),
  changes: () => import(changes),
  receipts: () => import(receipts),
  publish: () => import(publish),
})
dispatchEvent(new CustomEvent('sekisho:pass', { detail: { faultsOf, open, shortFault } }))
