import type { VNode } from 'preact'
import { isNamed } from '../draft/fieldPaths'
import { freeId } from '../draft/freeId'
import { listAt } from '../draft/path'
import { Group } from '../fields/Group'
import type { Form } from '../form'
import { CatalogSection } from './CatalogSection'
import { NamedService } from './NamedService'
import { OwnService } from './OwnService'
import { Section } from './Section'

const SERVICES = ['policy', 'services']

/** The services of the site: from the catalogue, or written by hand. */
export const ServicesSection = ({ form }: ServicesSectionProps): VNode => {
  const texts = form.texts.services
  const services = listAt(form.config, SERVICES)
  const add = (): void =>
    form.change(SERVICES, [
      ...services,
      { id: freeId('service', form.config), recipient: { role: 'processor' } },
    ])
  return (
    <Section name="services" title={texts.title} intro={texts.intro}>
      <CatalogSection form={form} />
      <Group form={form} path={SERVICES} label={texts.picked}>
        {services.length === 0 && <p>{texts.nothing}</p>}
        {services.map((service, i) =>
          isNamed(service) ? (
            <NamedService form={form} at={i} />
          ) : (
            <OwnService form={form} at={i} />
          ),
        )}
      </Group>
      <p>
        <button type="button" data-add="service" onClick={add}>
          {texts.own}
        </button>
      </p>
    </Section>
  )
}

interface ServicesSectionProps {
  readonly form: Form
}
