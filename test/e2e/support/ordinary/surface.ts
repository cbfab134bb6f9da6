import type { Group } from './probe'

/** Everything a page can see of the browser's objects. */
export const surface: Group = {
  name: 'the surface',
  probes: [
    {
      name: 'names of window',
      run: () =>
        Object.getOwnPropertyNames(window)
          .filter((name) => name !== 'sekisho')
          // Firefox makes them when they are first asked for.
          .sort(),
    },
    {
      name: 'names of document and navigator',
      run: () => [
        Object.getOwnPropertyNames(document),
        Object.getOwnPropertyNames(navigator),
        Object.getOwnPropertyNames(history),
        Object.getOwnPropertyNames(document.documentElement),
        Object.keys(document.documentElement.dataset).filter(
          (name) => !['consentChoices', 'consentGranted'].includes(name),
        ),
      ],
    },
    {
      name: 'every interface: each property, its flags, names, lengths and texts',
      run: () => {
        const all: Record<string, string> = {}
        const add = (path: string, holder: object): void => {
          const inherited = Object.getPrototypeOf(holder) as object | null
          for (const [key, shape] of kit.shapes(holder)) {
            let above = inherited
            while (above && !Object.hasOwn(above, key))
              above = Object.getPrototypeOf(above) as object | null
            const text = JSON.stringify(shape)
            // Its own or inherited: the same to whoever uses it.
            if (!above || JSON.stringify(kit.shape(above, key)) !== text)
              all[`${path}.${key}`] = text
          }
        }
        for (const name of Object.getOwnPropertyNames(window)) {
          if (name === 'sekisho' || name === 'kit') continue
          all[`window.${name}`] = JSON.stringify(kit.shape(window, name))
          const value = Object.getOwnPropertyDescriptor(window, name)?.value as unknown
          if (typeof value !== 'function') continue
          add(name, value)
          const { prototype } = value as { prototype?: object }
          if (prototype) add(`${name}.prototype`, prototype)
        }
        return all
      },
    },
    {
      name: 'prototypes of what is there',
      run: () =>
        [
          window,
          document,
          navigator,
          location,
          history,
          localStorage,
          indexedDB,
          performance,
          document.body,
          new Image(),
          new XMLHttpRequest(),
          customElements,
        ].map((it) => {
          const chain: string[] = []
          for (let at: unknown = it; at; at = Object.getPrototypeOf(at))
            chain.push(at.constructor.name)
          return chain
        }),
    },
  ],
}
