// What lets in. It may come a little later than what holds: until then every gate is closed.
export { open } from './open'
export { shortFault } from './policy/fault'
export { faultsOf } from './policy/parse'
