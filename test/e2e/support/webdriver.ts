import type { Point } from './input'

/** A WebDriver session: <https://www.w3.org/TR/webdriver2/>. Commands go to the driver one by one. */
export interface Session {
  /** Sends a command to the window named. */
  send(window: string, method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown>
  /** Runs a script in the window named and waits for what it promises. */
  execute(window: string, script: string): Promise<unknown>
  /** The same in the newest frame of the window, of whatever origin it is. */
  executeInNewestFrame(window: string, script: string): Promise<unknown>
  click(window: string, at: Point): Promise<void>
  press(window: string, keys: readonly string[]): Promise<void>
  /** Handle of the window the session began with. */
  readonly first: string
  newWindow(): Promise<string>
  closeWindow(window: string): Promise<void>
  end(): Promise<void>
}

/** Keys that are no character. <https://www.w3.org/TR/webdriver2/#keyboard-actions> */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
}

interface Answer {
  readonly value: { readonly error?: string; readonly message?: string } | null
}

/** Begins a session with the driver at an address. */
export const beginSession = async (
  url: string,
  capabilities: Readonly<Record<string, unknown>> = {},
): Promise<Session> => {
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(url + path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const { value } = (await answer.json()) as Answer
    if (!answer.ok) throw Error(`${path}: ${value?.error ?? ''} ${value?.message ?? ''}`)
    return value
  }

  const { sessionId } = (await call('POST', '/session', {
    capabilities: { alwaysMatch: capabilities },
  })) as { sessionId: string }
  const base = `/session/${sessionId}`
  const first = (await call('GET', `${base}/window`)) as string

  let current = first
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const mine = turn.then(run)
    turn = mine.catch(() => {})
    return mine
  }
  const at = async (window: string): Promise<void> => {
    if (window === current) return
    await call('POST', `${base}/window`, { handle: window })
    current = window
  }
  const send: Session['send'] = (window, method, path, body) =>
    inTurn(async () => {
      await at(window)
      return call(method, base + path, method === 'POST' ? (body ?? {}) : undefined)
    })
  const run = (script: string): Promise<unknown> =>
    call('POST', `${base}/execute/sync`, { script: `return ${script}`, args: [] })
  const act = async (window: string, source: unknown): Promise<void> => {
    await send(window, 'POST', '/actions', { actions: [source] })
  }

  return {
    first,
    send,
    execute: (window, script) =>
      inTurn(async () => {
        await at(window)
        return run(script)
      }),
    executeInNewestFrame: (window, script) =>
      inTurn(async () => {
        await at(window)
        const count = Number(await run('window.length'))
        await call('POST', `${base}/frame`, { id: count - 1 })
        try {
          return await run(script)
        } finally {
          await call('POST', `${base}/frame`, { id: null })
          // Keys went to the frame from then on.
          await run('window.focus()')
        }
      }),
    click: (window, { x, y }) =>
      act(window, {
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', duration: 0, x, y },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      }),
    press(window, keys) {
      const values = keys.map((key) => KEYS[key] ?? key)
      const actions = [
        ...values.map((value) => ({ type: 'keyDown', value })),
        ...[...values].reverse().map((value) => ({ type: 'keyUp', value })),
      ]
      return act(window, { type: 'key', id: 'keyboard', actions })
    },
    newWindow: () =>
      inTurn(async () => {
        const { handle } = (await call('POST', `${base}/window/new`, { type: 'window' })) as {
          handle: string
        }
        return handle
      }),
    closeWindow: (window) =>
      inTurn(async () => {
        await at(window)
        const [rest] = (await call('DELETE', `${base}/window`)) as readonly string[]
        current = ''
        // No other window can be opened from one that is closed.
        if (rest) await at(rest)
      }),
    async end() {
      await inTurn(() => call('DELETE', base))
    },
  }
}
