// The settings of a configuration beside the policy: cookie, notice, gates, receipts, reports, takeover, regions.

/** The consent cookie. */
export interface CookieOptions {
  /**
   * Its name.
   *
   * @default "sekisho"
   * @pattern ^[^\s;,=]+$
   */
  readonly name: string
  /**
   * `host`: this host only. `site`: the widest domain that the browser accepts. Or a domain.
   *
   * @default "host"
   */
  readonly domain: string
  /**
   * How many days a decision is valid, 1 to 400.
   *
   * @default 180
   * @asType integer
   * @minimum 1
   * @maximum 400
   */
  readonly days: number
  /**
   * How many days a decision is valid that refuses everything, 1 to 400. Six calendar months have up to
   * 184.
   *
   * @default 184
   * @asType integer
   * @minimum 1
   * @maximum 400
   */
  readonly daysRefused: number
}

/** How the notice looks. */
export interface NoticeOptions {
  /**
   * `bar`: across the page. `box`: in a corner. `quiet`: a single line. `dialog`: in the middle of the window,
   * in front of a page that stays usable: it can be read, scrolled and clicked before there is an answer.
   * `none`: nothing of Sekisho's; the page shows what the event `ask` tells it to.
   *
   * @default "bar"
   */
  readonly kind: 'bar' | 'box' | 'quiet' | 'dialog' | 'none'
  /**
   * `top` or `bottom`; for a box also with the side. A dialog is in the middle: only the confirmation after a
   * choice is there.
   *
   * @default "bottom"
   */
  readonly position: 'top' | 'bottom' | 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right'
  /**
   * Its colours. `auto`: those that the visitor's system asks for.
   *
   * @default "auto"
   */
  readonly theme: 'auto' | 'light' | 'dark'
  /**
   * A language that Sekisho has texts for, or `auto` for that of `<html lang>`.
   *
   * @default "auto"
   */
  readonly language: string
  /**
   * How the visitor comes back to the choice. `own`: by an element of the page with `data-consent-open`.
   * `floating`: also by a small button in the lower corner of every page, shown once there is a choice.
   *
   * @default "own"
   */
  readonly reopen: 'own' | 'floating'
}

/** `enforce`: hold what is not granted. `report`: only record it in the ledger. `off`: do neither. */
export type GateMode = 'enforce' | 'report' | 'off'

/** Which gates are active, and how. */
export interface GateOptions {
  /**
   * Release tagged scripts when their purposes are granted, and hold untagged scripts of declared
   * services. `"declared"`: release only scripts whose address belongs to a declared service, so that no
   * script that somebody slips into the page runs with a tag. If `false`, tagged scripts stay inert and
   * untagged ones run.
   *
   * @default true
   */
  readonly scripts: boolean | 'declared'
  /**
   * The same for iframes, images, media, links and objects.
   *
   * @default true
   */
  readonly embeds: boolean
  /**
   * The gate for cookies that scripts write.
   *
   * @default "enforce"
   */
  readonly cookies: GateMode
  /**
   * The gate for localStorage, sessionStorage and IndexedDB.
   *
   * @default "enforce"
   */
  readonly storage: GateMode
  /**
   * The gate for requests that scripts send to declared hosts.
   *
   * @default "enforce"
   */
  readonly network: GateMode
  /**
   * What happens to undeclared cookies and storage entries. `report`: they are written, and recorded in
   * the ledger. `block`: they are not written.
   *
   * @default "report"
   */
  readonly undeclared: 'report' | 'block'
  /**
   * `"policy"`: also put a Content Security Policy into the page, with which the browser refuses every host
   * but that of the page, those of granted services and those of `allow`. A choice that grants more
   * loads the page again.
   *
   * @default "off"
   */
  readonly enforce: 'off' | 'policy'
  /**
   * Further hosts that the pages need under `enforce`, as services declare theirs.
   *
   * @default []
   */
  readonly allow: readonly string[]
  /**
   * `"required"`: code of the page grants nothing that is not granted already, unless the visitor has just clicked or
   * pressed a key. Refusing always works.
   *
   * @default "optional"
   */
  readonly gesture?: 'optional' | 'required' | undefined
}

/** Where receipts are sent. */
export interface ReceiptOptions {
  /** Address that receives each receipt by POST: relative to the page, or `https:`. */
  readonly url: string
}

/** Where reports of what the gates did on real visits are sent. */
export interface ReportOptions {
  /** Address that receives each report by POST: relative to the page, or `https:`. */
  readonly url: string
  /**
   * The share of page views that are reported, 0 to 1.
   *
   * @default 0.01
   * @minimum 0
   * @maximum 1
   */
  readonly sample?: number | undefined
}

/**
 * A choice that visitors have made under the consent tool that the site had before.
 *
 * @typeParam Id an id of a purpose or service
 */
export interface TakeoverOptions<Id extends string = string> {
  /**
   * Name of that tool's cookie. Its format is recognized: vanilla-cookieconsent 3, klaro, tarteaucitron, Cookiebot,
   * OneTrust, osano's cookieconsent.
   */
  readonly cookie: string
  /**
   * That tool's name of a category or service → the purposes or services of this policy that it has covered.
   * osano's tool has one answer, which is called `allow` here.
   */
  readonly map: Readonly<Record<string, Id | readonly Id[]>>
  /**
   * The `revision` of vanilla-cookieconsent of which the mapping is true. Other ones are not taken over.
   *
   * @default 0
   * @asType integer
   */
  readonly revision?: number | undefined
}

/**
 * What a site does in a region with a purpose that can be refused. `consent`: asks first. `optout`: tells, and does it until
 * the visitor refuses. `tell`: tells in the preferences and the documents, asks nothing, and stops where the
 * visitor refuses there.
 */
export type Regime = 'consent' | 'optout' | 'tell'

/**
 * Place → regime. A place is an ISO 3166-1 country (`JP`) or an ISO 3166-2 part of one (`US-CA`). A regime is that of all
 * purposes with the basis `consent` or `optout` that are not sensitive, or one by purpose: id → regime, `*` for the
 * others.
 *
 * @typeParam Id an id of a purpose
 */
export type Regions<Id extends string = string> = Readonly<
  Record<string, Regime | ById<Id | '*', Regime>>
>

/** Something for each id, or for some of them where it is known which there are. */
export type ById<Id extends string, Value> = string extends Id
  ? Readonly<Record<string, Value>>
  : Partial<Readonly<Record<Id, Value>>>
