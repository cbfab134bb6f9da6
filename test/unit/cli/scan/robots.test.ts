// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { ReadText } from '../../../../src/cli/scan/browser'
import { createRobots } from '../../../../src/cli/scan/robots'

const at = (path: string): string => `https://www.example.jp${path}`
/** Answers whether links to paths may be followed. */
const allowed = async (
  file: Partial<ReadText>,
  ...paths: string[]
): Promise<readonly boolean[]> => {
  const robots = createRobots(() =>
    Promise.resolve({ status: 200, problem: '', text: '', ...file }),
  )
  return Promise.all(paths.map((path) => robots.allows(at(path))))
}

describe('robots.txt', () => {
  it('counts as it is for everybody, the longest rule before others', async () => {
    const text = 'user-agent: *\r\nDisallow: /a # not this\r\nAllow: /a/b\r\nDisallow: /*.php$\r\n'
    expect(await allowed({ text }, '/a', '/a/c', '/a/b', '/x.php', '/x.php?y', '/')).toEqual(
      [false, false, true, false, true, true], // prettier-ignore
    )
  })

  it('counts as it is for Sekisho, where it names it', async () => {
    const text =
      'User-agent: *\nDisallow: /\nUser-agent: bot\nUser-agent: Sekisho/1\nDisallow: /a\n'
    expect(await allowed({ text }, '/a', '/b')).toEqual([false, true])
  })

  it('begins after a byte order mark', async () => {
    const text = '\uFEFFUser-agent: *\nDisallow: /a'
    expect(await allowed({ text }, '/a', '/b')).toEqual([false, true])
  })

  it('allows everything where it is not there, is empty, or is a page', async () => {
    const text = '<!doctype html><title>Disallow: /</title>'
    for (const file of [{ status: 404 }, { status: 403 }, { text: '' }, { text }])
      expect(await allowed(file, '/a')).toEqual([true])
  })

  it.each([
    { status: 503, problem: '', reason: '503' },
    { status: 0, problem: 'net::ERR_CONNECTION_RESET', reason: 'net::ERR_CONNECTION_RESET' },
  ])('allows nothing where it cannot be read: $reason', async ({ reason, ...answer }) => {
    const asked: string[] = []
    const robots = createRobots((url) => {
      asked.push(url)
      return Promise.resolve({ ...answer, text: '' })
    })
    expect([await robots.allows(at('/a')), await robots.allows(at('/b'))]).toEqual([false, false])
    expect(robots.unreadable()).toEqual([{ url: at('/robots.txt'), reason }])
    expect(asked).toEqual([at('/robots.txt')])
  })
})
