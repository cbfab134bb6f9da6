import { boot } from './boot'

// Resolved against the address of this script: the same folder, and its nonce goes along.
const pass = './sekisho-pass.js'
const ui = './sekisho-ui.js'
const erase = './sekisho-erase.js'

boot({ pass: () => import(pass), ui: () => import(ui), erase: () => import(erase) })
