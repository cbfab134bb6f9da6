import type { EngineName } from '../../../scripts/browser.mjs'

/** Something that an engine, as it is driven here, cannot do. */
interface Gap {
  readonly engine: EngineName
  readonly what: string
  /** Why, and what the tests look at instead. */
  readonly reason: string
}

/**
 * What an engine cannot do. Tests ask by `here.cannot()` and go on with what the engine does instead;
 * none is left out. The list under "Engines" in CONTRIBUTING.md is this one.
 */
export const CANNOT = [
  {
    engine: 'firefox',
    what: 'leave an image in a template alone',
    reason:
      'its preload scanner asks for the images in a `<template>` of the HTML, also where nobody copies it; the tests look at the scripts, and that the image is shown on grant',
  },
  {
    engine: 'firefox',
    what: 'keep a dialog modal when its host is moved',
    reason:
      'preferences that are open while a page replaces `<body>` come back, and are not modal any more, whatever is called on them; nor do they close before the next page; the tests look that they are there',
  },
  {
    engine: 'firefox',
    what: 'defer a module that gets its type late',
    reason:
      'a module that is released while it is parsed runs before the page is there; so modules of a returning visitor run after `DOMContentLoaded`, and the tests look at that',
  },
  {
    engine: 'firefox',
    what: 'show two processes one cookie that both have written at once',
    reason:
      'each process goes on with the copy it heard of last, so that two tabs that decide in the same moment may read what the other has decided; the tests look that each says what its cookie says',
  },
  {
    engine: 'webkit',
    what: 'tell of a document that is not the first of its frame',
    reason:
      'of the first document WebKit tells the window, which stays, before its scripts run; a frame that has shown something, be it empty, gets another window, and its document comes with its first scripts in one task; the tests look that what it asked for is in the ledger as leaked',
  },
  {
    engine: 'webkit',
    what: 'say that it keeps no cookies',
    reason:
      'in MiniBrowser without cookies `navigator.cookieEnabled` is `true`; the page learns it from its first write, and the tests look after the choice',
  },
  {
    engine: 'webkit',
    what: 'keep what the Cookie Store writes',
    reason:
      'in WebKitGTK 2.50 `cookieStore.set()` resolves on http://localhost and writes nothing, with or without Sekisho; the tests look at what is held and released',
  },
  {
    engine: 'webkit',
    what: 'name a preload that is given up',
    reason:
      'the request of a `<link rel="preload">` in the markup that is cancelled leaves no trace in resource timing; the tests look at the others, and that the ledger names nothing that was not asked for',
  },
] as const satisfies readonly Gap[]

/** What one engine or another cannot do. */
export type Ability = (typeof CANNOT)[number]['what']
