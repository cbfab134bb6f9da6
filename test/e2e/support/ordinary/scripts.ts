import type { Group } from './probe'

/** Scripts that a page adds. */
export const scripts: Group = {
  name: 'scripts',
  probes: [
    {
      name: 'inline text runs at once, each once',
      run: () => {
        const stage = kit.stage()
        const log = (window.ran = [])
        const script = kit.make('script', { id: 'own-script' })
        script.text = 'ran.push(document.currentScript.id + document.currentScript.isConnected)'
        stage.append(script)
        const after = [...log]
        stage.append(script)
        stage.append(script.cloneNode(true))
        script.text = 'ran.push("again")'
        return [after, log, stage.innerHTML, document.currentScript]
      },
    },
    {
      name: 'every way of putting a node in',
      run: () => {
        const stage = kit.stage()
        const anchor = kit.make('i')
        stage.append(anchor)
        const script = (name: string): HTMLScriptElement =>
          kit.make('script', {}, `ran.push(${JSON.stringify(name)})`)
        stage.appendChild(script('appendChild'))
        stage.insertBefore(script('insertBefore'), anchor)
        stage.replaceChild(script('replaceChild'), stage.firstChild!)
        stage.append(script('append 1'), 'text', script('append 2'))
        stage.prepend(script('prepend'))
        anchor.before(script('before'))
        anchor.after(script('after'))
        anchor.insertAdjacentElement('afterend', script('insertAdjacentElement'))
        anchor.replaceWith(script('replaceWith'))
        const fragment = document.createDocumentFragment()
        fragment.append(script('fragment 1'), script('fragment 2'))
        stage.append(fragment)
        const tree = kit.make('div')
        tree.append(script('in a tree'))
        stage.append(tree)
        const range = document.createRange()
        range.selectNodeContents(tree)
        range.insertNode(script('range'))
        range.surroundContents(script('surrounding'))
        stage.replaceChildren(script('replaceChildren'))
        const root = kit.make('div').attachShadow({ mode: 'open' })
        stage.append(root.host)
        root.append(script('shadow'))
        return [window.ran, stage.outerHTML]
      },
    },
    {
      name: 'order of scripts within scripts',
      run: () => {
        const stage = kit.stage()
        stage.id = 'own-stage'
        const fragment = document.createDocumentFragment()
        fragment.append(
          kit.make(
            'script',
            {},
            `ran.push('outer');
             const inner = document.createElement('script');
             inner.textContent = 'ran.push("inner " + (document.currentScript === document.getElementById("own-stage").lastChild))';
             document.getElementById('own-stage').append(inner);
             ran.push('outer end ' + document.currentScript.nextSibling.localName)`,
          ),
          kit.make('script', {}, 'ran.push("second")'),
        )
        stage.append(fragment)
        window.ran?.push('after')
        return [window.ran, stage.children.length]
      },
    },
    {
      name: 'an empty script runs when it gets a text or an address',
      run: async () => {
        const stage = kit.stage()
        const [a, b, c] = [kit.make('script'), kit.make('script'), kit.make('script')]
        stage.append(a, b, c)
        a.append('ran.push("text ')
        a.append('later")')
        b.textContent = 'ran.push("textContent later")'
        c.src = '/script.js?push=src+later'
        await kit.next(c, 'load')
        return [window.ran, stage.innerHTML]
      },
    },
    {
      name: 'files: the first that comes runs first, and with async off in order',
      run: async () => {
        const stage = kit.stage()
        const log = window.ran
        const add = (push: string, wait: number, ordered: boolean): Promise<Event> => {
          const script = document.createElement('script')
          script.onload = () => log?.push(`load ${push}`)
          if (ordered) script.async = false
          script.src = `/script.js?push=${push}&wait=${wait}`
          stage.append(script)
          log?.push(`${push} is async: ${script.async}`)
          return kit.next(script, 'load')
        }
        await Promise.all([add('slow', 400, false), add('quick', 0, false)])
        await Promise.all([add('first', 300, true), add('second', 0, true)])
        return [log, stage.innerHTML]
      },
    },
    {
      name: 'files that fail',
      run: async () => {
        const stage = kit.stage()
        const log: unknown[] = []
        const files = ['/missing.js', kit.closed, '/syntax.js', '/throws.js', '', 'http://[']
        const onerror = window.onerror
        window.onerror = (message, file, line, column, error) => {
          log.push(['window', message, String(file).split('/').pop(), line, column, error?.name])
          return true
        }
        for (const src of files) {
          const script = kit.make('script', { src })
          kit.watch(script, ['load', 'error'], (event) => [src, event.bubbles], log)
          stage.append(script)
          await kit.next(script, 'load', 'error')
        }
        const script = kit.make('script', { src: '/script.js?push=no', integrity: 'sha256-AAAA' })
        stage.append(script)
        log.push((await kit.next(script, 'load', 'error')).type)
        window.onerror = onerror
        return [log, window.ran]
      },
    },
    {
      name: 'document.currentScript in a file',
      run: async () => {
        const script = kit.make('script', { src: '/current.js', 'data-own': '1', async: '' })
        kit.stage().append(script)
        await kit.next(script, 'load')
        return [window.ran, script.text, script.src, script.async, script.defer]
      },
    },
    {
      name: 'modules: inline, files, imports and their addresses',
      run: async () => {
        const stage = kit.stage()
        const once = Math.random()
        const done = new Promise<unknown[]>((resolve) => {
          Object.assign(window, { done: resolve })
        })
        const inline = kit.make(
          'script',
          { type: 'module' },
          `const all = [document.currentScript, import.meta.url === location.href, typeof import.meta]
           const it = await import('/module.js?${once}')
           all.push(it.default, it.url.split('?')[0], Object.keys(it), it === await import('/module.js?${once}'))
           all.push(await import('mapped').then((m) => m.url.split('/').pop(), (e) => [e.name, e.message]))
           all.push(await import('/missing.js').catch((e) => [e.name, e.message]))
           all.push(await import('bare').catch((e) => [e.name, e.message]))
           all.push(await import('/syntax.js').catch((e) => [e.name, e.message]))
           all.push(await import('data:text/javascript,export default 5').then((m) => m.default))
           done(all)`,
        )
        const types = ['load', 'error']
        const log = kit.watch(inline, types, () => 'inline')
        stage.append(inline)
        const all = await done
        const file = kit.make('script', { type: 'module', src: '/importing.js' })
        kit.watch(file, types, () => 'file', log)
        stage.append(file)
        await kit.next(file, ...types)
        const missing = kit.make('script', { type: 'module', src: '/missing.js' })
        kit.watch(missing, types, () => 'missing', log)
        stage.append(missing)
        await kit.next(missing, ...types)
        return [all, log, window.ran, file.outerHTML]
      },
    },
    {
      name: 'import() in a classic script',
      run: async () => {
        const stage = kit.stage()
        const done = new Promise<unknown>((resolve) => {
          Object.assign(window, { done: resolve })
        })
        stage.append(
          kit.make(
            'script',
            {},
            'import("/module.js?classic").then((it) => done(Object.keys(it).concat(it.default)), (e) => done([e.name, e.message]))',
          ),
        )
        return done
      },
    },
    {
      name: 'types that do not run, and a change of type',
      run: async () => {
        const stage = kit.stage()
        const push = 'ran.push(document.currentScript.type + "|" + document.currentScript.id)'
        for (const type of [
          'text/plain',
          'application/json',
          'text/template',
          'text/javascript',
          'TEXT/JavaScript ',
          'application/ecmascript',
          ' ',
          'jscript',
          'text/javascript; charset=utf-8',
        ])
          stage.append(kit.make('script', { type }, push))
        const script = kit.make('script', { type: 'text/plain', id: 'changes' }, push)
        stage.append(script)
        script.type = 'text/javascript'
        const changed = [...(window.ran ?? [])]
        stage.append(script)
        const speaking = kit.make('script', { language: 'vbscript' }, push)
        stage.append(speaking)
        await kit.later()
        return [changed, window.ran, stage.innerHTML]
      },
    },
    {
      name: 'data in a script stays as it is',
      run: () => {
        const stage = kit.stage()
        stage.innerHTML =
          '<script type="application/json" id="own-data">{"a": "\\u003c", "b": [1, 2]}</script>' +
          '<script type="application/ld+json">{"@type": "Thing"}</script>' +
          '<script type="text/x-template"><b>{{x}}</b></script>'
        const [data] = stage.children
        return [
          stage.innerHTML,
          JSON.parse(data?.textContent ?? ''),
          (data as HTMLScriptElement).text,
          data?.getAttributeNames(),
          (data as HTMLScriptElement).type,
        ]
      },
    },
    {
      name: 'scripts out of markup do not run, those of a fragment do',
      run: async () => {
        const stage = kit.stage()
        const text = (name: string): string =>
          `<p>${name}</p><script>ran.push(${JSON.stringify(name)})</script>`
        stage.innerHTML = text('innerHTML')
        stage.insertAdjacentHTML('beforeend', text('insertAdjacentHTML'))
        stage.append(
          ...new DOMParser().parseFromString(text('DOMParser'), 'text/html').body.children,
        )
        const range = document.createRange()
        range.selectNode(stage)
        const fragment = range.createContextualFragment(text('fragment'))
        const before = [...(window.ran ?? [])]
        stage.append(fragment)
        const template = kit.make('template')
        template.innerHTML = text('template')
        stage.append(template.content.cloneNode(true))
        stage.append(document.importNode(template.content, true))
        const made = document.implementation.createHTMLDocument('')
        made.body.innerHTML = text('made')
        stage.append(document.adoptNode(made.body.lastChild!))
        made.body.append(
          Object.assign(made.createElement('script'), { text: 'ran.push("elsewhere")' }),
        )
        const copy = kit.make('script')
        copy.text = stage.querySelector('script')?.text.replace('inner', 'copied ') ?? ''
        stage.append(copy)
        await kit.later(20)
        return [before, window.ran, stage.innerHTML]
      },
    },
    {
      name: 'a fragment with files, in order',
      run: async () => {
        const stage = kit.stage()
        const range = document.createRange()
        stage.append(
          range.createContextualFragment(
            '<script src="/script.js?push=file&wait=100"></script><script>ran.push("inline")</script>',
          ),
        )
        await kit.next(stage.firstElementChild!, 'load')
        return window.ran
      },
    },
    {
      name: 'a script of SVG, and one in a document of XML',
      run: () => {
        const stage = kit.stage()
        const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
        const script = document.createElementNS('http://www.w3.org/2000/svg', 'script')
        script.textContent = 'ran.push("svg " + document.currentScript.localName)'
        svg.append(script)
        stage.append(svg)
        const other = document.createElementNS('own', 'script')
        other.textContent = 'ran.push("never")'
        stage.append(other)
        return [window.ran, stage.innerHTML]
      },
    },
    {
      name: 'reading and writing a script',
      run: () => {
        const script = document.createElement('script')
        const log: unknown[] = [
          script.async,
          script.type,
          script.src,
          script.text,
          script.outerHTML,
        ]
        script.async = false
        script.src = 'a.js'
        script.type = 'module'
        script.text = 'a < b'
        script.append(new Comment('c'), ' && d')
        script.nonce = 'n'
        script.crossOrigin = 'anonymous'
        script.noModule = true
        script.defer = true
        log.push(script.outerHTML, script.text, script.textContent, script.src, script.nonce)
        script.removeAttribute('type')
        log.push(script.type, HTMLScriptElement.supports('module'))
        log.push(new Set(script.getAttributeNames()).size)
        return log
      },
    },
    {
      name: 'errors of inline scripts',
      run: async () => {
        const stage = kit.stage()
        const log: unknown[] = []
        const onerror = window.onerror
        window.onerror = function (message, file, line, column, error) {
          log.push([this === window, message, file === location.href, line, error?.name, column])
          return true
        }
        const event = kit.watch(window, ['error'], (it) => [
          it instanceof ErrorEvent && it.message,
          it.cancelable,
        ])
        stage.append(kit.make('script', {}, '\n\n  throw new TypeError("own error")'))
        stage.append(kit.make('script', {}, 'let let'))
        stage.append(kit.make('script', {}, 'null.x'))
        await kit.later(20)
        window.onerror = onerror
        return [log, event]
      },
    },
    {
      name: 'a script that removes itself, and one that adds many',
      run: () => {
        const stage = kit.stage()
        stage.id = 'own-stage'
        stage.append(
          kit.make(
            'script',
            {},
            'document.currentScript.remove(); ran.push(document.currentScript.isConnected)',
          ),
          kit.make(
            'script',
            {},
            'for (let i = 0; i < 50; i++) { const s = document.createElement("script"); s.textContent = "ran.push(" + i + ")"; document.getElementById("own-stage").append(s) }',
          ),
        )
        return [window.ran, stage.children.length]
      },
    },
    {
      name: 'JSONP',
      run: async () => {
        const stage = kit.stage()
        const answers: unknown[] = []
        window.ran = { push: (it: unknown) => answers.push(it) } as never
        const loads = [1, 2, 3].map((n) => {
          const src = `${kit.other}/script.js?push=${n}&wait=${n * 100}`
          const script = kit.make('script', { src })
          stage.append(script)
          return kit.next(script, 'load')
        })
        await Promise.all(loads)
        return answers
      },
    },
    {
      name: 'addresses written in every way',
      run: async () => {
        const stage = kit.stage()
        const ways: ((it: HTMLScriptElement) => void)[] = [
          (it) => (it.src = '/script.js?push=src'),
          (it) => it.setAttribute('src', '/script.js?push=setAttribute'),
          (it) => it.setAttribute('SRC', '/script.js?push=SRC'),
          (it) => it.setAttributeNS(null, 'src', '/script.js?push=setAttributeNS'),
          (it) => {
            const attribute = document.createAttribute('src')
            attribute.value = '/script.js?push=setAttributeNode'
            it.setAttributeNode(attribute)
          },
          (it) => (it.src = new URL('/script.js?push=URL', location.href) as never),
          (it) => {
            it.toggleAttribute('src')
            it.attributes[0]!.value = '/script.js?push=attribute'
          },
        ]
        for (const way of ways) {
          const script = document.createElement('script')
          way(script)
          stage.append(script)
          await kit.next(script, 'load', 'error')
        }
        return [window.ran, stage.innerHTML]
      },
    },
  ],
}
