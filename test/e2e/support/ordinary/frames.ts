import type { Group } from './probe'

/** Frames and documents that are written. */
export const frames: Group = {
  name: 'frames',
  probes: [
    {
      name: 'an empty frame is there at once',
      run: async () => {
        const frame = document.createElement('iframe')
        const log = kit.watch(frame, ['load', 'error'])
        const before = frame.contentWindow
        kit.stage().append(frame)
        const inside = frame.contentWindow as Window & typeof globalThis
        log.push(
          before,
          inside.location.href,
          frame.contentDocument?.readyState,
          frame.contentDocument?.documentElement.outerHTML,
          inside.document === frame.contentDocument,
          inside.parent === window,
          inside.frameElement === frame,
          inside.fetch === fetch,
          inside.XMLHttpRequest === XMLHttpRequest,
          inside.Image === Image,
          inside.localStorage instanceof inside.Storage,
          inside.localStorage instanceof Storage,
          inside.document.cookie === document.cookie,
          kit.shape(inside, 'fetch'),
          kit.shape(inside.Document.prototype, 'cookie'),
        )
        await kit.later(20)
        log.push(inside === frame.contentWindow)
        frame.remove()
        log.push(frame.contentWindow, frame.contentDocument, inside.closed)
        return kit.tell(log)
      },
    },
    {
      name: 'what its functions do',
      run: async () => {
        const frame = await kit.frame()
        const inside = frame.contentWindow as Window & typeof globalThis
        inside.document.cookie = 'own_frame=1; path=/'
        inside.localStorage.setItem('own_frame', '2')
        const it = new inside.XMLHttpRequest()
        it.open('GET', '/echo?inside')
        it.send()
        await kit.next(it, 'loadend')
        const image = new inside.Image()
        image.src = '/picture.svg'
        await kit.next(image, 'load')
        return kit.tell([
          (await inside.fetch('/echo')).status,
          (await inside.fetch('/echo')) instanceof inside.Response,
          await inside
            .fetch('http://[')
            .catch((error: unknown) => error instanceof inside.TypeError),
          it.status,
          image instanceof inside.HTMLImageElement,
          document.cookie.includes('own_frame'),
          localStorage.getItem('own_frame'),
          inside.navigator.sendBeacon('/echo'),
        ])
      },
    },
    {
      name: 'functions of one realm with objects of the other',
      run: async () => {
        const frame = await kit.frame()
        const inside = frame.contentWindow as Window & typeof globalThis
        const cookie = Object.getOwnPropertyDescriptor(inside.Document.prototype, 'cookie')
        document.cookie = 'own_realm=1'
        localStorage.setItem('own_realm', '2')
        return kit.outcomes(
          () => cookie?.get?.call(document),
          () => cookie?.set?.call(document, 'own_realm=3'),
          () => document.cookie,
          () => inside.Storage.prototype.getItem.call(localStorage, 'own_realm'),
          () => Storage.prototype.getItem.call(inside.localStorage, 'own_realm'),
          () => inside.fetch.call(window, '/echo').then((it) => it instanceof Response),
          () =>
            Reflect.apply(inside.XMLHttpRequest.prototype.open, new XMLHttpRequest(), [
              'GET',
              '/echo',
            ]),
          () => window.fetch.call(inside, '/echo').then((it) => it instanceof inside.Response),
          () => inside.Element.prototype.setAttribute.call(kit.make('img'), 'src', 'x'),
          () => inside.Node.prototype.appendChild.call(kit.stage(), kit.make('p')),
          () => inside.Document.prototype.createElement.call(document, 'p') instanceof HTMLElement,
          () => Reflect.construct(Image, [], inside.Image).ownerDocument === document,
        )
      },
    },
    {
      name: 'srcdoc with scripts',
      run: async () => {
        const frame = await kit.frame({
          srcdoc:
            '<p id="own">1</p><script>parent.ran.push([document.readyState, location.href, origin === parent.origin, document.baseURI === parent.document.baseURI, typeof fetch])<\/script>' +
            '<script>document.write("<b>2</b>")</script><script type="text/plain">no</script>',
        })
        return [
          window.ran,
          frame.contentDocument?.documentElement.outerHTML,
          frame.srcdoc,
          frame.src,
        ]
      },
    },
    {
      name: 'a frame with an address, and another after that',
      run: async () => {
        const frame = await kit.frame({ src: '/frame.html', name: 'own-frame' })
        const log = kit.watch(frame, ['load'], () => frame.contentWindow?.location.pathname)
        const inside = frame.contentWindow
        const texts = [frame.contentDocument?.getElementById('inside')?.textContent]
        frame.src = '/deep/frame.html'
        await kit.next(frame, 'load')
        frame.contentWindow?.location.replace('/frame.html?replaced')
        await kit.next(frame, 'load')
        frame.setAttribute('src', 'about:blank')
        await kit.next(frame, 'load')
        texts.push(frame.src, frame.contentWindow?.location.href)
        return [log, texts, inside === frame.contentWindow, frame.outerHTML]
      },
    },
    {
      name: 'names and counts',
      run: async () => {
        const before = window.length
        const frame = await kit.frame({ name: 'ownNamed', src: '/frame.html' })
        const all = window as unknown as Record<string, unknown>
        return [
          window.length - before,
          all.ownNamed === frame.contentWindow,
          window.frames[window.length - 1] === frame.contentWindow,
          frame.contentWindow?.name,
          Object.keys(window).includes(String(window.length - 1)),
          document.getElementsByName('ownNamed')[0] === frame,
        ]
      },
    },
    {
      name: 'document.open, write and close in a frame',
      run: async () => {
        const frame = await kit.frame()
        const inside = frame.contentDocument!
        const log: unknown[] = []
        log.push(inside.open() === inside, inside.readyState)
        inside.write(
          '<!doctype html><title>Written</title><p>1<scr',
          'ipt>parent.ran.push("in")</scr',
        )
        log.push(inside.body?.innerHTML)
        inside.write('ipt><p>2')
        inside.writeln('<table>', '<tr><td>3')
        log.push(inside.body.innerHTML, inside.title, window.ran)
        inside.close()
        await kit.later(20)
        log.push(
          inside.documentElement.outerHTML,
          inside === frame.contentDocument,
          inside.readyState,
        )
        inside.open()
        inside.write('<p>again')
        inside.close()
        log.push(inside.documentElement.outerHTML)
        return log
      },
    },
    {
      name: 'a written frame with a file',
      run: async () => {
        const frame = await kit.frame()
        const inside = frame.contentDocument!
        const loaded = kit.next(frame, 'load')
        inside.open()
        inside.write(
          '<script src="/script.js?push=1&wait=50"></script><script>ran.push(2)</script>',
        )
        inside.close()
        await loaded
        return [frame.contentWindow?.ran, inside.documentElement.outerHTML]
      },
    },
    {
      name: 'writing after the page has loaded replaces it',
      run: async () => {
        const frame = await kit.frame({ src: '/frame.html' })
        frame.contentDocument?.write('<p>new')
        frame.contentDocument?.close()
        return [
          frame.contentDocument?.documentElement.outerHTML,
          frame.contentWindow?.location.pathname,
        ]
      },
    },
    {
      name: 'addresses that are scripts',
      run: async () => {
        const frame = await kit.frame({ src: 'javascript:parent.ran.push("ran") && "<p>text"' })
        await kit.later(50)
        return [window.ran, frame.contentDocument?.body.innerHTML, frame.src]
      },
    },
    {
      name: 'messages between windows',
      run: async () => {
        const frame = await kit.frame({
          srcdoc:
            '<script>onmessage = (e) => parent.postMessage([e.data, e.origin, e.source === parent, e.ports.length], "*", e.ports)<\/script>',
        })
        const { port1 } = new MessageChannel()
        frame.contentWindow?.postMessage({ a: [1] }, '*', [port1])
        const event = await kit.next<MessageEvent>(window, 'message')
        return [
          event.data,
          event.source === frame.contentWindow,
          event.origin,
          event.ports.length,
          await kit.outcome(() => frame.contentWindow?.postMessage(1, 'not an origin')),
          await kit.outcome(() => frame.contentWindow?.postMessage(() => 1, '*')),
        ]
      },
    },
    {
      name: 'a frame of another origin',
      run: async () => {
        const frame = await kit.frame({ src: `${kit.other}/frame.html` })
        return kit.outcomes(
          () => frame.contentDocument,
          () => frame.contentWindow?.document,
          () => frame.contentWindow?.length,
          () => (frame.contentWindow as Window & { fetch: unknown }).fetch,
          () => (frame.contentWindow as unknown as { own: unknown }).own,
        )
      },
    },
    {
      name: 'a sandboxed frame',
      run: async () => {
        const told = kit.next<MessageEvent>(window, 'message')
        await kit.frame({
          sandbox: 'allow-scripts',
          srcdoc: `<script>
            const tries = [() => document.cookie, () => { document.cookie = 'own=1' }, () => localStorage,
              () => indexedDB.open('own'), () => caches, () => new Image().src]
            parent.postMessage([origin].concat(tries.map((it) => { try { return String(it()) } catch (e) { return e.name + e.message } })), '*')
          <\/script>`,
        })
        return (await told).data as unknown
      },
    },
    {
      name: 'taken out and put in again',
      run: async () => {
        const frame = await kit.frame({ src: '/frame.html' })
        const before = frame.contentWindow
        frame.contentDocument!.title = 'changed'
        const loaded = kit.next(frame, 'load')
        kit.stage().append(frame)
        await loaded
        return [frame.contentWindow === before, frame.contentDocument?.title]
      },
    },
    {
      name: 'the scripts of a page inside a page',
      run: async () => {
        const frame = await kit.frame({ src: '/parsing.html' })
        const inside = frame.contentWindow as Window & { seen?: string[]; late?: string[] }
        return [inside.ran?.filter((it) => !it.includes('x')).length, inside.late?.length]
      },
    },
  ],
}
