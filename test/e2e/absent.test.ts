// A file that does not come: what it would show is missing, nothing else is, and it comes when the visitor
// acts. For each file, and for each way in which it does not come.
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { page as html, policy } from './support/config'
import { quiet, waitFor, waitUntil } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { PREFERENCES, seen, sekisho } from './support/visible'

const here = suite()

const read = (name: string): Promise<string> =>
  readFile(new URL(`../../dist/${name}`, import.meta.url), 'utf8')

/** No answer of the server's own. */
const never = new Promise<Response>(() => {})

const script = (text: string): Response =>
  new Response(text, { headers: { 'content-type': 'text/javascript' } })

type Answer = Parameters<typeof here.server.answer>[1]

/** What comes instead of a file. */
const INSTEAD = {
  'a 404': () => new Response('not here', { status: 404 }),
  'a page': () =>
    new Response('<!doctype html><title>Log in</title>', {
      headers: { 'content-type': 'text/html' },
    }),
  'a part of it': (_, socket) => {
    const head = ['HTTP/1.1 200 OK', 'content-type: text/javascript', 'content-length: 4000']
    socket.end([...head, '', 'let part = 1;'].join('\r\n'))
    return never
  },
  'nothing at all': (_, socket) => {
    socket.destroy()
    return never
  },
} satisfies Record<string, Answer>

let folders = 0

/**
 * Serves the files in a folder of its own, one of them not.
 *
 * @returns the address of the script, and what mends the file
 */
const serveWithout = (
  name: string,
  instead: Answer = INSTEAD['a 404'],
): { readonly script: string; mend(): void } => {
  const folder = `/absent${++folders}/`
  let isBroken = true
  const files = [
    'sekisho.js',
    ...['check', 'documents', 'policy-update', 'receipts', 'stored'].map(
      (each) => `sekisho-${each}.js`,
    ),
    ...[
      'devtools',
      'documents',
      'notice',
      'placeholders',
      'policy-update',
      'preferences',
      'stored-data',
    ].map((each) => `sekisho-${each}.en.js`),
  ]
  expect(files).toContain(name)
  for (const file of files)
    here.server.answer(folder + file, async (request, socket) =>
      isBroken && file === name ? instead(request, socket) : script(await read(file)),
    )
  return {
    script: `${folder}sekisho.js`,
    mend() {
      isBroken = false
    },
  }
}

const TAGGED =
  '<script type="text/plain" data-consent="analytics">(window.ran ||= []).push("analytics")</script>' +
  '<iframe data-consent="embeds" data-src="/hit/frame.html" title="Frame" width="600" height="300"></iframe>'

const open = (body: string, options: Parameters<typeof html>[1]): Promise<Page> => {
  here.server.serve('/page.html', html(body, options))
  return here.visitor.open(`${here.server.url}/page.html`)
}

/** Waits until the console names a file and says what is the matter. */
const named = (page: Page, name: string, reason: RegExp = /./): Promise<unknown> =>
  waitUntil(
    () =>
      page.console.some(
        (line) => line.includes('[sekisho]') && line.includes(name) && reason.test(line),
      ),
    `a message about ${name} that matches ${String(reason)}: ${page.console.join('\n')}`,
  )

/** A visitor who does something from time to time: the file may be on its way in vain at the first one. */
const actUntil = (page: Page, run: () => unknown): Promise<unknown> =>
  waitUntil(async () => {
    await page.press('Shift')
    return run()
  }, 'what was missing')

/** The page has neither heard of it nor been granted anything. */
const isUnharmed = async (page: Page): Promise<void> => {
  expect(page.errors).toEqual([])
  expect(await page.evaluate(() => window.sekisho.has('analytics'))).toBe(false)
  expect(await page.evaluate(() => window.ran)).toBeUndefined()
  expect(here.server.hits).toEqual([])
}

