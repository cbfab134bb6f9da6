import { describe, expect, it } from 'vitest'
import { sekisho } from '../support/io'
import { minimalInput } from '../support/config'

declare const __VERSION__: string

const valid = JSON.stringify(minimalInput())

describe('the command', () => {
  it('shows its help without arguments', async () => {
    const { code, out, err } = await sekisho([])
    expect(code).toBe(0)
    expect(out).toContain('Usage: sekisho')
    expect(out).toMatch(/^ {2}check /m)
    expect(out).toContain('Exit codes')
    expect(err).toBe('')
  })

  it.each([['--help'], ['check', '--help']])('answers %s %s', async (...args) => {
    const { code, out } = await sekisho(args)
    expect(code).toBe(0)
    expect(out).toContain('Usage: sekisho')
  })

  it('prints its version', async () => {
    expect(await sekisho(['--version'])).toMatchObject({ code: 0, out: __VERSION__ })
  })

  it.each([
    [['chekc'], "unknown command 'chekc'"],
    [['chek'], "unknown command 'chek' (Did you mean check?)"],
    [['check'], "missing required argument 'config'"],
    [['check', 'a.json', '--jsn'], "unknown option '--jsn'"],
    [['check', 'a.json', 'b.json'], 'too many arguments'],
    [['check', 'nowhere.json'], 'nowhere.json: no such file.'],
  ])('exits with 2 and one message for %j', async (args, message) => {
    const { code, out, err } = await sekisho(args)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(message)
    expect(err.startsWith('[sekisho] ')).toBe(true)
    expect(err).not.toContain('\n')
  })

  it('prints errors as JSON too', async () => {
    const ran = await sekisho(['check', 'nowhere.json', '--json'])
    expect(ran.code).toBe(2)
    expect(ran.json()).toEqual({ error: 'nowhere.json: no such file.' })
  })
})

describe('a configuration', () => {
  const page = (json: string): string =>
    `<!doctype html>\r\n<html lang="ja">\r\n<script id="sekisho-config" type="application/json">${json}</script>`

  it.each([
    ['a JSON file', valid],
    ['a JSON file with a byte order mark', '\ufeff' + valid],
    ['a page', page(valid)],
    ['a page without the closing tag', page(valid).replace('</script>', '')],
    ['a page with another script before it', '<script>"{"</script>' + page(valid)],
  ])('is read from %s', async (_, text) => {
    expect(await sekisho(['check', 'it'], { files: { it: text } })).toMatchObject({
      code: 0,
      err: '',
    })
  })

  it('is read from standard input', async () => {
    expect((await sekisho(['check', '-'], { files: { '-': valid } })).code).toBe(0)
  })

  it.each([[['diff', '-', '-']], [['check', '-', '--against', '-']]])(
    'cannot be read twice from standard input: %j',
    async (args) => {
      const { code, out, err } = await sekisho(args, { files: { '-': valid } })
      expect([code, out]).toEqual([2, ''])
      expect(err).toBe(
        '[sekisho] Only one of the two configurations can be read from standard input. Name a file for the other.',
      )
    },
  )

  it.each([
    [
      '{\n  "policy": {},\n}',
      'it: line 2, column 15: invalid JSON: a comma is not allowed before }.',
    ],
    [
      page('\r\n  { "policy" {} }'),
      'it: line 4, column 14: invalid JSON: expected a colon, but this is "{".',
    ],
    ['<p>Hello', 'it: this page has no <script id="sekisho-config" type="application/json">.'],
    [
      '<script src="s.js" data-config="/a.json"></script>',
      'it: this page loads its configuration from "/a.json". Pass that file instead.',
    ],
    [
      `<template>${page(valid)}</template>`,
      'it: this page has no <script id="sekisho-config" type="application/json">.',
    ],
    [new Uint8Array([0x7b, 0x82, 0xa0]), 'it: this file is not UTF-8. Save it as UTF-8.'],
  ])('that cannot be read exits with 2: %j', async (text, message) => {
    const { code, out, err } = await sekisho(['check', 'it'], { files: { it: text } })
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: `[sekisho] ${message}` })
  })
})
