import type { Group } from './probe'

/** What a page that writes itself has become. */
export const parsed: Group = {
  name: 'while the page is parsed',
  path: '/parsing.html',
  probes: [
    { name: 'what ran, in its order', run: () => (window as unknown as Parsed).parsedRan },
    {
      name: 'what ran, in any order',
      run: () => (window as unknown as Parsed).late.sort(),
    },
    {
      name: 'what the page has become',
      run: () => [
        document.getElementById('parsed')?.outerHTML,
        document.querySelector('.nested')?.outerHTML,
        document.body.getElementsByTagName('script').length,
        document.images.length,
        document.compatMode,
        document.readyState,
      ],
    },
    {
      name: 'what an observer of the page has seen',
      // Apart from what Sekisho itself shows; its own files are left out where it is recorded.
      run: () => (window as unknown as Parsed).seen.filter((name) => name !== 'sekisho-notice'),
    },
  ],
}

interface Parsed {
  readonly parsedRan: string[]
  readonly late: string[]
  readonly seen: string[]
}
