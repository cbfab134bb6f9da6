import type { Group } from './probe'

/** Pictures and whatever else has an address. */
export const images: Group = {
  name: 'images and media',
  probes: [
    {
      name: 'how Image and Audio look',
      run: () => {
        const it = new Image(3, 4)
        return kit.tell([
          kit.shape(window, 'Image'),
          kit.shapes(Image),
          kit.shape(window, 'Audio'),
          Image.prototype === HTMLImageElement.prototype,
          Audio.prototype === HTMLAudioElement.prototype,
          Image.prototype.constructor === HTMLImageElement,
          it.constructor === HTMLImageElement,
          it instanceof Image,
          it instanceof HTMLImageElement,
          it,
          it.width,
          new Image(),
          new Image(undefined, 5),
          new Image('7' as never),
          new Audio('/missing.mp3'),
          new Option('text', 'value', true, true),
        ])
      },
    },
    {
      name: 'Image called the wrong way, and as a class',
      run: () => {
        class Own extends Image {
          own = 1
        }
        return kit.outcomes(
          () => (Image as unknown as () => void)(),
          () => Reflect.apply(Image, {}, []),
          () => new Own(1, 2).outerHTML,
          () => new Own() instanceof Own,
          () => Reflect.construct(Image, [1], Object),
          () => new HTMLImageElement(),
          () => Image.length,
          () => Image.name,
        )
      },
    },
    {
      name: 'how addresses of elements look',
      run: () =>
        (
          [
            [HTMLImageElement, 'src', 'srcset', 'sizes', 'currentSrc'],
            [HTMLScriptElement, 'src', 'type', 'text', 'async'],
            [HTMLIFrameElement, 'src', 'srcdoc', 'contentWindow', 'contentDocument'],
            [HTMLMediaElement, 'src', 'srcObject'],
            [HTMLVideoElement, 'poster'],
            [HTMLSourceElement, 'src', 'srcset'],
            [HTMLLinkElement, 'href', 'rel'],
            [HTMLObjectElement, 'data'],
            [HTMLEmbedElement, 'src'],
            [HTMLInputElement, 'src', 'value'],
            [HTMLFormElement, 'action', 'submit', 'requestSubmit'],
            [HTMLAnchorElement, 'href', 'ping'],
            [Element, 'setAttribute', 'setAttributeNS', 'removeAttribute', 'setAttributeNode'],
            [Attr, 'value'],
          ] as const
        ).map(([{ prototype }, ...keys]) => keys.map((key) => kit.shape(prototype, key))),
    },
    {
      name: 'an address written and read',
      run: () => {
        const it = new Image()
        const log: unknown[] = []
        for (const address of ['/picture.svg', 'a b.png', '', ' /x ', 'http://[', '#part', null]) {
          it.src = address!
          log.push([it.src, it.getAttribute('src'), it.complete])
        }
        it.removeAttribute('src')
        log.push([it.src, it.hasAttribute('src'), it.currentSrc])
        it.setAttribute('SRC', 'x.png')
        log.push(it.outerHTML)
        const attribute = it.attributes.getNamedItem('src')
        if (attribute) attribute.value = 'y.png'
        log.push(it.getAttribute('src'), it.toggleAttribute('src'), it.hasAttribute('src'))
        it.setAttributeNS(null, 'src', 'z.png')
        it.srcset = 'z.png 2x'
        log.push(it.srcset, it.outerHTML, (it.cloneNode() as Element).outerHTML)
        return log
      },
    },
    {
      name: 'addresses written the wrong way',
      run: () => {
        const set = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')
        return kit.outcomes(
          () => set?.set?.call({}, 'x'),
          () => set?.get?.call({}),
          () => set?.set && Reflect.apply(set.set, new Image(), []),
          () => (new Image().src = Symbol('no') as never),
          () => HTMLImageElement.prototype.src,
          () => Element.prototype.setAttribute.call({} as never, 'src', 'x'),
          () => new Image().setAttribute('a b', 'x'),
          () => (new Image().setAttribute as unknown as (name: string) => void)('src'),
          () => new Image().setAttribute('src', 'x'),
          () => Reflect.set(new Image(), 'src', '/x'),
        )
      },
    },
    {
      name: 'loading, in order',
      run: async () => {
        const log: unknown[] = []
        const it = new Image()
        kit.watch(it, ['load', 'error'], () => [it.complete, it.naturalWidth, it.width], log)
        it.onload = function (event) {
          log.push(['onload', this === it, event.target === it, event.isTrusted])
        }
        it.src = '/picture.svg?loading'
        log.push(['set', it.complete])
        queueMicrotask(() => log.push('microtask'))
        await kit.next(it, 'load')
        it.src = '/picture.svg?again'
        await kit.next(it, 'load')
        return [log, it.naturalHeight, it.currentSrc]
      },
    },
    {
      name: 'loading that fails',
      run: async () => {
        const log: unknown[] = []
        for (const address of ['/missing.png', '/no-picture.png', kit.closed, 'http://[', '']) {
          const it = new Image()
          kit.watch(it, ['load', 'error'], (event) => event.constructor.name, log)
          it.onerror = (event) => log.push(['onerror', (event as Event).type])
          it.src = address
          await kit.next(it, 'error')
          log.push([it.complete, it.naturalWidth])
        }
        return log
      },
    },
    {
      name: 'decode()',
      run: () => {
        const decode = (address: string): Promise<void> => {
          const it = new Image()
          it.src = address
          return it.decode()
        }
        return kit.outcomes(
          () => decode('/picture.svg'),
          () => decode('/missing.png'),
          () => new Image().decode(),
        )
      },
    },
    {
      name: 'srcset, picture and lazy loading',
      run: async () => {
        const stage = kit.stage()
        stage.innerHTML =
          '<picture><source srcset="/picture.svg?source"><img src="/missing.png"></picture>' +
          '<img srcset="/picture.svg?1x 1x, /picture.svg?9x 9x" src="/missing.png">' +
          '<img loading="lazy" src="/picture.svg?lazy" width="5">'
        const pictures = [...stage.querySelectorAll('img')]
        await Promise.all(pictures.map((it) => kit.next(it, 'load')))
        return pictures.map((it) => [it.currentSrc, it.naturalWidth, it.outerHTML])
      },
    },
    {
      name: 'media without a film',
      run: async () => {
        const all: unknown[] = []
        for (const name of ['video', 'audio'] as const) {
          const it = kit.make(name)
          kit.stage().append(it)
          const log = kit.watch(
            it,
            ['loadstart', 'error', 'emptied', 'abort'],
            () => it.networkState,
          )
          it.src = '/missing.mp4'
          await kit.next(it, 'error')
          all.push(log, it.error?.code ?? null, it.currentSrc, it.src)
          all.push(await kit.outcome(async () => void (await it.play())))
        }
        return all
      },
    },
    {
      name: 'style sheets, preloads, objects and embeds',
      run: async () => {
        const stage = kit.stage()
        const link = kit.make('link', { rel: 'stylesheet', href: '/styles.css' })
        stage.append(link)
        await kit.next(link, 'load')
        const styled = kit.make('p', { class: 'own' })
        stage.append(styled)
        const missing = kit.make('link', { rel: 'stylesheet', href: '/missing.css' })
        stage.append(missing)
        await kit.next(missing, 'error', 'load')
        const preload = kit.make('link', { rel: 'preload', as: 'fetch', href: '/echo?preload' })
        stage.append(preload)
        const object = kit.make('object', { type: 'image/svg+xml', data: '/picture.svg?object' })
        stage.append(object)
        await kit.next(object, 'load', 'error')
        const embed = kit.make('embed', { type: 'image/svg+xml', src: '/picture.svg?embed' })
        stage.append(embed)
        await kit.next(embed, 'load', 'error')
        return [
          getComputedStyle(styled).color,
          link.sheet?.cssRules.length,
          object.contentDocument?.documentElement.localName,
          stage.innerHTML,
        ]
      },
    },
    {
      name: 'a picture in a canvas',
      run: async () => {
        const it = new Image(30, 20)
        it.crossOrigin = 'anonymous'
        it.src = `${kit.home}/picture.svg?canvas`
        await it.decode()
        const canvas = kit.make('canvas', { width: '2', height: '2' })
        const context = canvas.getContext('2d')
        context?.drawImage(it, 0, 0)
        return [[...(context?.getImageData(1, 1, 1, 1).data ?? [])], it.crossOrigin]
      },
    },
  ],
}
