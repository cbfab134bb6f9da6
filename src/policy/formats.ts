// The formats of the strings in a configuration.

/** Ids of purposes and services. */
export const ID: RegExp = /^[a-z][a-z\d-]{0,31}$/
/** Versions of a policy. */
export const VERSION: RegExp = /^[a-zA-Z\d.-]{1,24}$/
/** ISO 8601 dates. */
export const DATE: RegExp = /^\d{4}-[01]\d-[0-3]\d$/
/** Texts for people: anything that is not blank. */
export const TEXT: RegExp = /\S/
/**
 * Links: `https:`, `mailto:`, `tel:`, or relative. White space and control characters are not allowed,
 * since browsers ignore them in front of a scheme.
 */
export const LINK: RegExp = /^(https:|mailto:|tel:|(?![\w+.-]*:))[^\0- ]+$/i
/** Addresses to send data to: `https:`, or relative and on the same origin. */
export const ENDPOINT: RegExp = /^(https:\/\/(?![/\\])|(?![\w+.-]*:|[/\\]{2}))[^\0- ]+$/i
/** Names of cookies, hosts and domains: no character that ends the name or an attribute of a cookie. */
export const NAME: RegExp = /^[^\s;,=]+$/
/** ISO 8601 durations, or `session`. */
export const DURATION: RegExp = /^(session|P[\dYMWDTHS]+)$/
/** Shares of a whole. */
export const SHARE: RegExp = /^(0|1|0?\.\d+)$/
/** Positions of the notice. */
export const POSITION: RegExp = /^(top|bottom)(-left|-right)?$/
/** ISO 3166-1 countries, and ISO 3166-2 parts of them. */
export const REGION: RegExp = /^[A-Z]{2}(-[A-Z\d]{1,3})?$/
