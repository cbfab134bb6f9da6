/** What every probe may use in the page. */
export interface Kit {
  /** Origin of the page. */
  readonly home: string
  /** The same server as another origin. */
  readonly other: string
  /** An address where nobody listens. */
  readonly closed: string
  /** Any value as JSON, so that two that differ for a page differ here. */
  tell(value: unknown): unknown
  /** What a call comes to: returned, thrown, resolved or rejected, and with what. */
  outcome(run: () => unknown): Promise<unknown>
  /** The same for several calls, one after the other. */
  outcomes(...runs: readonly (() => unknown)[]): Promise<unknown[]>
  /** How many lines the stack has of the error that a call throws. */
  depth(run: () => unknown): number
  /** How a property looks from outside. */
  shape(holder: object, key: PropertyKey): unknown
  /** The name of the error of a call, where its message speaks of what was handed over. */
  nameOf(run: () => unknown): unknown
  /** Own properties and how they look. */
  shapes(holder: object): [string, unknown][]
  /** The first of these events. */
  next<E extends Event = Event>(target: EventTarget, ...types: readonly string[]): Promise<E>
  /** Writes down events as they come; the same twice in a row counts once. */
  watch(
    target: EventTarget,
    types: readonly string[],
    note?: (event: Event) => unknown,
    log?: unknown[],
  ): unknown[]
  /** A fresh part of the page, gone after the probe. */
  stage(): HTMLElement
  /** An element with these attributes. */
  make<N extends keyof HTMLElementTagNameMap>(
    name: N,
    attributes?: Readonly<Record<string, string>>,
    text?: string,
  ): HTMLElementTagNameMap[N]
  /** A frame that has loaded. */
  frame(attributes?: Readonly<Record<string, string>>): Promise<HTMLIFrameElement>
  later(milliseconds?: number): Promise<void>
  /** What has arrived at `/keep?key=…`, as soon as it is so many requests. */
  kept(key: string, count?: number): Promise<unknown>
  /** Leaves nothing of a probe to the next. */
  clean(): void
}

declare global {
  /** There while probes run. */
  const kit: Kit
}

