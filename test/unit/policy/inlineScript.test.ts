// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { worksWith } from '../../../src/policy/inlineScript'
import { payloads, snippets } from '../support/inlineScripts'

describe('worksWith', () => {
  it.each(snippets)('finds a snippet that loads or sends: $name', ({ text, host }) => {
    expect(worksWith(text, host)).toBe(true)
  })

  it.each(payloads)('leaves data that a framework carries: $name', ({ text, host }) => {
    expect(worksWith(text, host)).toBe(false)
  })

  it.each(snippets)('asks about one host, and not about any: $name', ({ text }) => {
    expect(worksWith(text, 'other.example')).toBe(false)
  })

  it('reads a long text without a pause that anybody would notice', () => {
    // No part of the expression may look at the same characters again and again.
    for (const each of ['"', "'", '`', '/*', '//', '\\', '([{', '<a "'])
      expect(worksWith(each.repeat(20_000), 'stats.test')).toBe(false)
  })

  it('finds an address with a key before the host', () => {
    expect(worksWith("monitor.init({ dsn: 'https://0123abcd@stats.test/42' })", 'stats.test')).toBe(
      true,
    )
  })
})
