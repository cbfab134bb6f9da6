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
 * none is left out. The table in the README is this list.
 */
export const CANNOT = [
  {
    engine: 'firefox',
    what: 'leave an image in a template alone',
    reason:
      'its preload scanner asks for the images in a `<template>` of the HTML, also where nobody copies it; the tests look at the scripts, and that the image is shown on grant',
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
