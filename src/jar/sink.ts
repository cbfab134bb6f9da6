/**
 * Stands where js-cookie expects `document`: it takes the text of a cookie and keeps nothing.
 *
 * js-cookie is used for what it knows best, the writing of a cookie's text. The page's own
 * `document.cookie` can be shadowed by a named element, so only the platform touches cookies.
 */
const sink: { cookie: string } = { cookie: '' }

export default sink
