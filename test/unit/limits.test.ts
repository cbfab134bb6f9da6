// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { unstoppable } from '../e2e/support/unstoppable'

const limits = readFileSync(new URL('../../docs/limits.md', import.meta.url), 'utf8')

const SCANNER = 'The preload scanner fetches scripts, images, style sheets and preloads'
const STYLES = 'a style sheet (`url()`, `@import`)'
const ELSEWHERE = 'a worker, a service worker'
const LOCATION = 'The address that a frame gets by its `location`'
const REDIRECT = 'An address of your own host that redirects to another host'

/** The words of docs/limits.md for each way past the gates that the browser tests try. */
const WORDS: Readonly<Record<string, string>> = {
  'worker-fetch': ELSEWHERE,
  'worker-import-scripts': ELSEWHERE,
  'worker-import': ELSEWHERE,
  'worker-blob': 'a worker made from a text (`blob:`)',
  'shared-worker': ELSEWHERE,
  'service-worker': ELSEWHERE,
  'style-url': STYLES,
  'style-element-url': STYLES,
  'style-import': STYLES,
  'own-sheet-font': STYLES,
  'font-face': '`FontFace`',
  'dynamic-import': '`import()`',
  'html-script': SCANNER,
  'html-image': SCANNER,
  'html-preload': SCANNER,
  'html-sheet': SCANNER,
  'html-template-image': 'Firefox images in a `<template>`',
  'html-shadow-root': 'a declarative shadow root',
  'html-background': '`background=`',
  'preload-srcset': '`imagesrcset`',
  'svg-image': '`<image>`',
  'svg-base-value': '`href.baseVal`',
  'svg-filter-image': '`<feImage>`',
  'new-audio': '`new Audio(url)`',
  'set-attribute-node': '`setAttributeNode()`',
  'set-attribute-of-element': '`Element.prototype.setAttribute.call()`',
  'frame-location': LOCATION,
  'frame-own-location': LOCATION,
  'object-window': LOCATION,
  'form-button': 'A form that a script submits by clicking its button',
  ping: '`ping`',
  'own-redirect': REDIRECT,
  'own-redirect-image': REDIRECT,
}

describe('docs/limits.md', () => {
  it('is compared with every way past the gates that is tried', () => {
    expect(Object.keys(WORDS).sort()).toEqual(Object.keys(unstoppable).sort())
  })

  it.each(Object.entries(WORDS))('names %s', (_, words) => {
    expect(limits).toContain(words)
  })
})
