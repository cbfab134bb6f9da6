import { getAt, isFields, setAt, textAt } from './path'

/** Sets the kind of the notice. Only a box has a side, so any other kind loses it. What is usual is not written. */
export const setKind = (config: unknown, kind: string): unknown => {
  const position = textAt(config, ['notice', 'position'])
  const place = kind === 'box' ? position : position.replace(/-.*/, '')
  const placed =
    place === position
      ? config
      : setAt(config, ['notice', 'position'], place === 'bottom' ? undefined : place)
  const next = setAt(placed, ['notice', 'kind'], kind === 'bar' ? undefined : kind)
  const notice = getAt(next, ['notice'])
  return isFields(notice) && !Object.keys(notice).length ? setAt(next, ['notice'], undefined) : next
}
