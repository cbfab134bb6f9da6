import { afterAll, beforeAll, beforeEach } from 'vitest'
import { CANNOT } from './cannot'
import type { Ability } from './cannot'
import { startEngine } from './engine'
import type { Engine, Visitor } from './page'
import { startServer } from './server'
import type { TestServer } from './server'
import './window'

/** What the tests of one file share. The visitor is a new one for each test. */
export interface Suite {
  readonly engine: Engine
  readonly server: TestServer
  readonly visitor: Visitor
  /** Whether the engine cannot do something, so that the test looks at what it does instead. */
  cannot(what: Ability): boolean
}

/** Starts an engine and a server for the tests of a file, and ends them. */
export const suite = (): Suite => {
  let engine: Engine
  let server: TestServer
  let visitor: Visitor

  beforeAll(async () => {
    ;[engine, server] = await Promise.all([startEngine(), startServer()])
  })
  afterAll(async () => {
    await Promise.all([engine.close(), server.close()])
  })
  beforeEach(async () => {
    visitor = await engine.visitor()
    return async () => {
      await visitor.close()
      // A frame that the last test has released may be asked for while the next one begins.
      await server.reset()
    }
  })
  return {
    get engine() {
      return engine
    },
    get server() {
      return server
    },
    get visitor() {
      return visitor
    },
    cannot: (what) => CANNOT.some((gap) => gap.engine === engine.name && gap.what === what),
  }
}
