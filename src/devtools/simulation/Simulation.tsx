// The view of the developer panel in which a first visit is tried under other conditions.
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Consent } from '../../consent/types'
import type { DevtoolsTexts } from '../../locales/types'
import type { Config } from '../../policy/types'
import type { ComponentLanguage } from '../../ui/components/language'
import { Grants } from '../Grants'
import { takeSnapshot } from '../snapshot'
import type { Snapshot } from '../snapshot'
import type { Conditions } from './conditions'
import { simulate } from './simulate'
import { findSource } from './source'

/** The languages that the texts of the policy are in. */
const languagesOf = ({ policy }: Config): readonly string[] => {
  const all = policy.purposes.flatMap(({ name }) =>
    typeof name == 'string' ? [] : Object.keys(name),
  )
  return [...new Set(all)]
}

/** The form in which the conditions are chosen. */
const Form = ({ config, texts, start }: FormProps): VNode => {
  const submit = (event: Event & { readonly currentTarget: HTMLFormElement }): void => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const text = (name: string): string => {
      const value = fields.get(name)
      return typeof value == 'string' ? value.trim() : ''
    }
    start({ region: text('region'), gpc: fields.has('gpc'), language: text('language') || 'en' })
  }
  const languages = languagesOf(config)
  return (
    <form class="tools" onSubmit={submit}>
      <label>
        {texts.region} <input name="region" size={7} placeholder="US-CA" list="regions" />
      </label>
      <datalist id="regions">
        {Object.keys(config.regions ?? {}).map((each) => (
          <option value={each} />
        ))}
      </datalist>
      <label>
        {texts.language}{' '}
        <input name="language" size={7} value={languages[0] ?? 'en'} list="languages" />
      </label>
      <datalist id="languages">
        {languages.map((each) => (
          <option value={each} />
        ))}
      </datalist>
      <label>
        <input type="checkbox" name="gpc" /> Global Privacy Control
      </label>
      <button type="submit" data-action="simulate">
        {texts.start}
      </button>
    </form>
  )
}

/** The frame of one visit, and what is granted in it. */
const Visit = ({ config, conditions, texts, language }: VisitProps): VNode => {
  const frame = useRef<HTMLIFrameElement>(null)
  const [visit, setVisit] = useState<{ consent: Consent; snapshot: Snapshot }>()
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    let isOver = false
    let stop = (): void => {}
    const follow = (consent: Consent): void => {
      if (isOver) return
      const look = (): void => setVisit({ consent, snapshot: takeSnapshot(consent) })
      stop = consent.on('change', look)
      look()
    }
    findSource(config)
      // eslint-disable-next-line @typescript-eslint/no-non-null-assertion -- rendered with this effect
      .then((source) => simulate(frame.current!, source, conditions))
      .then(follow)
      .catch(() => setFailed(true))
    return () => {
      isOver = true
      stop()
    }
  }, [])

  return failed ? (
    <p role="alert">{texts.simulation.failed}</p>
  ) : (
    <>
      <iframe ref={frame} title={texts.simulation.frame} class="visit" />
      {visit && <Grants {...{ ...visit, texts, language }} />}
    </>
  )
}

/** The view. */
export const Simulation = (props: SimulationProps): VNode => {
  const { config, texts } = props
  const [run, setRun] = useState<{ key: number; conditions: Conditions }>()
  const start = (conditions: Conditions): void => setRun({ key: (run?.key ?? 0) + 1, conditions })
  return (
    <>
      <p>{texts.simulation.about}</p>
      <Form {...{ config, texts: texts.simulation, start }} />
      {run && <Visit {...props} key={run.key} conditions={run.conditions} />}
    </>
  )
}

interface FormProps {
  readonly config: Config
  readonly texts: DevtoolsTexts['simulation']
  readonly start: (conditions: Conditions) => void
}

interface SimulationProps {
  readonly config: Config
  readonly texts: DevtoolsTexts
  readonly language: ComponentLanguage
}

interface VisitProps extends SimulationProps {
  readonly conditions: Conditions
}
