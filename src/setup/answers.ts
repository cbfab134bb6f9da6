// What an owner is asked when a policy is set up: by `sekisho init`, or in a form.
import type { CATALOG_LANGUAGES } from '../catalog/localize'
import type { CatalogConfigInput } from '../catalog/named'
import type { Basis, NoticeOptions } from '../policy/types'

/** A language that Sekisho and its catalogue have texts in. */
export type SetupLanguage = (typeof CATALOG_LANGUAGES)[number]

/** A text in some of the languages. Blank texts count as missing, and a missing one as the first that is there. */
export type ByLanguage = Readonly<Partial<Record<SetupLanguage, string>>>

/** How to contact somebody. Fields may be blank. */
export interface ContactAnswers {
  readonly email?: string | undefined
  readonly tel?: string | undefined
  /** A page with a form: `https:`, or relative to the page. */
  readonly url?: ByLanguage | undefined
  readonly address?: ByLanguage | undefined
}

/** What the owner says of a purpose otherwise than it is proposed, or a purpose of the owner's own. */
export interface PurposeAnswer {
  readonly id: string
  /** @default as proposed, or "consent" */
  readonly basis?: Basis | undefined
  /** @default as proposed; a purpose of the owner's own needs one */
  readonly name?: ByLanguage | undefined
  /** @default as proposed; a purpose of the owner's own needs one */
  readonly description?: ByLanguage | undefined
  /** @default false */
  readonly sensitive?: boolean | undefined
}

/** A service as a configuration takes it: the id of an entry, `{ "use": … }`, or written out. */
export type ServiceAnswer = NonNullable<CatalogConfigInput['policy']['services']>[number]

/** Everything that a configuration is composed of. */
export interface Answers {
  /** At least one; the first is the one that texts are compared in when the policy changes. */
  readonly languages: readonly SetupLanguage[]
  /** Name of the site or of who runs it: the title of the notice has it. */
  readonly name: ByLanguage
  /** Address of the page with the policy, `https:` or relative. */
  readonly policyUrl: ByLanguage
  /** At least one of its fields. */
  readonly contact: ContactAnswers
  /** ISO date since when the policy is in effect. */
  readonly effective: string
  /**
   * Version of the policy, `[0-9A-Za-z.-]{1,24}`.
   *
   * @default effective
   */
  readonly version?: string | undefined
  /** Postal address of who runs the site. */
  readonly address?: ByLanguage | undefined
  /** The person or position responsible for personal data. */
  readonly responsible?: ByLanguage | undefined
  /**
   * Who answers complaints.
   *
   * @default contact
   */
  readonly complaints?: ContactAnswers | undefined
  readonly services: readonly ServiceAnswer[]
  /**
   * Purposes that are not as proposed.
   *
   * @default []
   */
  readonly purposes?: readonly PurposeAnswer[] | undefined
  /** @default the notice is a bar at the bottom */
  readonly notice?: Partial<Omit<NoticeOptions, 'language'>> | undefined
}
