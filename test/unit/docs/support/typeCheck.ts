// Type-checks the samples of code in the documentation as somebody's own files that import the package: all in one
// program, against the declarations that the build has made.
import { join } from 'node:path'
import ts from 'typescript'
import { ROOT } from './pages'
import type { Sample } from './pages'

/** What samples may use without declaring it. */
const GIVEN = `
declare const config: import('sekisho').ConfigInput
declare const consent: import('sekisho').Consent
declare const policy: import('sekisho').Policy
declare const request: Request
declare const response: Response
declare module '*.json' {
  const value: import('sekisho').ConfigInput
  export default value
}
`
/** What the middleware of a sample puts into the requests of a server, which JavaScript needs no type for. */
const ON_SERVER = `
import 'hono'
import type { ServerConsent } from 'sekisho/server'
declare global {
  namespace Express { interface Request { consent: ServerConsent } }
}
declare module 'hono' {
  interface ContextVariableMap { consent: ServerConsent }
}
`
/** Until the package itself says what is in the page. */
const IN_PAGE = `
interface Window {
  get sekisho(): import('sekisho').Consent & { push(run: (consent: import('sekisho').Consent) => void): void }
  set sekisho(value: object)
}
declare const sekisho: import('sekisho').Consent
`
/** For elements of a framework whose types are not installed here. */
const ELEMENTS = `
declare namespace JSX { interface IntrinsicElements { [name: string]: any } }
`

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: ['node'],
  strict: true,
  allowJs: true,
  checkJs: true,
  noEmit: true,
  skipLibCheck: true,
}
const WITH_REACT: ts.CompilerOptions = { jsx: ts.JsxEmit.ReactJSX, jsxImportSource: 'react' }
const WITHOUT_REACT: ts.CompilerOptions = { jsx: ts.JsxEmit.Preserve }

/** Nobody annotates JavaScript, nor what a package hands over whose types are not here; and nobody checks there whether an element of one's own page exists. */
const isAboutAny = (code: number): boolean => code >= 7000 && code < 7100
const isLenient = (code: number): boolean => [2531, 2532, 2533, 18047, 18048, 18049].includes(code)

const EXTENSION: Readonly<Record<string, string>> = {
  ts: 'ts',
  tsx: 'tsx',
  js: 'js',
  mjs: 'js',
  jsx: 'jsx',
}

/** Folder of the files that are made of samples; it exists in memory only. */
const FOLDER = join(ROOT, 'samples')
const fileOf = ({ at, language }: Sample): string =>
  join(FOLDER, `${at.replaceAll(/[^\w]/g, '-')}.${EXTENSION[language]!}`)

const isModule = (text: string): boolean => /^\s*(import|export)\b/m.test(text)

const modulesIn = (text: string): readonly string[] =>
  ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)

/** Whether a module is here; the package itself and Node's always have to be. */
const isHere = (name: string): boolean =>
  /^(sekisho(\/|$)|node:)/.test(name) ||
  !!ts.resolveModuleName(name, join(FOLDER, 'any.ts'), OPTIONS, ts.sys).resolvedModule

/** Names that a file imports from a module; `default` for the module's own. */
const importedFrom = (name: string, text: string): readonly string[] =>
  ts
    .createSourceFile('sample.tsx', text, ts.ScriptTarget.Latest)
    .statements.filter(ts.isImportDeclaration)
    .filter(
      ({ moduleSpecifier }) => ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text === name,
    )
    .flatMap(({ importClause }) => {
      const names = importClause?.namedBindings
      return names && ts.isNamedImports(names)
        ? names.elements.map((each) => (each.propertyName ?? each.name).text)
        : []
    })

/** Any value, and any type. */
const anything = (name: string): string =>
  `  export const ${name}: any\n  export type ${name}<A = any, B = any, C = any> = any\n`

/** Modules that are not here: other files of the reader's, and packages that only some sites have. */
const elsewhereOf = (text: string): readonly string[] =>
  modulesIn(text).filter((name) => !name.endsWith('.json') && !isHere(name))

/** Declares them. */
const declareElsewhere = (samples: readonly Sample[]): string => {
  const names = new Map<string, Set<string>>()
  for (const { text } of samples)
    for (const name of elsewhereOf(text)) {
      // A module that is asked for by a relative path is declared by its last name.
      const declared = name.replace(/^\.{1,2}.*(?=\/)/, '*')
      const known = names.get(declared) ?? new Set()
      names.set(declared, known)
      for (const imported of importedFrom(name, text)) known.add(imported)
    }
  return [...names]
    .map(
      ([name, known]) =>
        `declare module '${name}' {\n  const value: any\n  export default value\n${[...known]
          .filter((each) => each !== 'default')
          .map(anything)
          .join('')}}\n`,
    )
    .join('')
}

const message = ({ messageText }: ts.Diagnostic): string =>
  ts.flattenDiagnosticMessageText(messageText, ' ')

/** What a compiler has to say of each sample: its place in the documentation, and what is wrong there. */
export const typeCheck = (samples: readonly Sample[]): ReadonlyMap<string, readonly string[]> => {
  const hasReact = isHere('react/jsx-runtime')
  const given = join(FOLDER, 'given.d.ts')
  const server = join(FOLDER, 'server.d.ts')
  const index = join(ROOT, 'dist/types/index.d.ts')
  const isInPage = (ts.sys.readFile(index) ?? '').includes('interface Window')
  const texts = new Map([
    [
      given,
      GIVEN + (isInPage ? '' : IN_PAGE) + (hasReact ? '' : ELEMENTS) + declareElsewhere(samples),
    ],
    [server, ON_SERVER],
    ...samples.map(
      (sample) =>
        [
          fileOf(sample),
          isModule(sample.text) ? sample.text : `${sample.text}\nexport {}\n`,
        ] as const,
    ),
  ])
  const options = { ...OPTIONS, ...(hasReact ? WITH_REACT : WITHOUT_REACT) }
  const host = ts.createCompilerHost(options)
  const { readFile, fileExists, getSourceFile } = host
  host.readFile = (name) => texts.get(name) ?? readFile.call(host, name)
  host.fileExists = (name) => texts.has(name) || fileExists.call(host, name)
  host.getSourceFile = (name, target, ...rest) => {
    const text = texts.get(name)
    return text === undefined
      ? getSourceFile.call(host, name, target, ...rest)
      : ts.createSourceFile(name, text, target)
  }
  const program = ts.createProgram([...texts.keys()], options, host)
  const faultsOf = (name: string): readonly string[] => {
    const isJs = /\.jsx?$/.test(name)
    const isAnyFine = isJs || elsewhereOf(texts.get(name) ?? '').length > 0
    const source = program.getSourceFile(name)
    if (!source) return ['is not read']
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
      .filter(({ code }) => !(isAnyFine && isAboutAny(code)) && !(isJs && isLenient(code)))
      .map((each) => {
        const line = source.getLineAndCharacterOfPosition(each.start ?? 0).line + 1
        return `line ${line}: ${message(each)}`
      })
  }
  const found = new Map<string, readonly string[]>([
    ['what samples may use', [...faultsOf(given), ...faultsOf(server)]],
  ])
  for (const sample of samples) found.set(sample.at, faultsOf(fileOf(sample)))
  return found
}
