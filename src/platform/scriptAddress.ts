import { attempt } from './attempt'
import { own } from './own'

/** The address of the script that runs now; empty where it is inline, a module, or on a server. */
export const scriptAddress = (): string => {
  const script = attempt(() => own(document).currentScript as Partial<HTMLScriptElement> | null)
  return script?.src ?? ''
}
