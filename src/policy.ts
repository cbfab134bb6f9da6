// sekisho/policy: what a site promises, as data, and what it publishes of that.
export * from './policy/index'
export * from './documents/index'
