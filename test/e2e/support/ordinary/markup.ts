import type { Group } from './probe'

/** Markup made from strings. */
export const markup: Group = {
  name: 'markup',
  probes: [
    {
      name: 'how the makers of markup look',
      run: () => [
        kit.shape(Element.prototype, 'innerHTML'),
        kit.shape(Element.prototype, 'outerHTML'),
        kit.shape(Element.prototype, 'insertAdjacentHTML'),
        kit.shape(Element.prototype, 'setHTMLUnsafe'),
        kit.shape(ShadowRoot.prototype, 'innerHTML'),
        kit.shape(Range.prototype, 'createContextualFragment'),
        kit.shape(DOMParser.prototype, 'parseFromString'),
        kit.shape(window, 'DOMParser'),
        kit.shape(Document.prototype, 'write'),
        kit.shape(Document.prototype, 'writeln'),
        kit.shape(Document.prototype, 'open'),
        kit.shape(Document.prototype, 'close'),
        kit.shape(Document.prototype, 'createElement'),
        kit.shape(Node.prototype, 'appendChild'),
        kit.shape(Node.prototype, 'insertBefore'),
        kit.shape(Element.prototype, 'append'),
        ['innerHTML', 'outerHTML', 'append'].map((key) => kit.make('p').hasOwnProperty(key)),
        ['write', 'open', 'createElement'].map((key) => document.hasOwnProperty(key)),
      ],
    },
    {
      name: 'innerHTML of every kind of element',
      run: () => {
        const stage = kit.stage()
        const all: unknown[] = []
        for (const [name, text] of [
          ['table', '<tr><td>1<td>2<tr><td>3'],
          ['tbody', '<tr><td>1</td></tr>text'],
          ['tr', '<td>1<th>2'],
          ['select', '<option>1<option selected>2<optgroup label=x><option>3'],
          ['textarea', '<b>text</b>'],
          ['title', '<b>text</b>'],
          ['style', 'a > b { }'],
          ['script', 'ran.push("never")'],
          ['template', '<td>1<script>1</script>'],
          ['noscript', '<p>1'],
          ['ul', '<li>1<li>2<p>3'],
          ['p', '<div>1</div><p>2'],
          ['button', '<a href=x>1</a>&amp;&lt;&nbsp;'],
          [
            'div',
            '<svg viewBox="0 0 1 1"><foreignObject><p>1</p></foreignObject></svg><math><mi>x</mi></math>',
          ],
          ['pre', '\n\nx'],
          ['iframe', '<p>1'],
          ['object', '<param name=a>'],
        ] as const) {
          const it = document.createElement(name)
          stage.append(it)
          it.innerHTML = text
          all.push([it.outerHTML, it.childNodes.length, it.firstChild?.nodeType])
        }
        return [all, window.ran]
      },
    },
    {
      name: 'values that are no strings',
      run: () => {
        const stage = kit.stage()
        return kit.outcomes(
          () => (stage.innerHTML = null as never),
          () => stage.innerHTML,
          () => (stage.innerHTML = undefined as never),
          () => stage.innerHTML,
          () => (stage.innerHTML = 5 as never),
          () => (stage.innerHTML = { toString: () => '<b>1</b>' } as never) && 1,
          () => stage.innerHTML,
          () => (stage.innerHTML = Symbol('no') as never),
          () => stage.innerHTML,
          () => stage.insertAdjacentHTML('beforeend', { toString: () => '<i>2</i>' } as never),
          () => stage.innerHTML,
          () => stage.insertAdjacentHTML('beforeend', null as never),
          () => stage.innerHTML,
          () => {
            stage.innerHTML = {
              toString() {
                throw new RangeError('own')
              },
            } as never
          },
        )
      },
    },
    {
      name: 'used the wrong way',
      run: () => {
        const inner = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')
        return kit.outcomes(
          () => inner?.set?.call({}, 'x'),
          () => inner?.get?.call({}),
          () => Element.prototype.innerHTML,
          () => kit.make('p').insertAdjacentHTML('own' as never, 'x'),
          () => kit.make('p').insertAdjacentHTML('beforebegin', 'x'),
          () => (kit.make('p').insertAdjacentHTML as unknown as () => void)(),
          () => (kit.make('p').outerHTML = 'x'),
          () => (document.documentElement.outerHTML = 'x'),
          () => Element.prototype.insertAdjacentHTML.call({} as never, 'beforeend', 'x'),
          () => (DOMParser as unknown as () => void)(),
          () => new DOMParser().parseFromString('x', 'own/type' as never),
          () => (new DOMParser().parseFromString as unknown as () => void)(),
          () => document.createRange().createContextualFragment(undefined as never).textContent,
          () => Document.prototype.write.call({} as never, 'x'),
          () => document.implementation.createDocument(null, 'a').write('x'),
          () => document.createElement('a b'),
          () => document.body.appendChild(null as never),
          () => document.body.insertBefore(kit.make('p'), kit.make('i')),
          () => document.body.append(document.documentElement),
        )
      },
    },
    {
      name: 'outerHTML and insertAdjacentHTML',
      run: () => {
        const stage = kit.stage()
        stage.innerHTML = '<ul><li>1</li></ul><table><tbody><tr><td>2</td></tr></tbody></table>'
        const item = stage.querySelector('li')!
        item.insertAdjacentHTML('beforebegin', '<li>a')
        item.insertAdjacentHTML('AfterBegin' as InsertPosition, '<b>b</b>')
        item.insertAdjacentHTML('beforeend', 'c<i>d</i>')
        item.insertAdjacentHTML('afterend', '<li>e<li>f')
        item.insertAdjacentText('beforeend', '<g>')
        const row = stage.querySelector('tr')!
        row.insertAdjacentHTML('afterend', '<tr><td>h<td>i')
        row.insertAdjacentHTML('beforeend', '<td>j')
        const before = stage.innerHTML
        item.outerHTML = '<li>k</li><li>l</li>'
        row.outerHTML = '<tr><td>m'
        return [before, stage.innerHTML, item.isConnected, item.parentNode]
      },
    },
    {
      name: 'nodes, ids and listeners survive what they should',
      run: () => {
        const stage = kit.stage()
        stage.innerHTML = '<p id="own-id">1</p>'
        const kept = document.getElementById('own-id')
        let clicks = 0
        kept?.addEventListener('click', () => clicks++)
        stage.insertAdjacentHTML('beforeend', '<p>2</p>')
        document.getElementById('own-id')?.click()
        const same = kept === stage.firstChild
        stage.innerHTML += '<p>3</p>'
        document.getElementById('own-id')?.click()
        return [same, clicks, kept === stage.firstChild, kept?.textContent, 'own-id' in window]
      },
    },
    {
      name: 'custom elements are upgraded at the same moment',
      run: () => {
        const log: unknown[] = []
        const name = `own-${Math.random().toString(36).slice(2)}-x`
        const clean = (text: string): string => text.replaceAll(name, 'own-x')
        class Own extends HTMLElement {
          static observedAttributes = ['a']
          constructor() {
            super()
            log.push(['constructed', clean(this.outerHTML), this.isConnected])
          }
          connectedCallback() {
            log.push(['connected', clean(this.outerHTML)])
          }
          disconnectedCallback() {
            log.push('disconnected')
          }
          attributeChangedCallback(key: string, before: unknown, after: unknown) {
            log.push(['attribute', key, before, after])
          }
        }
        const stage = kit.stage()
        stage.innerHTML = `<${name} a="0">early</${name}>`
        customElements.define(name, Own)
        log.push('defined')
        stage.innerHTML = `<${name} a="1"><i>in</i></${name}><${name}></${name}>`
        log.push('set')
        stage.insertAdjacentHTML('beforeend', `<${name} a="2"></${name}>`)
        const template = kit.make('template')
        template.innerHTML = `<${name} a="3"></${name}>`
        log.push('template')
        stage.append(document.importNode(template.content, true))
        stage.append(template.content.cloneNode(true))
        const parsed = new DOMParser().parseFromString(`<${name}></${name}>`, 'text/html')
        log.push('parsed')
        stage.append(parsed.body.firstChild!)
        stage.firstElementChild?.setAttribute('a', '4')
        stage.textContent = ''
        log.push(customElements.get(name) === Own, new Own() instanceof Own)
        return log
      },
    },
    {
      name: 'DOMParser',
      run: () => {
        const parser = new DOMParser()
        const html = parser.parseFromString(
          '<title>T</title><body class=x><img src=/never.png><script>ran.push(1)</script><p>1<p>2',
          'text/html',
        )
        const svg = parser.parseFromString(
          '<svg xmlns="http://www.w3.org/2000/svg"><script>ran.push(2)</script></svg>',
          'image/svg+xml',
        )
        const bad = parser.parseFromString('<a><b></a>', 'text/xml')
        return kit.tell([
          html.documentElement.outerHTML,
          html.URL === document.URL,
          html.defaultView,
          html.readyState,
          html.constructor === HTMLDocument,
          svg.constructor === XMLDocument,
          new XMLSerializer().serializeToString(svg),
          bad.querySelector('parsererror') !== null,
          window.ran,
          parser.constructor === DOMParser,
        ])
      },
    },
    {
      name: 'handlers in markup',
      run: async () => {
        const stage = kit.stage()
        stage.innerHTML =
          '<img src="/missing.png" onerror="ran.push(\'error \' + this.localName)">' +
          '<button onclick="ran.push(event.type)">b</button>' +
          '<svg onload="ran.push(\'svg\')"></svg>' +
          '<a href="javascript:ran.push(1)">a</a>'
        await kit.next(stage.querySelector('img')!, 'error')
        stage.querySelector('button')?.click()
        stage.querySelector('a')?.click()
        await kit.later(50)
        return [window.ran, stage.innerHTML]
      },
    },
    {
      name: 'pictures and frames in markup load once',
      run: async () => {
        const stage = kit.stage()
        stage.innerHTML =
          '<img src="/keep?key=picture"><iframe src="/keep?key=frame"></iframe>' +
          '<video src="/keep?key=video"></video><link rel="stylesheet" href="/keep?key=link">' +
          '<object data="/keep?key=object" type="text/html"></object>'
        const brief = (list: unknown): unknown =>
          (list as { method: string; headers: Record<string, string> }[]).map(
            ({ method, headers }) => [method, headers['sec-fetch-dest'], headers.referer],
          )
        await kit.later(500)
        return [
          brief(await kit.kept('picture')),
          brief(await kit.kept('frame')),
          brief(await kit.kept('link')),
          brief(await kit.kept('object')),
        ]
      },
    },
    {
      name: 'templates and shadow roots out of markup',
      run: () => {
        const stage = kit.stage()
        const own = stage as HTMLElement & { setHTMLUnsafe?: (text: string) => void }
        const text = '<div><template shadowrootmode="open"><slot></slot></template>1</div>'
        own.innerHTML = text
        const first = [own.innerHTML, own.firstElementChild?.shadowRoot ?? null]
        if (!own.setHTMLUnsafe) return [first, 'absent']
        own.setHTMLUnsafe(text)
        return [first, own.innerHTML, own.firstElementChild?.shadowRoot?.innerHTML ?? null]
      },
    },
    {
      name: 'how often each text and address is read',
      differs: 'is asked for its text twice',
      run: async () => {
        const log: unknown[] = []
        const stage = kit.stage()
        const text = (name: string, value: string): string =>
          ({
            toString() {
              log.push(name)
              return value
            },
          }) as never
        const frame = await kit.frame()
        const elements = {
          img: kit.make('img'),
          script: kit.make('script'),
          iframe: kit.make('iframe'),
        }
        const inside = frame.contentDocument!
        const ways: Record<string, (it: (value: string) => string) => unknown> = {
          innerHTML: (it) => (stage.innerHTML = it('<img src="/picture.svg">')),
          outerHTML: (it) =>
            (stage.firstElementChild!.outerHTML = it('<script src="/x.js"></script>')),
          insertAdjacentHTML: (it) =>
            stage.insertAdjacentHTML('beforeend', it('<iframe></iframe>')),
          'its place': (it) => stage.insertAdjacentHTML(it('beforeend') as never, ''),
          fragment: (it) => document.createRange().createContextualFragment(it('<img>')),
          parser: (it) => new DOMParser().parseFromString(it('<img>'), 'text/html'),
          write: (it) => inside.write(it('<img>')),
          writeln: (it) => inside.writeln(it('<img>')),
          src: (it) => (elements.img.src = it('/picture.svg')),
          srcset: (it) => (elements.img.srcset = it('/picture.svg 1x')),
          'setAttribute src': (it) => elements.img.setAttribute('src', it('/picture.svg?2')),
          'setAttribute name': (it) => elements.img.setAttribute(it('src'), '/picture.svg?3'),
          dataset: (it) => (elements.img.dataset.src = it('/x')),
          'script src': (it) => (elements.script.src = it('/script.js?push=1')),
          'script text': (it) => (elements.script.text = it('1')),
          'script textContent': (it) => (elements.script.textContent = it('1')),
          'script innerHTML': (it) => (elements.script.innerHTML = it('1')),
          'script type': (it) => (elements.script.type = it('text/plain')),
          'script append': (it) => elements.script.append(it('2')),
          'iframe src': (it) => (elements.iframe.src = it('/frame.html')),
          srcdoc: (it) => (elements.iframe.srcdoc = it('<p>')),
          createElement: (it) => document.createElement(it('img')),
          WebSocket: (it) => new WebSocket(it(kit.closed.replace('http', 'ws'))),
          EventSource: (it) => new EventSource(it('/status?code=204')),
          sendBeacon: (it) => navigator.sendBeacon(it('/echo')),
          cookie: (it) => (document.cookie = it('own=1')),
          action: (it) => (kit.make('form').action = it('/x')),
          ping: (it) => (kit.make('a').ping = it('/x')),
          href: (it) => (kit.make('link').href = it('/styles.css')),
          worker: (it) => new Worker(it('/worker.js')).terminate(),
          pushState: (it) => history.replaceState(null, '', it(location.href)),
        }
        for (const [name, way] of Object.entries(ways)) {
          const answer = await kit.outcome(() => void way((value) => text(name, value)))
          log.push([name, answer])
        }
        if ('cookieStore' in window) await cookieStore.set(text('cookieStore', 'own_store'), '1')
        return log
      },
    },
    {
      name: 'a page that patches what elements inherit',
      differs: 'have one of their own',
      run: () => {
        const log: unknown[] = []
        const { setAttribute, append } = Element.prototype
        const { appendChild } = Node.prototype
        const inner = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')!
        const data = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'dataset')!
        const text = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')!
        Element.prototype.setAttribute = function (name, value) {
          log.push([this.localName, 'setAttribute', name])
          setAttribute.call(this, name, value)
        }
        Element.prototype.append = function (...nodes) {
          log.push([this.localName, 'append'])
          append.apply(this, nodes)
        }
        Node.prototype.appendChild = function (node) {
          log.push([this.nodeName, 'appendChild'])
          return appendChild.call(this, node) as never
        }
        Object.defineProperty(Element.prototype, 'innerHTML', {
          ...inner,
          set(value: string) {
            log.push([(this as Element).localName, 'innerHTML'])
            inner.set?.call(this, value)
          },
        })
        Object.defineProperty(HTMLElement.prototype, 'dataset', {
          ...data,
          get() {
            log.push([(this as Element).localName, 'dataset'])
            return data.get?.call(this) as unknown
          },
        })
        Object.defineProperty(Node.prototype, 'textContent', {
          ...text,
          set(value: string) {
            log.push([(this as Node).nodeName, 'textContent'])
            text.set?.call(this, value)
          },
        })
        const made = (
          [
            'div',
            'img',
            'script',
            'iframe',
            'video',
            'audio',
            'source',
            'link',
            'object',
            'embed',
            'input',
          ] as const
        ).map((name) => {
          const element = document.createElement(name)
          element.setAttribute('title', 'x')
          element.dataset.own = '1'
          if (name === 'script' || name === 'div') {
            element.textContent = '1'
            element.innerHTML = '2'
            element.append('3')
            element.appendChild(document.createTextNode('4'))
          }
          return element.outerHTML
        })
        Element.prototype.setAttribute = setAttribute
        Element.prototype.append = append
        Node.prototype.appendChild = appendChild
        Object.defineProperty(Element.prototype, 'innerHTML', inner)
        Object.defineProperty(HTMLElement.prototype, 'dataset', data)
        Object.defineProperty(Node.prototype, 'textContent', text)
        return [log, made]
      },
    },
    {
      name: 'a page that patches what makes nodes',
      run: () => {
        const log: unknown[] = []
        const stage = kit.stage()
        const { appendChild } = Node.prototype
        const { createElement } = document
        const inner = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')!
        Node.prototype.appendChild = function (node) {
          log.push(node.nodeName)
          return appendChild.call(this, node) as never
        }
        document.createElement = (name: string) => {
          log.push(`create ${name}`)
          return createElement.call(document, name)
        }
        Object.defineProperty(Element.prototype, 'innerHTML', {
          ...inner,
          set(text: string) {
            log.push(text)
            inner.set?.call(this, text)
          },
        })
        const made = document.createElement('p')
        stage.appendChild(made)
        made.innerHTML = '<b>1</b>'
        Node.prototype.appendChild = appendChild
        delete (document as { createElement?: unknown }).createElement
        Object.defineProperty(Element.prototype, 'innerHTML', inner)
        return [log, stage.innerHTML, document.createElement === createElement]
      },
    },
  ],
}
