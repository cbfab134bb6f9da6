// What is measured in a visit. Each function returns figures by name; `figures.mjs` says what they mean.
import { brotliCompressSync } from 'node:zlib'

const SLOWER = 4

/** Where the pages of a subject are, and its files beside them. */
export const folderOf = ({ name }) => `/${name.replace(/[^a-z0-9.]+/gi, '-')}/`
const pageOf = (subject, kind) => `${folderOf(subject)}${kind}.html`

const since = ({ times, click }, name) => times[name] - click

/** A first visit with a fast network; then the settings. */
export const first = async (visitor, subject) => {
  await visitor.visit(subject, pageOf(subject, 'first'), { slower: SLOWER })
  await visitor.seeNotice(subject)
  const firstWork = await visitor.work()
  const { times, longest } = await visitor.bench()
  const result = {
    notice: times.notice,
    firstWork,
    longest,
    heap: await visitor.heap(SLOWER),
  }
  if (!subject.settings) return result
  await visitor.click(subject.settings)
  if (!(await visitor.has('dialog'))) throw Error('no settings')
  return { ...result, settings: since(await visitor.bench(), 'dialog') }
}

/** A first visit with a slow network; then everything is accepted. */
export const slow = async (visitor, subject) => {
  await visitor.visit(subject, pageOf(subject, 'first'), {
    slower: SLOWER,
    slow4g: true,
    expected: 3,
  })
  await visitor.seeNotice(subject)
  const { times, count } = await visitor.bench()
  if (subject.isBlank) return { slowNotice: times.notice }
  if (count) throw Error('gated scripts ran before the choice')
  await visitor.click(subject.accept)
  if (!(await visitor.has('all'))) throw Error('not all gated scripts ran')
  await visitor.has('clickPainted')
  // Only events of 16 ms and more are reported at all.
  await visitor.has('event', 200)
  const bench = await visitor.bench()
  const painted = since(bench, 'clickPainted')
  return {
    slowNotice: times.notice,
    accept: since(bench, 'inline'),
    // Unknown where the next frame was late and yet no event was reported.
    ...(bench.duration ? { acceptEvent: bench.duration } : painted < 16 && { acceptEvent: 8 }),
  }
}

/** The next visit of the visitor who has accepted: call it after {@link slow}. */
export const returning = async (visitor, subject) => {
  const page = pageOf(subject, subject.isBlank ? 'granted' : 'first')
  await visitor.visit(subject, page, { slower: SLOWER, returning: true, expected: 3 })
  if (!(await visitor.has('all'))) throw Error('not all gated scripts ran')
  await visitor.has('load')
  await new Promise((done) => setTimeout(done, 150))
  const { times } = await visitor.bench()
  return {
    returningWork: await visitor.work(),
    returningInline: times.inline,
    returningExternal: times.external,
  }
}

/** Many inline scripts: how long from the click that accepts to the last of them. */
export const tags = async (visitor, subject, count) => {
  await visitor.visit(subject, pageOf(subject, `tags-${count}`), { expected: count })
  await visitor.seeNotice(subject, 30_000)
  await visitor.click(subject.accept)
  for (let last = -1; !(await visitor.has('all', 2000));) {
    const { count: ran } = await visitor.bench()
    if (ran === last) throw Error(`${ran} of ${count} ran`)
    last = ran
  }
  return { [`tags${count}`]: since(await visitor.bench(), 'all') }
}

/** How much is loaded, KiB with brotli: until the notice stands, and for a visitor who has chosen. */
export const bytes = async (visitor, subject) => {
  const page = pageOf(subject, 'first')
  const sizes = (paths) =>
    paths
      .filter((path) => path !== page)
      .map((path) => subject.files[path.slice(folderOf(subject).length)])
      .filter((body) => body !== undefined)
      .reduce((sum, body) => sum + brotliCompressSync(body).length / 1024, 0)
  await visitor.visit(subject, page, { expected: 3 })
  await visitor.seeNotice(subject)
  const { times } = await visitor.bench()
  const before = (await visitor.files()).filter(([, end]) => end <= times.notice)
  await visitor.click(subject.accept)
  if (!(await visitor.has('all'))) throw Error('not all gated scripts ran')
  await visitor.visit(subject, page, { returning: true, expected: 3 })
  if (!(await visitor.has('all'))) throw Error('not all gated scripts ran')
  await visitor.has('load')
  // Whatever is loaded when the browser is idle.
  await new Promise((done) => setTimeout(done, 1000))
  return {
    firstBytes: sizes(before.map(([path]) => path)),
    returningBytes: sizes((await visitor.files()).map(([path]) => path)),
  }
}
