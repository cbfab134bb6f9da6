/*
 * Display settings: text size and district. They apply at once. They are written to a cookie only
 * while the visitor allows it, and Sekisho erases that cookie when the visitor withdraws.
 *
 * A plain script in <head>, so that a page never appears in one size and jumps to another.
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
  let allowed = false
  let changed = false

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

  /** What happens in the visitor's district stands first. */
  const sort = () => {
    for (const list of document.querySelectorAll('[data-by-district]')) {
      const items = [...list.children]
      const near = (item) => Number(item.dataset.district === settings.district)
      items.forEach((item, i) => (item.dataset.order ??= i))
      items
        .sort((a, b) => near(b) - near(a) || a.dataset.order - b.dataset.order)
        .forEach((item) => {
          item.classList.toggle('near', near(item) === 1)
          list.append(item)
        })
    }
  }

  const tell = () => {
    const state = !allowed ? 'forgotten' : changed || stored() ? 'kept' : 'ready'
    for (const text of document.querySelectorAll('[data-settings-state]'))
      text.hidden = text.dataset.settingsState !== state
  }

  const wire = () => {
    const form = document.querySelector('form[data-settings]')
    if (form) {
      for (const key of Object.keys(settings)) form.elements[key].value = settings[key]
      form.addEventListener('input', () => {
        for (const key of Object.keys(settings)) settings[key] = form.elements[key].value
        changed = true
        apply()
        sort()
        if (allowed) write()
        tell()
      })
    }
    sort()
    tell()
  }

  const [size, district] = (stored() ?? '').split('.')
  if (choices.size.includes(size)) settings.size = size
  if (choices.district.includes(district)) settings.district = district
  apply()
  document.addEventListener('DOMContentLoaded', wire)

  ;(window.sekisho ||= []).push((consent) => {
    const learn = () => {
      allowed = consent.has('preferences')
      if (allowed && changed) write()
      tell()
    }
    consent.on('ready', learn)
    consent.on('change', learn)
  })
}
