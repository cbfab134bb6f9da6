import type { Group } from './probe'

/** The tree and what looks at it. */
export const dom: Group = {
  name: 'the tree',
  probes: [
    {
      name: 'records of a MutationObserver on the document',
      run: async () => {
        const log: unknown[] = []
        const observer = new MutationObserver((records) => {
          log.push(
            records.map(({ type, target, addedNodes, removedNodes, attributeName }) => [
              type,
              target.nodeName,
              [...addedNodes].map((it) => it.nodeName),
              [...removedNodes].map((it) => it.nodeName),
              attributeName,
            ]),
          )
        })
        observer.observe(document, {
          childList: true,
          subtree: true,
          attributes: true,
          characterData: true,
          attributeOldValue: true,
        })
        const stage = kit.stage()
        const steps = [
          () => stage.append(kit.make('p', { class: 'x' }, 'text')),
          () => (stage.innerHTML = '<table><tr><td>1</table><script>1</script>'),
          () => stage.append(kit.make('script', {}, '1')),
          () => stage.append(kit.make('script', { src: '/script.js?push=1' })),
          () => stage.append(kit.make('img', { src: '/picture.svg', alt: '' })),
          () => stage.append(kit.make('iframe', { src: '/frame.html' })),
          () => stage.append(kit.make('link', { rel: 'stylesheet', href: '/styles.css' })),
          () => stage.insertAdjacentHTML('afterbegin', '<i>1</i>2<b>3</b>'),
          () => (stage.querySelector('i')!.outerHTML = '<u>4</u>'),
          () => (stage.firstElementChild!.textContent = '5'),
          () => (stage.querySelector('img')!.src = '/picture.svg?2'),
          () => stage.querySelector('img')!.setAttribute('srcset', '/picture.svg 1x'),
          () => stage.append(document.createRange().createContextualFragment('<script>2</script>')),
          () =>
            stage.append(
              kit.make('form', { action: '/x' }),
              kit.make('a', { href: '/', ping: '/' }),
            ),
          () => fetch('/echo'),
          () => (document.cookie = 'own=1'),
          () => localStorage.setItem('own', '1'),
          () => document.head.append(kit.make('meta', { name: 'own', content: '1' })),
          () => document.head.querySelector('[name=own]')?.remove(),
          () => stage.remove(),
        ]
        for (const step of steps) {
          step()
          log.push('step')
          await kit.later(40)
        }
        observer.disconnect()
        return log
      },
    },
    {
      name: 'records of attributes while links are clicked and addresses written',
      run: async () => {
        const stage = kit.stage()
        stage.innerHTML =
          '<a href="/frame.html" ping="/keep?key=observed /echo">x</a><img alt=""><iframe></iframe>' +
          '<form action="/x"><button formaction="/y">y</button></form>'
        const log: unknown[] = []
        const observer = new MutationObserver((records) => {
          log.push(records.map((it) => [it.target.nodeName, it.attributeName, it.oldValue]))
        })
        observer.observe(stage, { attributes: true, subtree: true, attributeOldValue: true })
        const [link] = stage.getElementsByTagName('a')
        const [image] = stage.getElementsByTagName('img')
        stage.addEventListener('click', (event) => event.preventDefault())
        stage.addEventListener('submit', (event) => event.preventDefault())
        link?.click()
        log.push(link?.ping)
        await kit.later(20)
        image!.src = '/picture.svg?observed'
        image!.dataset.src = '/x'
        stage.querySelector('iframe')!.src = '/frame.html'
        await kit.later(20)
        stage.querySelector('form')!.requestSubmit()
        stage.querySelector('button')!.click()
        await kit.later(20)
        observer.disconnect()
        return [log, stage.innerHTML]
      },
    },
    {
      name: 'records that are taken at once',
      run: () => {
        const stage = kit.stage()
        const observer = new MutationObserver(() => undefined)
        observer.observe(stage, { childList: true, subtree: true, attributes: true })
        for (let i = 0; i < 20; i++) {
          const item = kit.make('li', { id: `own-${i}` }, String(i))
          item.append(kit.make('b'))
          stage.append(item)
        }
        stage.insertAdjacentHTML('beforeend', '<p>1<p>2<script>3</script>')
        const counts = [observer.takeRecords().length, observer.takeRecords().length]
        return [counts, stage.innerHTML]
      },
    },
    {
      name: 'the moment at which an observer learns of a node, among promises',
      run: async () => {
        const stage = kit.stage()
        // So that nothing of this is on its way to anybody.
        await kit.later()
        const log: unknown[] = []
        const observer = new MutationObserver(() => log.push('observer'))
        observer.observe(stage, { childList: true })
        void Promise.resolve().then(() => log.push('promise before'))
        stage.append(kit.make('script', {}, 'ran.push("script")'))
        log.push(...(window.ran ?? []))
        void Promise.resolve().then(() => log.push('promise after'))
        log.push('synchronous')
        await kit.later(20)
        observer.disconnect()
        return log
      },
    },
    {
      name: 'the same after a change that the observer does not look at',
      run: async () => {
        const stage = kit.stage()
        await kit.later()
        const log: unknown[] = []
        const observer = new MutationObserver(() => log.push('observer'))
        observer.observe(stage, { childList: true })
        kit.stage().append(kit.make('p'))
        void Promise.resolve().then(() => log.push('promise before'))
        stage.append(kit.make('p'))
        void Promise.resolve().then(() => log.push('promise after'))
        await kit.later(20)
        observer.disconnect()
        return log
      },
    },
    {
      name: 'shadow roots, open and closed, with slots and markup',
      run: async () => {
        const stage = kit.stage()
        const open = kit.make('div', {}, 'slotted')
        const closed = kit.make('div')
        stage.append(open, closed)
        const log: unknown[] = []
        const inOpen = open.attachShadow({ mode: 'open' })
        const inClosed = closed.attachShadow({ mode: 'closed' })
        const slots = kit.watch(
          inOpen,
          ['slotchange'],
          (event) => (event.target as Element).localName,
        )
        inOpen.innerHTML =
          '<style>p { color: rgb(1, 1, 1) }</style><p><slot></slot></p><script>ran.push(1)</script>'
        inClosed.innerHTML = '<img src="/picture.svg?shadow">'
        inClosed.append(
          kit.make('script', {}, 'ran.push("in the shadow " + document.currentScript)'),
        )
        await kit.next(inClosed.querySelector('img')!, 'load')
        log.push(
          open.shadowRoot === inOpen,
          closed.shadowRoot,
          inOpen.mode,
          inOpen.host === open,
          getComputedStyle(inOpen.querySelector('p')!).color,
          inOpen.querySelector('slot')?.assignedNodes().length,
          inOpen.innerHTML,
          slots,
          window.ran,
          await kit.outcome(() => open.attachShadow({ mode: 'open' })),
          await kit.outcome(() => kit.make('img').attachShadow({ mode: 'open' })),
          kit.shape(Element.prototype, 'attachShadow'),
        )
        return log
      },
    },
    {
      name: 'custom elements built in and on their own',
      run: async () => {
        const name = `own-${Math.random().toString(36).slice(2)}-y`
        const log: unknown[] = []
        class Own extends HTMLElement {
          connectedCallback() {
            this.innerHTML = '<b>inside</b><script>ran.push("never")</script>'
            const script = document.createElement('script')
            script.textContent = 'ran.push("by the element")'
            this.append(script)
          }
        }
        void customElements.whenDefined(name).then(() => log.push('defined'))
        customElements.define(name, Own)
        const it = new Own()
        kit.stage().append(it)
        await kit.later(20)
        log.push(it.innerHTML, it.matches(':defined'), window.ran)
        log.push(await kit.outcome(() => customElements.define('x', class extends HTMLElement {})))
        log.push(await kit.outcome(() => new HTMLElement()))
        return log
      },
    },
    {
      name: 'ResizeObserver and IntersectionObserver',
      run: async () => {
        const box = kit.make('div', { style: 'width: 50px; height: 20px' })
        kit.stage().append(box)
        const size = await new Promise((done) => {
          new ResizeObserver(([entry], it) => {
            it.disconnect()
            done([entry?.contentRect.width, entry?.contentRect.height])
          }).observe(box)
        })
        const seen = await new Promise((done) => {
          new IntersectionObserver(([entry], it) => {
            it.disconnect()
            done(typeof entry?.isIntersecting)
          }).observe(box)
        })
        return [size, seen]
      },
    },
    {
      name: 'entries of performance',
      run: async () => {
        performance.clearResourceTimings()
        const told: unknown[] = []
        const observer = new PerformanceObserver((list) => {
          told.push(...list.getEntriesByType('resource').map(({ name }) => name))
        })
        observer.observe({ type: 'resource' })
        const stage = kit.stage()
        await fetch('/echo?performance')
        const it = new XMLHttpRequest()
        it.open('GET', '/echo?xhr')
        it.send()
        await kit.next(it, 'loadend')
        for (const element of [
          kit.make('img', { src: '/picture.svg?performance' }),
          kit.make('script', { src: '/script.js?push=1&performance' }),
          kit.make('link', { rel: 'stylesheet', href: '/styles.css?performance' }),
          kit.make('iframe', { src: '/frame.html?performance' }),
        ]) {
          stage.append(element)
          await kit.next(element, 'load')
        }
        localStorage.setItem('own', '1')
        document.cookie = 'own=1'
        await kit.later(100)
        observer.disconnect()
        // Told of in any order.
        told.sort()
        performance.mark('own')
        const kinds = performance
          .getEntriesByType('resource')
          .map((it) => [it.name, (it as PerformanceResourceTiming).initiatorType])
        return [kinds, told, performance.getEntriesByName('own').length]
      },
    },
    {
      name: 'listeners of load events on the way up and down',
      run: async () => {
        const stage = kit.stage()
        const log: unknown[] = []
        const note = (where: string) => (event: Event) =>
          log.push([where, event.type, event.eventPhase, (event.target as Element).localName])
        stage.addEventListener('load', note('down'), true)
        stage.addEventListener('load', note('up'))
        stage.addEventListener('error', note('down'), true)
        const image = kit.make('img', { src: '/picture.svg' })
        const script = kit.make('script', { src: '/missing.js' })
        image.addEventListener('load', note('at'))
        stage.append(image, script)
        await Promise.all([kit.next(image, 'load'), kit.next(script, 'error')])
        return log.map((it) => JSON.stringify(it)).sort()
      },
    },
    {
      name: 'addresses in CSS, and fonts',
      run: async () => {
        const stage = kit.stage()
        const style = kit.make(
          'style',
          {},
          '@import "/styles.css"; #own-bg { background: url(/keep?key=css) }',
        )
        stage.append(style, kit.make('div', { id: 'own-bg' }, 'x'))
        const arrived = (await kit.kept('css')) as { headers: unknown }[]
        const font = await kit.outcome(() => new FontFace('own', 'url(/missing.woff2)').load())
        return [arrived, style.sheet?.cssRules.length, font]
      },
    },
    {
      name: 'documents made and nodes moved between them',
      run: () => {
        const stage = kit.stage()
        const other = document.implementation.createHTMLDocument('other')
        const image = other.createElement('img')
        image.src = '/never.png'
        other.body.append(image, other.createElement('script'))
        const copy = document.importNode(other.body, true)
        stage.append(...copy.childNodes)
        const walker = document.createTreeWalker(stage)
        const names: string[] = []
        while (walker.nextNode()) names.push(walker.currentNode.nodeName)
        const range = document.createRange()
        range.selectNodeContents(stage)
        return [
          names,
          image.ownerDocument === other,
          stage.firstChild?.ownerDocument === document,
          range.cloneContents().childNodes.length,
          range.extractContents().childNodes.length,
          stage.childNodes.length,
        ]
      },
    },
  ],
}
