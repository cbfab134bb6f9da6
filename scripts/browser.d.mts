/** Path of a Chromium that is here. */
export function findBrowser(): string | undefined
