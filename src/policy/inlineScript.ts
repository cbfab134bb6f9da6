import { mentions } from './match'

/** Comments and string literals of a script, as far as a host in them matters. */
const TOKEN =
  /\/\*[^]*?\*\/|\/\/.*|"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'|`(?:[^`\\]|\\[^])*`/g

/** Code that loads something, sends something, or makes an element that does. */
const LOADING =
  /\bimport\b|\bcreateElement|\bsrc\b|\bfetch\b|\bopen\b|\bsend|\bImage\b|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bWorker\b|\bwrite|\bload|\bimportScripts\b|\bappend|\binsert|\bgetScript|\bajax|\bpost\b|HTML\b/i

/**
 * Whether a literal is an address of a host: `"https://a.test/x"`, `'//a.test'`, `".a.test/x"`, or
 * markup with one in it.
 */
const isAddressOf = (literal: string, host: string): boolean => {
  const text = literal.slice(1).replaceAll('\\/', '/').toLowerCase()
  if (!mentions(text, host)) return false
  if (/^[^<]*<[a-z]/.test(text)) return true
  const address = text.replace(/^\s*(\w+:)?\/\//, '')
  return /^([\w.:%-]*@)?[\w.-]*$/.test(
    address.slice(0, address.indexOf(host.replace('*', '').toLowerCase())),
  )
}

/** The code before the bracket that is open at its end, with that bracket. */
const openIn = (code: string): string => {
  let depth = 0
  for (let at = code.length - 1; at >= 0; at--) {
    const each = code[at] ?? ''
    if (')]}'.includes(each)) depth++
    else if ('([{'.includes(each) && depth-- === 0) return code.slice(0, at + 1)
  }
  return ''
}

/** Whether code ends with a bracket that begins an argument: `f(`, or `f(a, {` without its brace. */
const isArgument = (code: string): boolean =>
  code.endsWith('(') || (code.endsWith(',') && openIn(code).endsWith('('))

/**
 * What a literal is for: `data` in a list, or as a property of an object that is assigned within another
 * one; `call` as an argument, or as an option like in `init({ send: { host: "…" } })`; else `code`.
 *
 * @param before the code before the literal
 */
const useOf = (before: string): 'call' | 'code' | 'data' => {
  let code = before.trimEnd()
  for (let depth = 0; ; depth++) {
    const open = openIn(code)
    if (open.endsWith('[')) return 'data'
    const isProperty = open.endsWith('{') && /[\w"$]\s*:$/.test(code) && !/\?[^{};]*:$/.test(code)
    if (!isProperty) {
      if (depth) return depth == 1 && code.endsWith('=') ? 'code' : 'data'
      return open.endsWith('(') ? 'call' : 'code'
    }
    code = open.slice(0, -1).trimEnd()
    if (isArgument(code)) return 'call'
  }
}

/**
 * Whether an inline script works with a host: it has a string that is an address of the host and not mere
 * data, and hands it to a function, or has code that loads or sends something. A framework's payload, or a
 * JSON text that happens to contain an address, does nothing by itself; what is made of it later is gated
 * when it gets its address.
 *
 * @param text of the script
 * @param host as a service declares it
 */
export const worksWith = (text: string, host: string): boolean => {
  /** Where in the code an address of the host stands. */
  const addresses: number[] = []
  let code = ''
  let from = 0
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    code += text.slice(from, index)
    from = index + token.length
    if (token.startsWith('/')) continue
    if (isAddressOf(token, host)) addresses.push(code.length)
    code += '""'
  }
  code += text.slice(from)
  const uses = new Set(addresses.map((at) => useOf(code.slice(0, at))))
  return uses.has('call') || (uses.has('code') && LOADING.test(code))
}
