// Everything that other builds load later, for scripts that are one file.
import { bundledTexts } from 'virtual:bundled-texts'
import * as policyUpdate from '../consent/policyUpdate'
import { bindPublisher } from '../documents/publisher'
import * as fieldReport from '../fieldReport/index'
import * as enforcement from '../gates/enforcement'
import { bindHeadless } from '../headless/index'
import * as receipts from '../receipts/index'
import * as signals from '../signals/index'
import * as stored from '../stored/index'
import * as takeover from '../takeover/index'
import { localeOf } from '../locales/language'
import type { LazyTexts, Texts } from '../locales/types'
import { bindNotice } from './boundNotice'
import { loadFrom } from './parts'
import type { LoadPart } from './parts'

/** The texts of a language, one of those that are in the script. */
const textsIn = (tag: string): Required<Texts> => bundledTexts[localeOf(tag)] as Required<Texts>

const lazily = (texts: Required<Texts>): Required<LazyTexts> => {
  const of =
    <Layer extends keyof Texts>(layer: Layer) =>
    () =>
      Promise.resolve(texts[layer])
  return {
    notice: of('notice'),
    placeholder: of('placeholder'),
    preferences: of('preferences'),
    storedData: of('storedData'),
    policyUpdate: of('policyUpdate'),
    documents: of('documents'),
    devtools: of('devtools'),
  }
}

/** The parts, at hand. */
export const allParts: LoadPart = loadFrom({
  notice: (tag) => bindNotice(lazily(textsIn(tag))),
  headless: () => Promise.resolve(bindHeadless((tag) => Promise.resolve(textsIn(tag)))),
  enforcement: () => Promise.resolve(enforcement),
  signals: () => Promise.resolve(signals),
  stored: () => Promise.resolve(stored),
  'policy-update': () => Promise.resolve(policyUpdate),
  takeover: () => Promise.resolve(takeover),
  receipts: () => Promise.resolve(receipts),
  report: () => Promise.resolve(fieldReport),
  documents: () => Promise.resolve(bindPublisher((tag) => Promise.resolve(textsIn(tag).documents))),
})
