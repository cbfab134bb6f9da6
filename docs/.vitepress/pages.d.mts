/** Groups of the sidebar, each with the names of its pages. */
export const GROUPS: readonly {
  readonly title: Readonly<Record<'en' | 'ja', string>>
  readonly pages: readonly string[]
}[]