describe('the notice', () => {
  it.each([
    ['a 404', /answers 404/],
    ['a page', /is not the file of this version/],
    ['a part of it', /is not the file of this version|cannot be reached/],
    ['nothing at all', /cannot be reached|is not the file/],
  ] as const)('comes when the visitor acts, where there was %s', async (what, reason) => {
    const name = 'sekisho-notice.en.js'
    const file = serveWithout(name, INSTEAD[what])
    const page = await open(TAGGED, file)
    await named(page, name, reason)
    await isUnharmed(page)
    // Still broken: nothing is said a second time.
    await page.press('Shift')
    await quiet()
    const lines = page.console.filter((line) => line.includes('[sekisho]') && line.includes(name))
    expect(lines).toHaveLength(1)
    file.mend()
    await actUntil(page, sekisho(page).seesNotice)
    await isUnharmed(page)
    await sekisho(page).click('accept-all')
    await waitFor(page, () => window.ran?.includes('analytics'))
  })

  it('comes when the network is back', async () => {
    const file = serveWithout('sekisho-notice.en.js')
    const page = await open(TAGGED, file)
    await named(page, 'sekisho-notice.en.js')
    file.mend()
    await page.evaluate(() => {
      dispatchEvent(new Event('online'))
    })
    await sekisho(page).noticeSeen()
  })

  it('is not needed for what was granted before', async () => {
    const file = serveWithout('sekisho-notice.en.js')
    const page = await open(TAGGED, file)
    await page.evaluate(() => {
      window.sekisho.update({ analytics: true, embeds: false })
    })
    await page.reload()
    await waitFor(page, () => window.ran?.includes('analytics'))
    expect(here.server.hits).toEqual([])
    expect(page.errors).toEqual([])
  })
})

describe('placeholders', () => {
  it('come when the visitor acts', async () => {
    const name = 'sekisho-placeholders.en.js'
    const file = serveWithout(name)
    const page = await open(TAGGED + TAGGED, file)
    await named(page, name, /answers 404/)
    await isUnharmed(page)
    file.mend()
    await actUntil(page, () =>
      page.evaluate(() => document.querySelectorAll('[data-sekisho-placeholder]').length === 2),
    )
    await isUnharmed(page)
  })
})

describe('preferences', () => {
  it('open at the next click, and refusing stays within reach', async () => {
    const name = 'sekisho-preferences.en.js'
    const file = serveWithout(name)
    const page = await open(TAGGED, file)
    await sekisho(page).noticeSeen()
    await sekisho(page).click('preferences')
    await named(page, name, /answers 404/)
    await isUnharmed(page)
    expect(await sekisho(page).seesNotice()).toBe(true)
    file.mend()
    await sekisho(page).click('preferences')
    await sekisho(page).preferencesSeen()
  })

  it('say where stored data cannot be read, and read it when they are asked again', async () => {
    const name = 'sekisho-stored-data.en.js'
    const file = serveWithout(name)
    const page = await open(TAGGED, file)
    await sekisho(page).noticeSeen()
    await sekisho(page).click('preferences')
    await sekisho(page).preferencesSeen()
    const summary = `${PREFERENCES} section > details:has(.kept) > summary`
    await page.click(summary)
    await named(page, name, /answers 404/)
    expect(page.errors).toEqual([])
    file.mend()
    await page.click(summary)
    await page.click(summary)
    await seen(page, `${PREFERENCES} .kept *`)
  })
})

describe('what has changed', () => {
  const announced = policy({
    upcoming: { version: '2027-04-01', effective: '2027-04-01', summary: 'Soon.' },
  })
  it.each(['sekisho-policy-update.js', 'sekisho-policy-update.en.js'])(
    'is announced on the next page: %s',
    async (name) => {
      const file = serveWithout(name)
      const page = await open(TAGGED, { ...file, config: { policy: announced } })
      await page.evaluate(() => {
        window.sekisho.update({ analytics: false, embeds: false })
      })
      await page.reload()
      await named(page, name, /answers 404/)
      await isUnharmed(page)
      file.mend()
      await page.reload()
      await seen(page, '#sekisho >>> [part~=news]')
    },
  )

  it('asks again where it cannot be known what a yes still covers', async () => {
    const name = 'sekisho-policy-update.js'
    const file = serveWithout(name)
    const page = await open(TAGGED, file)
    await page.evaluate(() => {
      window.sekisho.update({ analytics: true, embeds: true })
    })
    await waitFor(page, () => window.ran?.includes('analytics'))
    await waitUntil(() => here.server.hits.length, 'the frame is asked for')
    here.server.hits.length = 0
    const { services = [] } = policy()
    const config = {
      policy: policy({
        version: '2026-05-01',
        services: services.map((each) => ({ ...each, sends: ['name and address'] })),
      }),
    }
    here.server.serve('/page.html', html(TAGGED, { ...file, config }))
    await page.reload()
    await sekisho(page).noticeSeen()
    await isUnharmed(page)
  })
})

