// The ids of sekisho.json. With them TypeScript finds a misspelt one in hooks and components.
import 'sekisho'

declare module 'sekisho' {
  interface Register {
    ids: 'necessary' | 'analytics' | 'embeds' | 'youtube'
  }
}
