// Remembers which pages a visitor has opened and when, to say which page a request belongs to.

/** An address without its query and fragment. */
export const withoutQuery = (url: string): string => url.replace(/[?#].*/s, '')

/** The pages of a visitor, by their addresses without query. */
export interface VisitedPages {
  /** The page that is open; empty before the first one. */
  current(): string
  /** A page begins: it is opened, or a choice was made in it. */
  begin(url: string): void
  /** The page that has begun is at this address after redirects. */
  arrive(url: string): void
  /** The page of a document: itself, or the one that is open where it is a frame or a worker. */
  pageOf(document: string): string
  /** Milliseconds since a page began, at least 0. */
  timeIn(page: string, time: number): number
}

/** Makes the memory of a visitor who has opened nothing yet. */
export const createVisitedPages = (): VisitedPages => {
  /** The page that is open, and when that began. */
  let here = { url: '', since: Date.now() }
  const known = new Map<string, number>()
  const set = (url: string, since: number): void => {
    here = { url: withoutQuery(url), since }
    known.set(here.url, since)
  }
  return {
    current: () => here.url,
    begin: (url) => set(url, Date.now()),
    arrive: (url) => set(url, here.since),
    pageOf(document) {
      const url = withoutQuery(document)
      return known.has(url) ? url : here.url
    },
    timeIn: (page, time) => Math.max(0, Math.round(time - (known.get(page) ?? here.since))),
  }
}
