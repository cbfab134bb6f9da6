// Plugins of the build that give a script its last shape: what matters is how the browser reads it.
import { execFileSync } from 'node:child_process'
import MagicString from 'magic-string'

/** All nodes below a node of a syntax tree, each with the one that it is in. */
function* nodesBelow(parent, isEntered = () => true) {
  for (const node of Object.values(parent).flat())
    if (node?.type) {
      yield { node, parent }
      if (isEntered(node)) yield* nodesBelow(node, isEntered)
    }
}

/**
 * Makes constants of the functions that a script declares, first of all, as the browser would, and `let` of
 * its `var`: outside of strict mode their names leak out of a block.
 */
export const namesInBlock = () => ({
  name: 'names-in-block',
  renderChunk(code) {
    const text = new MagicString(code)
    for (const { type, kind, id, start, end } of this.parse(code).body) {
      if (type === 'FunctionDeclaration')
        text.prependRight(start, `const ${id.name} = `).appendLeft(end, ';\n').move(start, end, 0)
      if (kind === 'var') text.update(start, start + 'var'.length, 'let')
    }
    return { code: text.toString(), map: null }
  },
})

/** A function of fewer characters is compiled in no time when it is called. */
const SHORT = 40

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
    for (const { node } of nodesBelow(this.parse(code), ({ type }) => !type.includes('Function')))
      if (node.kind === 'var' || /^(FunctionDeclaration|Import|Export)/.test(node.type))
        this.error(
          'A script in a block has no var or function of its own, and no import or export.',
        )
    return { code: `${license}\n{${code.trim()}}\n`, map: null }
  },
})
