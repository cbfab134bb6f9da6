// The texts of every language, each layer in a module of its own. scripts/locales.mjs writes this list.
import type { LazyTexts } from './types'

/** By language: loads the texts of a layer. */
export const lazyTexts: Readonly<Record<string, LazyTexts>> & { readonly en: Required<LazyTexts> } =
  {
    en: {
      notice: async () => (await import('./en/notice')).en,
      placeholder: async () => (await import('./en/placeholder')).en,
      preferences: async () => (await import('./en/preferences')).en,
      storedData: async () => (await import('./en/storedData')).en,
      policyUpdate: async () => (await import('./en/policyUpdate')).en,
      documents: async () => (await import('./en/documents')).en,
      devtools: async () => (await import('./en/devtools')).en,
    },
    de: {
      notice: async () => (await import('./de/notice')).de,
      placeholder: async () => (await import('./de/placeholder')).de,
      preferences: async () => (await import('./de/preferences')).de,
      storedData: async () => (await import('./de/storedData')).de,
      policyUpdate: async () => (await import('./de/policyUpdate')).de,
      documents: async () => (await import('./de/documents')).de,
    },
    ja: {
      notice: async () => (await import('./ja/notice')).ja,
      placeholder: async () => (await import('./ja/placeholder')).ja,
      preferences: async () => (await import('./ja/preferences')).ja,
      storedData: async () => (await import('./ja/storedData')).ja,
      policyUpdate: async () => (await import('./ja/policyUpdate')).ja,
      documents: async () => (await import('./ja/documents')).ja,
      devtools: async () => (await import('./ja/devtools')).ja,
    },
  }
