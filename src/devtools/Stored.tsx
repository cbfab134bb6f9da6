import type { VNode } from 'preact'
import type { Consent, StoredItem } from '../consent/types'
import type { DevtoolsTexts } from '../locales/types'
import { isUndeclared } from './findings'
import type { ComponentLanguage } from '../ui/components/language'
import { nameOf } from '../ui/components/nameOf'
import type { Snapshot } from './snapshot'
import { State } from '../ui/components/State'
import { Table } from './Table'

/** What is stored now; first what should not be. */
export const Stored = ({
  consent: { policy },
  snapshot: { inventory },
  texts,
  language,
}: StoredProps): VNode =>
  inventory?.length ? (
    <Table
      label="tab-stored"
      columns={[
        ['area', texts.area],
        ['what', texts.name],
        ['service', texts.service],
        ['purpose', texts.purpose],
        ['outcome', texts.state],
      ]}
      rows={[...inventory]
        .sort((a, b) => rank(a) - rank(b))
        .map((item) => ({
          key: [item.area, item.name].join(' '),
          class: !item.granted && 'urgent',
          cells: [
            texts.areas[item.area],
            <code>{item.name}</code>,
            isUndeclared(item) ? (
              <strong class="alert">{texts.undeclared}</strong>
            ) : (
              (nameOf(policy.services, item.service, language) ?? texts.own)
            ),
            nameOf(policy.purposes, item.purpose, language),
            <State granted={item.granted} texts={texts} />,
          ],
        }))}
    />
  ) : (
    <p>{inventory ? texts.noStored : texts.unread}</p>
  )

const rank = (item: StoredItem): number => (isUndeclared(item) ? 0 : item.granted ? 2 : 1)

interface StoredProps {
  readonly consent: Consent
  readonly snapshot: Snapshot
  readonly texts: DevtoolsTexts
  readonly language: ComponentLanguage
}