describe('stored data', () => {
  it('is not erased, which the page is told, and is when it is asked again', async () => {
    const name = 'sekisho-stored.js'
    const file = serveWithout(name)
    const page = await open('', file)
    await page.evaluate(() => {
      window.sekisho.acceptAll()
      document.cookie = '_st=1'
    })
    const erase = (): Promise<string> =>
      page.evaluate(() =>
        window.sekisho.erase(['analytics']).then(
          () => 'erased',
          (error: unknown) => String(error),
        ),
      )
    expect(await erase()).toContain(name)
    file.mend()
    expect(await erase()).toBe('erased')
    expect(await page.evaluate(() => document.cookie)).not.toContain('_st=')
    expect(page.errors).toEqual([])
  })
})

describe('receipts', () => {
  it('are sent when the visitor acts', async () => {
    const name = 'sekisho-receipts.js'
    const file = serveWithout(name)
    const sent: string[] = []
    here.server.answer('/receipts', async (request) => {
      sent.push(await request.text())
      return new Response(null, { status: 201 })
    })
    const page = await open('', {
      ...file,
      config: { policy: policy(), receipts: { url: '/receipts' } },
    })
    await sekisho(page).noticeSeen()
    await sekisho(page).click('reject-all')
    await named(page, name, /answers 404/)
    expect(sent).toEqual([])
    file.mend()
    await actUntil(page, () => sent.length)
    expect(page.errors).toEqual([])
  })
})

describe('documents', () => {
  it('come when the visitor acts; until then the page shows its own text', async () => {
    const name = 'sekisho-documents.js'
    const file = serveWithout(name)
    const page = await open('<div data-consent-document="purposes">Soon.</div>', file)
    await named(page, name, /answers 404/)
    const text = (): Promise<string | null | undefined> =>
      page.evaluate(() => document.querySelector('[data-consent-document]')?.textContent)
    expect(await text()).toBe('Soon.')
    file.mend()
    await actUntil(page, async () => (await text())?.includes('Counts visits.'))
    expect(page.errors).toEqual([])
  })
})

describe('what is for developers', () => {
  it('opens when it is asked for again', async () => {
    const name = 'sekisho-devtools.en.js'
    const file = serveWithout(name)
    const page = await open('', file)
    const show = (): Promise<void> =>
      page.evaluate(() => {
        window.sekisho.show('ledger')
      })
    await show()
    await named(page, name, /answers 404/)
    file.mend()
    await show()
    await seen(page, '#sekisho >>> [part~=ledger]')
    expect(page.errors).toEqual([])
  })

  it('does not explain a configuration, and the rest works', async () => {
    const name = 'sekisho-check.js'
    const page = await open(TAGGED, serveWithout(name))
    await named(page, name, /answers 404/)
    await sekisho(page).noticeSeen()
    await isUnharmed(page)
  })
})

describe('the configuration', () => {
  const byUrl = (url: string): string => `<!doctype html><html lang="en"><head>
    <script src="/dist/sekisho.js" data-config="${url}"></script></head>
    <body>${TAGGED}</body></html>`

  it.each([
    ['a 404', INSTEAD['a 404']],
    ['a page', INSTEAD['a page']],
    ['nothing at all', INSTEAD['nothing at all']],
  ])('comes when the visitor acts, where there was %s', async (_, instead) => {
    const url = `/absent${++folders}.json`
    let isBroken = true
    here.server.answer(url, (request, socket) =>
      isBroken ? instead(request, socket) : Response.json({ policy: policy() }),
    )
    here.server.serve('/page.html', byUrl(url))
    const page = await here.visitor.open(`${here.server.url}/page.html`)
    await named(page, 'Tagged elements stay blocked')
    expect(here.server.hits).toEqual([])
    expect(page.errors).toEqual([])
    isBroken = false
    await actUntil(page, sekisho(page).seesNotice)
    await isUnharmed(page)
  })

  it('is said to be late where the server does not answer', async () => {
    const url = `/absent${++folders}.json`
    here.server.answer(url, () => never)
    here.server.serve('/page.html', byUrl(url))
    const page = await here.visitor.open(`${here.server.url}/page.html`)
    await named(page, 'Still waiting for the configuration')
    expect(here.server.hits).toEqual([])
    expect(page.errors).toEqual([])
  })
})
