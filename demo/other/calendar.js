const body = document.querySelector('tbody')
const caption = document.querySelector('caption')
const today = new Date()
let shown = new Date(today.getFullYear(), today.getMonth(), 1)

/** The center's events: which weekday (Monday is 0) in which week of the month. */
const events = [
  { weekday: 1, week: 1, name: 'First loan', kind: 'class' },
  { weekday: 3, week: 2, name: 'Dock traders', kind: 'meeting' },
  { weekday: 2, week: 3, name: 'Export papers', kind: 'class' },
  { weekday: 5, week: 4, name: 'Harbor fair', kind: 'fair' },
]

const cell = (date) => {
  const td = document.createElement('td')
  if (date.getMonth() !== shown.getMonth()) return td
  const day = document.createElement('time')
  day.dateTime = `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`
  day.textContent = date.getDate()
  td.append(day)
  if (date.toDateString() === today.toDateString()) td.className = 'today'
  const week = Math.ceil(date.getDate() / 7)
  for (const event of events)
    if (event.weekday === (date.getDay() + 6) % 7 && event.week === week) {
      const label = document.createElement('span')
      label.className = event.kind
      label.textContent = event.name
      td.append(label)
    }
  return td
}

const render = () => {
  caption.textContent = shown.toLocaleDateString('en', { month: 'long', year: 'numeric' })
  const lead = (shown.getDay() + 6) % 7
  const days = new Date(shown.getFullYear(), shown.getMonth() + 1, 0).getDate()
  const weeks = Math.ceil((lead + days) / 7)
  body.replaceChildren(
    ...Array.from({ length: weeks }, (_, week) => {
      const tr = document.createElement('tr')
      for (let weekday = 0; weekday < 7; weekday++)
        tr.append(
          cell(new Date(shown.getFullYear(), shown.getMonth(), week * 7 + weekday - lead + 1)),
        )
      return tr
    }),
  )
}

for (const button of document.querySelectorAll('[data-month]'))
  button.addEventListener('click', () => {
    shown = new Date(shown.getFullYear(), shown.getMonth() + Number(button.dataset.month), 1)
    render()
  })
render()
