/** Texts of the first layer: the notice. `{}` is where a name goes. */
export interface NoticeTexts {
  /** Heading; `{}` is the site. */
  readonly title: string
  /** Asks; the names of the purposes follow. */
  readonly lead: string
  /** Instead of it where everything is on until the visitor refuses it. */
  readonly told: string
  /** Follows the name of a purpose that is granted as it is: an opt-out nobody has refused. */
  readonly active: string
  /** Follows the name of a purpose that Global Privacy Control has refused. */
  readonly gpc: string
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

/** What a page gets that draws notice, preferences and placeholders itself. */
export type AskTexts = Pick<Texts, 'notice' | 'placeholder' | 'preferences'>

/** Words that the second layer and the documents share. */
export interface TermTexts {
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
  readonly recipient: string
  readonly role: {
    readonly own: string
    readonly processor: string
    readonly 'third-party': string
  }
  readonly country: string
  readonly use: string
  readonly sends: string
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
}

/** Texts of the second layer. `{}` is where a name, number or date goes. */
export interface PreferencesTexts extends TermTexts {
  readonly title: string
  /** Label of the choice of languages. */
  readonly language: string
  readonly intro: string
  readonly close: string
  readonly save: string
  /** Link to the policy. `{}` is the version. */
  readonly version: string
  /** `{}` is the date since which the policy is in force. */
  readonly effective: string
  /** Said of a purpose that Global Privacy Control has refused. */
  readonly gpcObeyed: string
  /** Said of a purpose that the visitor has allowed in spite of Global Privacy Control. */
  readonly gpcOverruled: string
  /** Opens the list of services. `{}` is how many. */
  readonly services: string
  /** Heading of the purposes that cannot be refused, and where a switch would be the state of each. */
  readonly always: string
  /** Label of a service's own switch. `{}` is the service. */
  readonly own: string
  /** Said of a purpose that is off while services of it are allowed. `{}` is their names. */
  readonly allowedOnly: string
  /** What a service keeps in the browser. */
  readonly kept: string
  readonly record: string
  /** `{}` is the date of the decision. */
  readonly decided: string
  readonly recordId: string
  /** Copies the record number. */
  readonly copy: string
  readonly copied: string
  /** Said above the number where the browser does not let it be copied. */
  readonly uncopied: string
  readonly download: string
  /** Link to the page where one can write. */
  readonly form: string
  /** What the record number is good for. */
  readonly quote: string
  /** Subject of a mail. `{}` is the record number. */
  readonly subject: string
  /** Heading of what is stored now. */
  readonly stored: string
  /** Opens it. */
  readonly show: string
  /** Said where it does not load. */
  readonly unloaded: string
}

/** Texts of what is stored here now. `{}` is where a name or number goes. */
export interface StoredDataTexts {
  readonly intro: string
  /** Said until it is known what is stored, and where it cannot be. */
  readonly unread: string
  readonly nothing: string
  /** Said of a purpose for which nothing is stored any more. */
  readonly none: string
  readonly areas: {
    readonly cookie: string
    readonly local: string
    readonly session: string
    readonly indexeddb: string
  }
  /** How long a cookie stays. `{}` is the time. */
  readonly until: string
  /** How long something stays of which nobody says so. */
  readonly unknown: string
  /** Said of what is declared and stored although it is not allowed. */
  readonly unallowed: string
  /** Heading of what no service declares, and what that means. */
  readonly undeclared: string
  readonly undeclaredNote: string
  /** Heading of what is Sekisho's own, and what each is. */
  readonly own: string
  readonly ownCookie: string
  readonly ownMemory: string
  readonly ownReceipt: string
  /** Cookies that may be there. `{}` is their names. */
  readonly hidden: string
  readonly showValue: string
  readonly hideValue: string
  /** Shows the rest of a long value. `{}` is how many characters it has. */
  readonly whole: string
  /** Stands for a value without a character. */
  readonly empty: string
  readonly erase: string
  readonly erasePurpose: string
  readonly eraseUndeclared: string
  readonly eraseAll: string
  readonly eraseAllNote: string
  /** `{}` is a purpose. */
  readonly allowed: string
  /** The same of a purpose that cannot be refused. `{}` is the purpose. */
  readonly fixed: string
  /** Takes back a purpose. `{}` is the purpose. */
  readonly withdraw: string
  /** `{}` is the purpose. */
  readonly withdrawn: string
  readonly reset: string
  readonly resetNote: string
  readonly forgotten: string
  /** `{}` is how many. */
  readonly erased: string
  readonly unchanged: string
  /** What was not erased, and why. */
  readonly remains: {
    /** `{}` is the names. */
    readonly server: string
    /** `{}` is the names. */
    readonly path: string
    /** `{}` is the names. */
    readonly recipient: string
    /** `{}` is the names. */
    readonly close: string
  }
  /** What was erased and is there again. `{}` is the names. */
  readonly again: string
  readonly failed: string
}

/** Texts of the documents a site publishes. `{}` is where a name or date goes. */
export interface DocumentsTexts extends TermTexts {
  /** Heading of a page of documents; `{}` is the site. */
  readonly page: string
  /** Link to the policy. `{}` is the version. */
  readonly version: string
  /** `{}` is the date since which the policy is in force. */
  readonly effective: string
  /** Stands before the date. */
  readonly comma: string
  /** Stands before a value. */
  readonly colon: string
  /** Headings, by document. */
  readonly titles: {
    readonly purposes: string
    readonly transmissions: string
    readonly cookies: string
    readonly changes: string
    readonly contact: string
  }
  readonly purposes: {
    readonly intro: string
    /** Said where there is none. */
    readonly none: string
    readonly caption: string
    readonly purpose: string
    readonly description: string
    readonly basis: string
    readonly services: string
  }
  readonly transmissions: {
    /** Says also that what the site itself receives is left out. */
    readonly intro: string
    readonly none: string
    readonly caption: string
    readonly service: string
    readonly items: string
    /** What the site itself uses it for. */
    readonly senderUse: string
    readonly recipientUse: string
    readonly stop: string
    /** What refusing on this site stops, where a purpose waits for a yes. */
    readonly stopConsent: string
    /** The same where it runs until a no. */
    readonly stopOptOut: string
    /** Of a service that sends before it is allowed, without cookies. */
    readonly advanced: string
    /** Said of an opt-out with the recipient: what it stops is not known here. */
    readonly stopThere: string
    /** What a page that is open at the withdrawal may still send, until it is loaded again. */
    readonly afterRevoke: Readonly<Record<'stops' | 'cookieless' | 'unknown', string>>
    /** Where the policy says nothing. */
    readonly unstated: string
  }
  readonly cookies: {
    readonly intro: string
    /** Follows that where a name has a `*`. */
    readonly star: string
    readonly caption: string
    readonly kind: string
    readonly service: string
    readonly cookie: string
    readonly local: string
    readonly session: string
    readonly indexeddb: string
    /** Stands for the service of the consent cookie where none declares it. */
    readonly site: string
    /** What the consent cookie is for. */
    readonly choice: string
    /** What the memory of what was agreed to is for. */
    readonly agreed: string
    /** What receipts that wait are for. */
    readonly receipts: string
  }
  readonly changesOf: {
    readonly version: string
    readonly effective: string
    /** Heading of what is announced. */
    readonly upcoming: string
    /** Link to the announced policy. */
    readonly read: string
    readonly none: string
    readonly caption: string
    readonly summary: string
    readonly kind: string
    readonly material: string
    readonly minor: string
    readonly purposes: string
  }
  readonly contactOf: {
    readonly controller: string
    /** Link to the page where one can write. */
    readonly form: string
    readonly email: string
    readonly tel: string
    /** Said where complaints go where questions go. */
    readonly same: string
  }
}

/** Texts of the developer panel. `{}` is where a name, number or date goes. */
export interface DevtoolsTexts {
  /** The language of these texts. */
  readonly lang: string
  readonly title: string
  /** Label of the edge that makes it lower. */
  readonly height: string
  /** Switch: the panel follows what happens. */
  readonly live: string
  readonly refresh: string
  /** `{}` is the time of what is shown. */
  readonly asOf: string
  readonly copy: string
  readonly copied: string
  /** Said above the text where the browser does not let it be copied. */
  readonly uncopied: string
  readonly close: string
  /** `{}` is the list of the counts. */
  readonly summary: string
  /** Numbers of the summary. */
  readonly counts: {
    /** `{}` is how many. */
    readonly held: string
    /** `{}` is how many. */
    readonly refused: string
    /** `{}` is how many. */
    readonly leaked: string
    /** `{}` is how many. */
    readonly undeclared: string
  }
  /** Said where all of these are zero. */
  readonly nothing: string
  /** Follows the summary; what has to be looked at comes next. */
  readonly attention: string
  /** Follows the summary where nothing has to be looked at. */
  readonly fine: string
  /** Follows a list of names that is cut; `{}` is how many are left out. */
  readonly more: string
  /** Headings of what has to be looked at. */
  readonly leaked: string
  readonly undeclared: string
  readonly left: string
  /** What can be done about a leak. */
  readonly remedy: {
    /** `{}` is a command. */
    readonly tag: string
    readonly server: string
    readonly path: string
    readonly recipient: string
    readonly close: string
    /** Where no remedy is known. */
    readonly unknown: string
    /** About what no service declares. */
    readonly undeclared: string
    /** About what is stored although it is not allowed. */
    readonly left: string
  }
  readonly tabs: {
    readonly entries: string
    readonly stored: string
    readonly grants: string
    readonly simulation: string
  }
  /** Label of the filter. */
  readonly filter: string
  readonly all: string
  readonly time: string
  readonly gate: string
  readonly service: string
  readonly purpose: string
  readonly what: string
  readonly outcome: string
  readonly count: string
  readonly action: string
  readonly gates: {
    readonly scripts: string
    readonly embeds: string
    readonly cookies: string
    readonly storage: string
    readonly network: string
  }
  readonly outcomes: {
    readonly passed: string
    readonly held: string
    readonly refused: string
    readonly released: string
    readonly erased: string
    readonly leaked: string
  }
  /** Shows the rest of a long table; `{}` is how many rows. */
  readonly rest: string
  /** Opens what the outcomes mean. */
  readonly words: string
  readonly meanings: {
    readonly passed: string
    readonly held: string
    readonly refused: string
    readonly released: string
    readonly erased: string
    readonly leaked: string
  }
  /** Stands for a script that has no address. */
  readonly inline: string
  /** Said where nothing is in the table. */
  readonly noEntries: string
  readonly noStored: string
  /** Said until it is known what is stored, and where it cannot be. */
  readonly unread: string
  /** Stands for the service of the consent cookie where none declares it. */
  readonly own: string
  readonly area: string
  readonly name: string
  readonly state: string
  readonly areas: {
    readonly cookie: string
    readonly local: string
    readonly session: string
    readonly indexeddb: string
  }
  readonly granted: string
  readonly refused: string
  /** The state of a purpose that cannot be refused. */
  readonly fixed: string
  /** Whether a choice was made. */
  readonly status: {
    readonly undecided: string
    readonly decided: string
    readonly lapsed: string
  }
  /** The view in which a first visit is tried under other conditions. */
  readonly simulation: {
    readonly about: string
    readonly region: string
    readonly language: string
    readonly start: string
    /** Title of the frame. */
    readonly frame: string
    readonly failed: string
  }
}

/** Texts about what has changed since a visitor decided. `{}` is where a name, number or date goes. */
export interface PolicyUpdateTexts {
  /** Stands before what has changed of a purpose, in the preferences. */
  readonly changed: string
  /** Follows the name of a purpose that was not there before. */
  readonly isNew: string
  /** What a purpose covers that it did not. */
  readonly added: {
    /** `{}` is the service and, where that is another name, its recipient. */
    readonly service: string
    /** `{}` is the recipient. */
    readonly recipient: string
    /** `{}` is the item. */
    readonly sends: string
    /** `{}` is the name and how long. */
    readonly cookie: string
    /** `{}` is the key. */
    readonly storage: string
    /** `{}` is the address. */
    readonly host: string
    readonly basis: string
  }
  /** Says that a purpose is described in other words. */
  readonly reworded: string
  /** Says that it is not known in this browser what exactly has changed. */
  readonly unknown: string
  /** Follows a list that is cut. `{}` is how many are left out. */
  readonly more: string
  /** Follows a purpose, before what has changed of it. */
  readonly colon: string
  /** Follows a thing, before the next one. */
  readonly comma: string
  /** Says that the policy has changed in small ways; a summary follows. */
  readonly minor: string
  /** Announces the next version; a summary follows. `{}` is the date. */
  readonly upcoming: string
  /** Link to the policy. */
  readonly policy: string
  /** Puts the line away. */
  readonly close: string
}

/** Everything that is said in one language. */
export interface Texts {
  readonly notice: NoticeTexts
  readonly placeholder: PlaceholderTexts
  readonly preferences: PreferencesTexts
  readonly storedData: StoredDataTexts
  readonly policyUpdate: PolicyUpdateTexts
  readonly documents: DocumentsTexts
  /** For site owners: in few languages, else English. */
  readonly devtools?: DevtoolsTexts
}

/** The same, loaded layer by layer. */
export type LazyTexts = {
  readonly [Layer in keyof Texts]: () => Promise<Required<Texts>[Layer]>
}
