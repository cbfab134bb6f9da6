import { render } from 'preact'
import type { VNode } from 'preact'
import type { News, UiContext } from '../consent/types'
import { newsTexts } from '../locales/news'
import { sayDay } from '../documents/day'
import { fill } from './fill'
import type { Language } from './language'
import { Link } from './Link'
import { newsCss } from './News.css'
import { keepSpace } from './space'
import { makeSheet } from './styles'

export { Change, Lapses } from './Lapses'

/** What the line gets from the rest of the visible part. */
export interface NewsContext extends Pick<UiContext, 'consent' | 'config' | 'news' | 'dismiss'> {
  readonly language: Language
  readonly root: ShadowRoot
  readonly close: () => void
}

/**
 * Puts a line into the page that says what has changed. It asks nothing, takes no focus, and stays away
 * once it is put away.
 *
 * @returns takes it out of the page
 */
export const enter = ({
  consent,
  config,
  language,
  root,
  news,
  dismiss,
  close,
}: NewsContext): (() => void) => {
  const { minor = [], upcoming }: Partial<News> = news() ?? {}
  const { pick, say, base } = language
  const texts = newsTexts[base] ?? newsTexts.en
  const { url } = consent.policy
  const sheet = makeSheet(newsCss)
  const mount = document.createElement('div')

  const View = (): VNode => (
    <section part="news" class="sheet" aria-label={texts.policy}>
      <div>
        {minor.length > 0 && (
          <p>
            {texts.minor} {minor.map(({ summary }) => [say(summary), ' '])}
            <Link href={pick(url)[0]}>{texts.policy}</Link>
          </p>
        )}
        {upcoming && (
          <p>
            {fill(texts.upcoming, sayDay(upcoming.effective, base))} {say(upcoming.summary)}{' '}
            <Link href={pick(upcoming.url ?? url)[0]}>{texts.policy}</Link>
          </p>
        )}
      </div>
      <button
        type="button"
        part="choice"
        data-action="close"
        onClick={() => {
          dismiss()
          close()
        }}
      >
        {texts.close}
      </button>
    </section>
  )

  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  root.append(mount)
  render(<View />, mount)
  const release = keepSpace(mount.firstElementChild as HTMLElement, config.notice.position)
  return () => {
    release()
    render(null, mount)
    mount.remove()
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each != sheet)
  }
}
