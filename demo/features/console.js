/* Shows warnings and errors of the console on the page. Loaded before Sekisho, which may log at once. */
{
  const { error, warn } = console
  const show = (text) => {
    const write = () => {
      const item = document.createElement('li')
      item.textContent = text
      document.querySelector('#console').append(item)
    }
    if (document.querySelector('#console')) write()
    else document.addEventListener('DOMContentLoaded', write)
  }
  console.error = (...parts) => {
    error(...parts)
    show(parts.join(' '))
  }
  console.warn = (...parts) => {
    warn(...parts)
    show(parts.join(' '))
  }
}
