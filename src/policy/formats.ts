/** How strings of a configuration are written. Each is tested against one string, none is made from data. */

/** Of a purpose or a service. */
export const ID: RegExp = /^[a-z][a-z\d-]{0,31}$/
/** Of a policy. */
export const VERSION: RegExp = /^[a-zA-Z\d.-]{1,24}$/
/** ISO 8601. */
export const DATE: RegExp = /^\d{4}-[01]\d-[0-3]\d$/
/** For people: anything but blank. */
export const TEXT: RegExp = /\S/
/**
 * `https:`, `mailto:`, `tel:`, or relative. No white space or control character, since browsers
 * read past them in front of a scheme.
 */
export const LINK: RegExp = /^(https:|mailto:|tel:|(?![\w+.-]*:))[^\0- ]+$/i
/** `https:`, or relative and on the same origin. */
export const ENDPOINT: RegExp = /^(https:\/\/(?![/\\])|(?![\w+.-]*:|[/\\]{2}))[^\0- ]+$/i
/** Of cookies, hosts and domains: nothing that ends a cookie's name or attribute. */
export const NAME: RegExp = /^[^\s;,=]+$/
/** ISO 8601, or `session`. */
export const DURATION: RegExp = /^(session|P[\dYMWDTHS]+)$/
/** Of the notice. */
export const POSITION: RegExp = /^(top|bottom)(-left|-right)?$/
