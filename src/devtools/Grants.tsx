import type { VNode } from 'preact'
import { isRefusable } from '../consent/rules'
import type { Consent } from '../consent/types'
import type { DevtoolsTexts } from '../locales/types'
import type { ComponentLanguage } from '../ui/components/language'
import type { Snapshot } from './snapshot'
import { State } from '../ui/components/State'
import { Table } from './Table'

/** Which purposes and services are allowed now. */
export const Grants = ({
  consent: { policy },
  snapshot: { granted, status },
  texts,
  language: { say },
}: GrantsProps): VNode => (
  <>
    <p>{texts.status[status]}</p>
    <Table
      label="tab-grants"
      columns={[
        ['purpose', texts.purpose],
        ['service', texts.service],
        ['outcome', texts.state],
      ]}
      rows={policy.purposes.flatMap((purpose) => {
        const services = policy.services.filter((service) => service.purpose == purpose.id)
        return [undefined, ...services].map((service) => ({
          key: service?.id ?? purpose.id,
          cells: [
            !service && <strong>{say(purpose.name)}</strong>,
            service && say(service.name),
            <State
              granted={granted.includes(service?.id ?? purpose.id)}
              fixed={!isRefusable(purpose)}
              texts={texts}
            />,
          ],
        }))
      })}
    />
  </>
)

interface GrantsProps {
  readonly consent: Consent
  readonly snapshot: Snapshot
  readonly texts: DevtoolsTexts
  readonly language: ComponentLanguage
}
