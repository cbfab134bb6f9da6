import type { Engine } from '../page'
import { quiet, waitFor } from '../page'
import { installKit } from './kit'
import type { Group, Probe } from './probe'
import type { OrdinaryServer } from './server'

/** What a group has come to. */
export interface Outcome {
  readonly answers: ReadonlyMap<Probe, Answer>
  /** Errors that nobody has caught, sorted: some come from several requests at once. */
  readonly errors: readonly string[]
}

/** What a probe has answered, or why it has not. */
export interface Answer {
  readonly answer?: unknown
  readonly failure?: string
}

const PATIENCE = 15_000
/** What Chromium says of a request of a frame that goes, if the frame is still there to hear it. */
const CUT_OFF = 'Failed to fetch'

const answerOf = async (run: () => Promise<unknown>): Promise<Answer> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Answer>((done) => {
    timer = setTimeout(() => done({ failure: 'has not finished' }), PATIENCE)
  })
  const answer = run().then(
    (it): Answer => ({ answer: it }),
    (error: unknown): Answer => ({ failure: String(error) }),
  )
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

/**
 * Runs the probes of a group in one page of a new visitor.
 *
 * @param head what stands first in the head of the page
 * @param ready runs in the page until it answers true; the probes begin then
 */
export const runGroup = async (
  engine: Engine,
  server: OrdinaryServer,
  { path = '/page.html', probes }: Group,
  head: string,
  ready: () => unknown,
): Promise<Outcome> => {
  server.head = head
  const visitor = await engine.visitor()
  const page = await visitor.open(server.home + path)
  await waitFor(page, ready)
  // Whatever Sekisho still loads when it is idle.
  await quiet()
  const answers = new Map<Probe, Answer>()
  for (const probe of probes) {
    // In one go; the kit leaves nothing of the probe before.
    const both = `(...places) => { (${String(installKit)})(...places); return (${String(probe.run)})() }`
    const run = (): Promise<unknown> =>
      page.evaluate(both as never, server.home, server.other, server.closed)
    answers.set(probe, await answerOf(run))
  }
  await visitor.close()
  return { answers, errors: page.errors.filter((error) => error !== CUT_OFF).sort() }
}
