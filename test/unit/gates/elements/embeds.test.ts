import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isMissed, setEmbed } from '../../../../src/gates/elements/embeds'
import { element } from '../../support/elements'
import { createPlatform, flush } from '../../support/platform'
import type { FakePlatform } from '../../support/platform'

let platform: FakePlatform
let page: Document

beforeEach(() => {
  platform = createPlatform()
  page = platform.document
  // jsdom has no media.
  vi.spyOn(HTMLMediaElement.prototype, 'load').mockImplementation(() => {})
})

afterEach(() => {
  vi.restoreAllMocks()
})

const placed = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
): HTMLElementTagNameMap[K] => {
  const made = element(page, name, attributes)
  page.body.append(made)
  return made
}

const URL_ = 'https://maps.example.com/embed?a=1#b'

describe('setEmbed', () => {
  it.each([
    ['iframe', 'src'],
    ['img', 'src'],
    ['img', 'srcset'],
    ['link', 'href'],
    ['object', 'data'],
    ['video', 'src'],
    ['video', 'poster'],
    ['audio', 'src'],
    ['embed', 'src'],
  ] as const)('sets and takes away what %s has in data-%s', (name, attribute) => {
    const made = placed(name, { [`data-${attribute}`]: URL_, title: 'Map' })
    setEmbed(made, true, platform)
    expect(made.getAttribute(attribute)).toBe(URL_)
    setEmbed(made, false, platform)
    expect(made.hasAttribute(attribute)).toBe(false)
    expect(made.getAttribute(`data-${attribute}`)).toBe(URL_)
    expect(made.title).toBe('Map')
    setEmbed(made, true, platform)
    expect(made.getAttribute(attribute)).toBe(URL_)
    expect(platform.warnings).toEqual([])
  })

  it('sets several at once', () => {
    const video = placed('video', { 'data-src': 'a.mp4', 'data-poster': 'a.jpg' })
    setEmbed(video, true, platform)
    expect(video.getAttribute('src')).toBe('a.mp4')
    expect(video.getAttribute('poster')).toBe('a.jpg')
  })

  it('leaves alone what has no data attribute', () => {
    const image = placed('img', { src: 'own.png', 'data-other': 'x' })
    setEmbed(image, true, platform)
    setEmbed(image, false, platform)
    expect(image.getAttribute('src')).toBe('own.png')
  })

  it('sets the sources in media, and makes media look at them', () => {
    const video = placed('video', {})
    const source = element(page, 'source', { 'data-src': 'a.mp4' })
    video.append(source)
    setEmbed(video, true, platform)
    expect(source.getAttribute('src')).toBe('a.mp4')
    expect(video.load).toHaveBeenCalledTimes(1)
    setEmbed(video, false, platform)
    expect(source.hasAttribute('src')).toBe(false)
    expect(video.load).toHaveBeenCalledTimes(2)
  })

  it('leaves a source with a tag of its own to that tag', () => {
    const video = placed('video', {})
    const source = element(page, 'source', { 'data-src': 'a.mp4', 'data-consent': 'analytics' })
    video.append(source)
    setEmbed(video, true, platform)
    expect(source.hasAttribute('src')).toBe(false)
    setEmbed(source, true, platform)
    expect(source.getAttribute('src')).toBe('a.mp4')
    expect(video.load).toHaveBeenCalledTimes(2)
  })

  it.each([
    'https://maps.example.com/',
    'http://maps.example.com/',
    '//maps.example.com/',
    '/map',
    'map.html',
    '',
    'HTTPS://maps.example.com/',
  ])('lets in %j', (address) => {
    const frame = placed('iframe', { 'data-src': address })
    setEmbed(frame, true, platform)
    expect(frame.getAttribute('src')).toBe(address)
  })

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,<p>x',
    'blob:https://maps.example.com/1',
    'about:blank',
    'file:///etc/passwd',
    'ftp://maps.example.com/',
    'http://[',
  ])('keeps out %j, and warns', (address) => {
    for (const [name, attribute] of [
      ['iframe', 'src'],
      ['object', 'data'],
      ['embed', 'src'],
      ['link', 'href'],
    ] as const) {
      const made = placed(name, { [`data-${attribute}`]: address })
      setEmbed(made, true, platform)
      expect(made.hasAttribute(attribute)).toBe(false)
      expect(platform.warnings.at(-1)).toBe(`not released: ${name}`)
    }
  })

  it('keeps out relative addresses where the page itself is not http', () => {
    page.querySelector('base')?.remove()
    const frame = placed('iframe', { 'data-src': 'map.html' })
    setEmbed(frame, true, platform)
    expect(frame.hasAttribute('src')).toBe(false)
  })

  it.each(['iframe', 'object', 'embed'] as const)(
    'takes %s out and puts it in again when it closes, at the same place',
    async (name) => {
      const before = placed('p', {})
      const frame = placed(name, { 'data-src': URL_ })
      const after = placed('p', {})
      setEmbed(frame, true, platform)
      const changes: MutationRecord[] = []
      new MutationObserver((records) => changes.push(...records)).observe(page.body, {
        childList: true,
      })
      setEmbed(frame, false, platform)
      await flush()
      expect(changes.flatMap(({ removedNodes }) => [...removedNodes])).toEqual([frame])
      expect(changes.flatMap(({ addedNodes }) => [...addedNodes])).toEqual([frame])
      expect(frame.previousSibling).toBe(before)
      expect(frame.nextSibling).toBe(after)
    },
  )

  it('closes a frame that is in no document', () => {
    const frame = element(page, 'iframe', { 'data-src': URL_, src: URL_ })
    setEmbed(frame, false, platform)
    expect(frame.hasAttribute('src')).toBe(false)
  })
})

describe('isMissed', () => {
  it.each([
    ['iframe', {}],
    ['iframe', { width: '560' }],
    ['img', { width: '400' }],
    ['video', {}],
    ['audio', {}],
    ['object', {}],
    ['embed', {}],
  ] as const)('is true for %s %j', (name, attributes) => {
    expect(isMissed(element(page, name, attributes))).toBe(true)
  })

  it.each([
    ['iframe', { hidden: '' }],
    ['iframe', { width: '1', height: '1' }],
    ['img', {}],
    ['img', { width: '1', height: '1' }],
    ['img', { width: '400', hidden: '' }],
    ['link', {}],
    ['script', {}],
    ['source', {}],
  ] as const)('is false for %s %j', (name, attributes) => {
    expect(isMissed(element(page, name, attributes))).toBe(false)
  })
})
