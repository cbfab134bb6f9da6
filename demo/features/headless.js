// A notice and preferences that a page draws itself: with notice.kind "none", Sekisho asks by the event "ask".
// Plain elements, in the reading order, with names and descriptions, so that a screen reader can use them.
;(window.sekisho ||= []).push((consent) => {
  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties)
    element.append(...children)
    return element
  }
  const inLanguage = (value, language) =>
    typeof value === 'string' ? value : (value[language] ?? value.en ?? Object.values(value)[0])
  const button = (text, answer) => {
    const it = make('button', { type: 'button', className: 'answer' }, text)
    it.dataset.answer = answer
    return it
  }
  /** Purposes that can be refused. */
  const refusable = consent.policy.purposes.filter(
    ({ basis, sensitive }) => sensitive || basis === 'consent' || basis === 'optout',
  )
  let shown

  const drawNotice = ({ language, direction, texts, bind }) => {
    const { notice } = texts
    const name = inLanguage(consent.policy.controller.name, language)
    const accept = button(notice.accept, 'accept')
    const reject = button(notice.reject, 'reject')
    const settings = button(notice.settings, 'settings')
    settings.addEventListener('click', () => consent.show('preferences'))
    // A region, and no dialog: the page stays usable, and nothing takes the focus.
    const region = make('section', { id: 'own-notice', lang: language, dir: direction })
    region.setAttribute('aria-labelledby', 'own-title')
    region.append(
      make('h2', { id: 'own-title' }, notice.title.replace('{}', name)),
      make('p', {}, notice.lead),
      make('ul', {}, ...refusable.map((each) => make('li', {}, inLanguage(each.name, language)))),
      make('div', { className: 'answers' }, accept, reject, settings),
      make('p', {}, make('a', { href: inLanguage(consent.policy.url, language) }, notice.policy)),
    )
    document.body.prepend(region)
    return { element: region, unbind: bind({ accept, reject }) }
  }

  const drawPreferences = ({ language, direction, texts, bind }) => {
    const { notice, preferences } = texts
    const switches = {}
    const rows = refusable.map(({ id, name, description }) => {
      switches[id] = make('input', { type: 'checkbox', id: `own-${id}` })
      switches[id].setAttribute('aria-describedby', `own-about-${id}`)
      return make(
        'div',
        {},
        make('label', { htmlFor: `own-${id}` }, switches[id], ' ', inLanguage(name, language)),
        make('p', { id: `own-about-${id}` }, inLanguage(description, language)),
      )
    })
    const accept = button(notice.accept, 'accept')
    const reject = button(notice.reject, 'reject')
    const save = button(preferences.save, 'save')
    const close = button(preferences.close, 'close')
    const dialog = make('dialog', { id: 'own-preferences', lang: language, dir: direction })
    dialog.setAttribute('aria-labelledby', 'own-heading')
    dialog.append(
      make('h2', { id: 'own-heading' }, preferences.title),
      make('p', {}, preferences.intro),
      ...rows,
      make('div', { className: 'answers' }, accept, reject, save, close),
    )
    // Closing decides nothing.
    close.addEventListener('click', () => dialog.close())
    dialog.addEventListener('close', () => remove())
    document.body.append(dialog)
    // The browser keeps the focus inside, and gives it back.
    dialog.showModal()
    return { element: dialog, unbind: bind({ accept, reject, save, switches }) }
  }

  const remove = () => {
    shown?.unbind()
    shown?.element.remove()
    shown = undefined
    // Still undecided: the question stays.
    if (consent.status !== 'decided') consent.show('notice')
  }

  consent.on('ask', (asked) => {
    shown?.unbind()
    shown?.element.remove()
    shown = undefined
    if (asked.what === 'notice') shown = drawNotice(asked)
    if (asked.what === 'preferences') shown = drawPreferences(asked)
  })
  consent.on('change', () => {
    if (shown?.element.matches('dialog')) shown.element.close()
    else remove()
  })
})
