// Which members of documents, windows and elements the source uses, computed from it by the TypeScript compiler.
import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'

/** What a page can shadow by names: documents and windows by those of elements, forms by those of fields. */
const SHADOWED = ['Document', 'Window', 'HTMLFormElement', 'Node', 'Element', 'EventTarget']

/** Every object inherits them, and a window looks for elements first. */
const OF_OBJECTS = ['constructor', 'hasOwnProperty', 'toString', 'valueOf']

/** Names of the members that elements can shadow, as TypeScript knows them. */
const known = (checker: ts.TypeChecker, at: ts.SourceFile): ReadonlySet<string> => {
  const types = checker
    .getSymbolsInScope(at, ts.SymbolFlags.Interface)
    .filter(({ name }) => SHADOWED.includes(name))
  return new Set(
    types.flatMap((each) =>
      checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(each)).map(({ name }) => name),
    ),
  )
}

/** Names in a file, wherever they may be those of a member or of a global. */
const namesIn = (file: ts.SourceFile): readonly string[] => {
  const names: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) names.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return names
}

/** What is written nowhere in TypeScript's own declarations, and looked for on the window or the document. */
const optionalIn = (file: ts.SourceFile): readonly string[] =>
  [...file.text.matchAll(/ownGlobal\('(\w+)'\)|'(\w+)' in |\?: unknown \}\)\.(\w+)/g)].flatMap(
    ([, ...found]) => found.filter(Boolean),
  )

/**
 * Names of all members that our source, Preact and js-cookie may ask a document, a window or a form for. More
 * than they do: each name that is written anywhere and is also one of theirs.
 */
export const membersInSource = (): readonly string[] => {
  const files = [
    ...readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !/^(cli|server)\//.test(path))
      .map((path) => `src/${path}`),
    'node_modules/preact/dist/preact.mjs',
    'node_modules/js-cookie/dist/js.cookie.mjs',
  ]
  // The declarations alone are bound: names need no types.
  const program = ts.createProgram(['src/platform/own.ts'], {
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  })
  const own = program.getSourceFile('src/platform/own.ts')
  if (!own) throw Error('no source')
  const theirs = known(program.getTypeChecker(), own)
  const all = new Set(OF_OBJECTS)
  for (const path of files) {
    const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022)
    for (const name of namesIn(file)) if (theirs.has(name)) all.add(name)
    for (const name of optionalIn(file)) all.add(name)
  }
  return [...all].sort()
}
