import type { VNode } from 'preact'
import type { LocalizedList } from '../policy/types'
import type { ComponentLanguage } from '../ui/components/language'

/** A policy's list, marked with its language where that is another. */
export const List = ({ of, language }: ListProps): VNode => {
  const [items, lang = ''] = language.pick<readonly string[]>(of)
  return (
    <ul>
      {items.map((item) => (
        <li>{lang ? language.say({ [lang]: item }) : item}</li>
      ))}
    </ul>
  )
}

interface ListProps {
  readonly of: LocalizedList
  readonly language: ComponentLanguage
}
