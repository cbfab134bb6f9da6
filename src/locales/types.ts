/** Texts of the first layer: the notice. `{}` is where a name goes. */
export interface NoticeTexts {
  /** Heading; `{}` is the site. */
  readonly title: string
  /** Asks; the names of the purposes follow. */
  readonly lead: string
  /** Follows the name of a purpose that is granted as it is: an opt-out nobody has refused. */
  readonly active: string
  /** Said first where there was a choice that no longer holds. */
  readonly lapsed: string
  /** Said where the browser keeps no cookies. */
  readonly unkept: string
  readonly accept: string
  readonly reject: string
  readonly settings: string
  readonly policy: string
  /** Confirms a choice. */
  readonly saved: string
}

/** Texts of what stands for a held embed. */
export interface PlaceholderTexts {
  /** Says where it comes from; `{}` is the recipient and its country. */
  readonly held: string
  /** Follows the recipient's name; `{}` is the country. */
  readonly country: string
  /** Stands before the name of a purpose. */
  readonly purpose: string
  readonly once: string
  readonly always: string
}

/** Texts of the second layer. `{}` is where a name, number or date goes. */
export interface PreferencesTexts {
  readonly title: string
  readonly intro: string
  readonly close: string
  readonly save: string
  /** Link to the policy. `{}` is the version. */
  readonly version: string
  /** `{}` is the date since which the policy is in force. */
  readonly effective: string
  /** Why a purpose may be pursued, by basis. */
  readonly basis: {
    readonly necessary: string
    readonly contract: string
    readonly law: string
    readonly published: string
    readonly vital: string
    readonly consent: string
    readonly optout: string
    /** For a sensitive purpose, whatever its basis. */
    readonly sensitive: string
  }
  /** Opens the list of services. `{}` is how many. */
  readonly services: string
  /** Label of a service's own switch. `{}` is the service. */
  readonly own: string
  readonly recipient: string
  readonly role: {
    readonly own: string
    readonly processor: string
    readonly 'third-party': string
  }
  readonly country: string
  readonly use: string
  readonly sends: string
  /** What a service keeps in the browser. */
  readonly kept: string
  readonly name: string
  readonly duration: string
  readonly description: string
  /** The duration of what ends with the browser's session. */
  readonly session: string
  readonly httpOnly: string
  readonly area: { readonly local: string; readonly session: string; readonly indexeddb: string }
  readonly recipientPolicy: string
  readonly optOut: string
  readonly changes: string
  readonly contact: string
  readonly complaints: string
  readonly address: string
  readonly responsible: string
  readonly record: string
  /** `{}` is the date of the decision. */
  readonly decided: string
  readonly recordId: string
}
