// Entry of `sekisho/server`: consent on a server.
export * from './server/index'
