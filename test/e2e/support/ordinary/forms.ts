import type { Group } from './probe'

/** Forms, links and the history. */
export const forms: Group = {
  name: 'forms, links and history',
  probes: [
    {
      name: 'how they look',
      run: () => [
        kit.shapes(HTMLFormElement.prototype),
        kit.shape(HTMLAnchorElement.prototype, 'ping'),
        kit.shape(HTMLElement.prototype, 'click'),
        kit.shapes(History.prototype),
        kit.shapes(Location.prototype),
        kit.shape(window, 'open'),
        kit.shape(EventTarget.prototype, 'addEventListener'),
        kit.shape(EventTarget.prototype, 'dispatchEvent'),
      ],
    },
    {
      name: 'form.submit() into a frame',
      run: async () => {
        const frame = await kit.frame({ name: 'own-target' })
        const all: unknown[] = []
        for (const method of ['get', 'post'] as const)
          for (const enctype of [
            'application/x-www-form-urlencoded',
            'multipart/form-data',
            'text/plain',
          ]) {
            const form = kit.make('form', {
              action: '/keep?key=form',
              method,
              enctype,
              target: 'own-target',
            })
            form.innerHTML =
              '<input name="key" value="form"><input name="a" value="1 ö"><input type="file" name="f">' +
              '<select name="s"><option>x<option selected>y</select><input type="checkbox" name="no">'
            kit.stage().append(form)
            const log = kit.watch(form, ['submit', 'formdata'])
            const loaded = kit.next(frame, 'load')
            all.push(form.submit())
            await loaded
            all.push(await kit.kept('form'), log, frame.contentWindow?.location.href)
          }
        return kit.tell(all)
      },
    },
    {
      name: 'requestSubmit, its events and its button',
      run: async () => {
        const frame = await kit.frame({ name: 'own-target' })
        const form = kit.make('form', {
          action: '/keep?key=own',
          method: 'post',
          target: 'own-target',
        })
        form.innerHTML =
          '<input name="a" required><button name="b" value="2" formaction="/keep?key=button">go</button>'
        kit.stage().append(form)
        const log = kit.watch(form, ['submit', 'formdata'], (event) => [
          event instanceof SubmitEvent && event.submitter?.localName,
          event instanceof FormDataEvent && [...event.formData],
          event.cancelable,
        ])
        kit.watch(form.querySelector('input')!, ['invalid'], () => undefined, log)
        form.requestSubmit()
        const input = form.querySelector('input')!
        input.value = 'x'
        form.addEventListener('formdata', (event) => event.formData.append('c', '3'))
        const loaded = kit.next(frame, 'load')
        form.requestSubmit(form.querySelector('button'))
        await loaded
        form.addEventListener('submit', (event) => event.preventDefault())
        form.requestSubmit()
        form.querySelector('button')?.click()
        await kit.later(50)
        return kit.tell([
          log,
          await kit.kept('button'),
          frame.contentWindow?.location.href,
          await kit.outcome(() => form.requestSubmit(document.createElement('button'))),
          await kit.outcome(() => HTMLFormElement.prototype.submit.call({} as never)),
        ])
      },
    },
    {
      name: 'forms whose fields are called like their functions',
      run: async () => {
        const frame = await kit.frame({ name: 'own-target' })
        const form = kit.make('form', { target: 'own-target', action: '/keep' })
        form.innerHTML =
          '<input name="key" value="clobbered"><input name="submit"><input name="action"><input name="method">' +
          '<input name="nodeName"><input name="matches"><input name="getAttribute"><input name="children"><input name="parentNode"><input name="attributes">'
        kit.stage().append(form)
        const loaded = kit.next(frame, 'load')
        HTMLFormElement.prototype.submit.call(form)
        await loaded
        const parent = kit.stage()
        parent.insertAdjacentHTML(
          'beforeend',
          '<form><input name="querySelectorAll"><input name="tagName"><script>1</script></form>',
        )
        return kit.tell([
          (form as unknown as { submit: unknown }).submit,
          await kit.kept('clobbered'),
          parent.innerHTML,
        ])
      },
    },
    {
      name: 'names in the document that hide its own',
      run: async () => {
        const stage = kit.stage()
        stage.innerHTML =
          '<img name="cookie"><form name="currentScript"></form><img name="createElement"><img name="body"><a id="sekishoLike">x</a><img name="documentElement"><img name="head">'
        const all = document as unknown as Record<string, unknown>
        const told = kit.tell([
          all.cookie,
          all.currentScript,
          all.createElement,
          all.documentElement,
          typeof all.body,
        ])
        const script = Document.prototype.createElement.call(document, 'script')
        script.textContent = 'ran.push("with names")'
        stage.append(script)
        const answer = await (await fetch('/echo')).json()
        stage.remove()
        return [told, window.ran, answer]
      },
    },
    {
      name: 'FormData of a form, and a dialog',
      run: async () => {
        const stage = kit.stage()
        stage.innerHTML =
          '<dialog><form method="dialog"><input name="a" value="1"><button value="v" name="n">ok</button></form></dialog>'
        const [dialog] = stage.getElementsByTagName('dialog')
        const [button] = stage.getElementsByTagName('button')
        const data = [...new FormData(stage.querySelector('form')!, button)]
        dialog?.showModal()
        const closed = kit.next(dialog!, 'close')
        button?.click()
        await closed
        return [data, dialog?.returnValue, dialog?.open]
      },
    },
    {
      name: 'a link with a ping',
      run: async () => {
        const frame = await kit.frame({ name: 'own-target' })
        const link = kit.make('a', {
          href: '/frame.html?linked',
          ping: `/keep?key=ping ${kit.other}/keep?key=ping`,
          target: 'own-target',
        })
        kit.stage().append(link)
        const log = kit.watch(link, ['click'], (event) => [event.isTrusted, event.defaultPrevented])
        const loaded = kit.next(frame, 'load')
        link.click()
        await loaded
        const pings = (await kit.kept('ping', 2)) as { headers: object }[] | string
        return [
          log,
          link.ping,
          frame.contentWindow?.location.href,
          typeof pings === 'string' ? pings : pings.map((it) => JSON.stringify(it)).sort(),
        ]
      },
    },
    {
      name: 'links, and clicks that are prevented',
      run: async () => {
        const stage = kit.stage()
        stage.innerHTML = '<a href="/frame.html?no#x" id="own-link"><b>text</b></a><area href="/x">'
        const [link] = stage.getElementsByTagName('a')
        const log = kit.watch(document, ['click'], (event) => [
          (event.target as Element).localName,
          event.defaultPrevented,
          event.composedPath().length > 5,
        ])
        link?.addEventListener('click', (event) => event.preventDefault())
        stage.querySelector('b')?.click()
        link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
        await kit.later(20)
        return [
          log,
          link?.href,
          link?.host,
          link?.hash,
          String(link) === link?.href,
          location.pathname,
        ]
      },
    },
    {
      name: 'a link to a frame, and one to download',
      run: async () => {
        const frame = await kit.frame({ name: 'own-target' })
        kit.stage().innerHTML =
          '<a href="/keep?key=link&x=1" target="own-target" rel="noreferrer">x</a>'
        const loaded = kit.next(frame, 'load')
        document.querySelector<HTMLElement>('main a')?.click()
        await loaded
        return kit.kept('link')
      },
    },
    {
      name: 'location.hash and hashchange',
      run: async () => {
        const log = kit.watch(window, ['hashchange', 'popstate'], (event) =>
          event instanceof HashChangeEvent
            ? [event.oldURL, event.newURL]
            : [(event as PopStateEvent).state],
        )
        location.hash = 'own'
        await kit.next(window, 'hashchange')
        const link = kit.make('a', { href: '#linked' })
        kit.stage().append(link)
        link.click()
        await kit.next(window, 'hashchange')
        history.back()
        await kit.next(window, 'hashchange')
        history.back()
        await kit.next(window, 'hashchange')
        return [log, location.hash, location.href]
      },
    },
    {
      name: 'pushState, replaceState and popstate',
      run: async () => {
        const before = history.length
        const log = kit.watch(window, ['popstate'], (event) => [
          (event as PopStateEvent).state,
          location.pathname,
        ])
        history.pushState({ own: [1] }, '', '/pushed?1')
        log.push(history.length - before, location.pathname, history.state)
        history.pushState(2, '', new URL('/pushed?2', location.href))
        history.replaceState({ three: 3 }, '')
        log.push(location.href, document.URL, history.state, document.baseURI)
        history.back()
        await kit.next(window, 'popstate')
        history.go(1)
        await kit.next(window, 'popstate')
        history.go(-2)
        await kit.next(window, 'popstate')
        return [
          log,
          location.href,
          await kit.outcomes(
            () => history.pushState(() => 1, ''),
            () => history.pushState(1, '', `${kit.other}/x`),
            () => (history.pushState as unknown as () => void)(),
            () => history.pushState.call({} as never, 1, ''),
            () => kit.tell(history.constructor === History),
          ),
        ]
      },
    },
  ],
}
