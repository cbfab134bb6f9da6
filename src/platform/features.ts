// What this build contains. The ready-made files contain everything. `sekisho build` puts a module in the place of
// this one that says `false` where a configuration never needs something; the bundler then leaves its code out.

/** Whether a service declares hosts, so that what belongs to them is held without a tag. */
export const HOSTS: boolean = true
/** Whether cookies are gated. */
export const COOKIES: boolean = true
/** Whether localStorage and sessionStorage are gated. */
export const WEB_STORAGE: boolean = true
/** Whether IndexedDB is gated. */
export const DATABASES: boolean = true
/** Whether tagged scripts or embeds are gated. */
export const ELEMENTS: boolean = true
/** Whether vendors are told what is granted. */
export const SIGNALS: boolean = true
/** Whether the configuration asks for a Content Security Policy in the page. */
export const ENFORCEMENT: boolean = true
/** Whether choices made under another tool are taken over. */
export const TAKEOVER: boolean = true
/** Whether receipts are sent. */
export const SENT_RECEIPTS: boolean = true
/** Whether visitors are asked otherwise in some regions. */
export const REGIONS: boolean = true
/** Whether a sample of page views is reported. */
export const FIELD_REPORTS: boolean = true
