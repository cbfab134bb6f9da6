import { boot } from './boot'

// Resolved against the address of this script: the same folder, and its nonce goes along.
const ui = './sekisho-ui.js'
const erase = './sekisho-erase.js'

boot({ ui: () => import(ui), erase: () => import(erase) })