/** Puts the kit into a page. Sent as text, so everything is inside. */
export const installKit = (home: string, other: string, closed: string): void => {
  const textOf = Function.prototype.toString
  const kindOf = Object.prototype.toString

  const tellFunction = (it: object): unknown => {
    const { name, length } = it as { name: unknown; length: unknown }
    // Sorted: in Firefox the order is that in which they were first asked for.
    const own = Object.getOwnPropertyNames(it).sort().join()
    return `${textOf.call(it).replaceAll(/\s+/g, ' ').slice(0, 80)} ${String(name)}/${String(length)} [${own}]`
  }

  const tellError = (it: { name: unknown; message: unknown; code?: unknown }): unknown => {
    const maker = (it as object).constructor.name
    return {
      error: it.name,
      message: it.message,
      code: it.code ?? null,
      kind: kindOf.call(it),
      // An error of another realm is no instance of this one's class.
      here: it instanceof ((window as never)[maker] as ErrorConstructor),
    }
  }

  const tell = (value: unknown, depth = 0): unknown => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value === 'number')
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : `number ${1 / value === -Infinity ? '-0' : value}`
    if (typeof value === 'function') return tellFunction(value)
    if (value === undefined) return 'undefined'
    if (typeof value !== 'object') return `${typeof value} ${(value as symbol).toString()}`
    if (value === window) return 'window'
    if (value === document) return 'document'
    // Also one of another realm.
    if (/Error|DOMException/.test(kindOf.call(value)) && 'message' in value)
      return tellError(value as Error)
    if (value instanceof Element) return `element ${value.outerHTML}`
    if (value instanceof ArrayBuffer) return [...new Uint8Array(value)]
    if (depth > 4) return kindOf.call(value)
    if (Array.isArray(value)) return value.map((each) => tell(each, depth + 1))
    if ([Object.prototype, null].includes(Object.getPrototypeOf(value) as never))
      return Object.fromEntries(
        Object.entries(value).map(([key, each]) => [key, tell(each, depth + 1)]),
      )
    return kindOf.call(value)
  }

  const outcome: Kit['outcome'] = async (run) => {
    let value: unknown
    try {
      value = run()
    } catch (error) {
      return { throws: tell(error) }
    }
    if (!(value instanceof Promise)) return { returns: tell(value) }
    try {
      return { resolves: tell(await value) }
    } catch (error) {
      return { rejects: tell(error) }
    }
  }

  const shape: Kit['shape'] = (holder, key) => {
    const found = Object.getOwnPropertyDescriptor(holder, key)
    if (!found) return 'no such property'
    const { get, set, value, ...flags } = found
    const kind = typeof value
    return {
      ...flags,
      ...('value' in found && { value: kind === 'object' ? kindOf.call(value) : tell(value) }),
      ...(get && { get: tell(get) }),
      ...(set && { set: tell(set) }),
    }
  }

  const later: Kit['later'] = (milliseconds = 0) =>
    new Promise((done) => setTimeout(done, milliseconds))

  const next: Kit['next'] = (target, ...types) =>
    new Promise((done) => {
      for (const type of types)
        target.addEventListener(type, (event) => done(event as never), { once: true })
    })

  const make: Kit['make'] = (name, attributes = {}, text = '') => {
    const element = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    element.textContent = text
    return element
  }

  /** Whether the last entries, so many of them, are the same as those before them. */
  const repeats = (log: readonly unknown[], size: number): boolean => {
    const last = log.slice(-2 * size).map((entry) => JSON.stringify(entry))
    return last.length === 2 * size && last.slice(size).join() === last.slice(0, size).join()
  }

  const stage: Kit['stage'] = () => {
    const part = document.createElement('section')
    document.querySelector('main')?.append(part)
    return part
  }

  const it: Kit = {
    home,
    other,
    closed,
    tell,
    outcome,
    async outcomes(...runs) {
      const all: unknown[] = []
      for (const run of runs) all.push(await outcome(run))
      return all
    },
    nameOf(run) {
      try {
        return tell(run())
      } catch (error) {
        return `throws ${(error as Error).name}`
      }
    },
    depth(run) {
      const maker = Error as { stackTraceLimit?: number }
      const limit = maker.stackTraceLimit
      if (limit !== undefined) maker.stackTraceLimit = 100
      try {
        run()
        return 0
      } catch (error) {
        return String((error as Error).stack)
          .trim()
          .split('\n').length
      } finally {
        if (limit !== undefined) maker.stackTraceLimit = limit
      }
    },
    shape,
    shapes: (holder) => Reflect.ownKeys(holder).map((key) => [String(key), shape(holder, key)]),
    next,
    watch(target, types, note = () => undefined, log = []) {
      for (const type of types)
        target.addEventListener(type, (event) => {
          const more = note(event)
          const entry = tell(more === undefined ? type : [type, more])
          log.push(entry)
          // How many pieces a body comes in is drawn by lot: an event, or two in turn, count once.
          for (const size of [1, 2]) if (repeats(log, size)) log.splice(-size)
        })
      return log
    },
    stage,
    make,
    async frame(attributes) {
      const frame = make('iframe', attributes)
      const loaded = next(frame, 'load')
      stage().append(frame)
      await loaded
      return frame
    },
    later,
    async kept(key, count = 1) {
      for (let i = 0; i < 40; i++) {
        const response = await fetch(`${home}/kept?key=${key}&count=${count}`)
        const list = (await response.json()) as unknown[]
        if (list.length >= count) return list
        await later(50)
      }
      return 'did not arrive'
    },
    clean() {
      document.querySelector('main')?.replaceChildren()
      window.ran = []
      try {
        localStorage.clear()
        sessionStorage.clear()
        for (const each of document.cookie.split('; ')) {
          const name = each.includes('=') ? each.split('=')[0] : ''
          if (name !== 'sekisho') document.cookie = `${name ?? ''}=; max-age=0; path=/`
        }
      } catch {
        // Where a probe has left the storage broken, the next ones say so.
      }
    },
  }
  Object.defineProperty(window, 'kit', { value: it, configurable: true })
  it.clean()
}
