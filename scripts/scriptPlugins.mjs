// Plugins of the build that give a script its last shape: what matters is how the browser reads it.
import { execFileSync } from 'node:child_process'
import MagicString from 'magic-string'

/**
 * Makes constants of the functions that a script declares, first of all, as the browser would: outside of
 * strict mode the name of a function that is declared in a block leaks out of it.
 */
export const functionsAsConstants = () => ({
  name: 'functions-as-constants',
  renderChunk(code) {
    const text = new MagicString(code)
    for (const { type, id, start, end } of this.parse(code).body)
      if (type === 'FunctionDeclaration') {
        text.prependRight(start, `const ${id.name} = `).appendLeft(end, ';\n').move(start, end, 0)
      }
    return { code: text.toString(), map: null }
  },
})

/** A function of fewer characters is compiled in no time when it is called. */
const SHORT = 40

/** All nodes below a node of a syntax tree, each with the one that it is in. */
function* nodesBelow(parent) {
  for (const node of Object.values(parent).flat())
    if (node?.type) {
      yield { node, parent }
      yield* nodesBelow(node)
    }
}

/** Methods whose function can be written after a colon. */
const isPlainMethod = ({ type, method, computed, value }) =>
  type === 'Property' && method && !computed && !value.async && !value.generator

/** Whether a node is a function that is no method, and not called where it stands. */
const isValue = (node, parent) =>
  /^(ArrowFunction|Function)Expression$/.test(node.type) &&
  node !== parent.callee &&
  !parent.method &&
  !/^(get|set|method|constructor)$/.test(parent.kind)

/**
 * Puts the functions that a page calls while it loads into parentheses. V8 compiles those with the script,
 * off the main thread where it can, and others when they are called.
 *
 * @see https://v8.dev/blog/preparser#pife
 */
export const compileEarly = () => ({
  name: 'compile-early',
  renderChunk(code) {
    const called = execFileSync(process.execPath, ['scripts/calledOnLoad.mjs'], { input: code })
    const places = new Set(JSON.parse(called).map(String))
    const text = new MagicString(code)
    for (const { node, parent } of nodesBelow(this.parse(code))) {
      const { start, end } = node
      if (end - start < SHORT || !places.has(`${start},${end}`)) continue
      if (isPlainMethod(node)) text.appendLeft(node.key.end, ':(function').prependRight(end, ')')
      else if (isValue(node, parent)) text.appendRight(start, '(').prependLeft(end, ')')
    }
    return { code: text.toString(), map: null }
  },
})

/**
 * Puts a script into a block, which keeps its names to itself as a function around it would. But that
 * function would be on the stack of everything that runs while the script loads. Where a browser is
 * inspected, Chromium asks for the stack whenever a script reads `document.cookie`, and to say where it is
 * parses each function on it again, with all that is inside.
 *
 * @param {string} license the comment before it
 */
export const inBlock = (license) => ({
  name: 'in-block',
  renderChunk(code) {
    if (this.parse(code).body.some(({ type }) => /^(Function|Import|Export)/.test(type)))
      this.error('A script in a block can neither declare functions nor import or export anything.')
    return { code: `${license}\n{${code.trim()}}\n`, map: null }
  },
})
