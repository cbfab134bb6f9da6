import type { Consent } from '../consent/types'
import type { FieldReportPort } from '../fieldReport/index'
import { attempt } from '../platform/attempt'
import { FIELD_REPORTS } from '../platform/features'
import type { Platform } from '../platform/types'
import type { LoadPart } from './parts'

/** What it needs. */
interface FieldReportLoaderPort extends FieldReportPort {
  readonly platform: FieldReportPort['platform'] & Pick<Platform, 'warn' | 'whenIdle'>
  readonly load: LoadPart
  readonly consent: Pick<Consent, 'ledger'>
}

/**
 * Loads what reports what the gates did, where the configuration asks for it and this page view is drawn. A
 * share that is no number draws nothing: nobody has validated it.
 */
export const loadFieldReport = (port: FieldReportLoaderPort): void => {
  const { config, platform, load, consent } = port
  const { report } = config
  if (FIELD_REPORTS && report && attempt(() => Math.random() < (report.sample ?? 0.01)))
    platform.whenIdle(() => {
      load('report').then((it) => {
        it.createFieldReport(port, consent.ledger)
      }, platform.warn)
    })
}
