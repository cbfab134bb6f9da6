// Starts Sekisho in an empty frame as a visitor would meet it: nothing is remembered, and nothing is sent.
import type { Consent } from '../../consent/types'
import { cutOff } from '../../platform/cutOff'
import { own } from '../../platform/own'
import type { Conditions } from './conditions'
import type { Source } from './source'

type Realm = Window & typeof globalThis

/** A choice that is tried leaves no trace on the server either. */
const withoutReports = (json: string): string => {
  const config = JSON.parse(json) as Record<string, unknown>
  return JSON.stringify({ ...config, receipts: undefined, report: undefined })
}

/** Lets the browser of the frame say what a visitor's would. */
const pretend = ({ Navigator, navigator }: Realm, { gpc, language }: Conditions): void => {
  const answers = { globalPrivacyControl: gpc, languages: [language], language }
  for (const [name, value] of Object.entries(answers))
    Object.defineProperty(name in Navigator.prototype ? Navigator.prototype : navigator, name, {
      configurable: true,
      get: () => value,
    })
}

/**
 * Starts it.
 *
 * @param frame an empty one that is in the document
 * @returns the consent of the frame
 * @throws where the page lets no script into a frame, or the script does not load
 */
export const simulate = (
  frame: HTMLIFrameElement,
  { src, nonce, config }: Source,
  conditions: Conditions,
): Promise<Consent> =>
  new Promise((resolve, reject) => {
    const realm = frame.contentWindow as Realm
    const page = realm.document
    cutOff(realm)
    pretend(realm, conditions)
    own(page).documentElement.lang = conditions.language
    Reflect.set(realm, 'sekisho', [resolve])

    const data = own(page).createElement('script')
    data.id = 'sekisho-config'
    data.type = 'application/json'
    data.append(withoutReports(config))
    const script = own(page).createElement('script')
    script.nonce = nonce
    script.dataset.region = conditions.region
    script.onerror = () => {
      reject(Error(`${src} did not load`))
    }
    script.src = src
    own(page).head.append(data, script)
  })
