/**
 * What `document` itself answers, and not an element named like the property: `<form name=cookie>`
 * shadows `document.cookie`, and `<img name=currentScript>` the script that runs.
 *
 * @see https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem-filter
 */
export const ownOf = <K extends 'currentScript' | 'documentElement'>(property: K): Document[K] =>
  Reflect.get(Document.prototype, property, document)
