/*
 * Display settings: text size and district. They apply at once, but are stored in a cookie only while the
 * purpose is granted. Sekisho erases the cookie when the visitor withdraws consent.
 *
 * A classic script in <head>, so that the text size does not change after the page has been painted.
 */
{
  const name = document.currentScript.dataset.cookie
  const root = document.documentElement
  const choices = {
    size: ['normal', 'large', 'larger'],
    district: ['none', 'north', 'harbor', 'west'],
  }
  const year = 365 * 24 * 60 * 60

  const settings = { size: 'normal', district: 'none' }
  let isGranted = false
  let isChanged = false

  const stored = () =>
    document.cookie
      .split('; ')
      .find((pair) => pair.startsWith(`${name}=`))
      ?.slice(name.length + 1)

  const write = () => {
    document.cookie = `${name}=${settings.size}.${settings.district}; path=/; max-age=${year}; samesite=lax`
  }

  const apply = () => {
    root.dataset.size = settings.size
    root.dataset.district = settings.district
  }

  /** Moves the items of the visitor's district to the top. */
  const sort = () => {
    for (const list of document.querySelectorAll('[data-by-district]')) {
      const items = [...list.children]
      const isLocal = (item) => Number(item.dataset.district === settings.district)
      items.forEach((item, i) => (item.dataset.order ??= i))
      items
        .sort((a, b) => isLocal(b) - isLocal(a) || a.dataset.order - b.dataset.order)
        .forEach((item) => {
          item.classList.toggle('near', isLocal(item) === 1)
          list.append(item)
        })
    }
  }

  const showState = () => {
    const state = !isGranted ? 'forgotten' : isChanged || stored() ? 'kept' : 'ready'
    for (const text of document.querySelectorAll('[data-settings-state]'))
      text.hidden = text.dataset.settingsState !== state
  }

  const connectForm = () => {
    const form = document.querySelector('form[data-settings]')
    if (form) {
      for (const key of Object.keys(settings)) form.elements[key].value = settings[key]
      form.addEventListener('input', () => {
        for (const key of Object.keys(settings)) settings[key] = form.elements[key].value
        isChanged = true
        apply()
        sort()
        if (isGranted) write()
        showState()
      })
    }
    sort()
    showState()
  }

  const [size, district] = (stored() ?? '').split('.')
  if (choices.size.includes(size)) settings.size = size
  if (choices.district.includes(district)) settings.district = district
  apply()
  document.addEventListener('DOMContentLoaded', connectForm)

  ;(window.sekisho ||= []).push((consent) => {
    const update = () => {
      isGranted = consent.has('preferences')
      if (isGranted && isChanged) write()
      showState()
    }
    consent.on('ready', update)
    consent.on('change', update)
  })
}
