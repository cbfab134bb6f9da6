// The language of Tag Manager's custom templates: ECMAScript 5.1 with arrow functions, `const` and `let`.
import ts from 'typescript'

/**
 * Methods of built-in types that sandboxed JavaScript has.
 *
 * @see https://developers.google.com/tag-platform/tag-manager/templates/standard-library
 */
const METHODS = new Set(
  (
    'concat every filter forEach indexOf join lastIndexOf map pop push reduce reduceRight reverse ' +
    'shift slice some sort splice toString unshift charAt match replace search split substring ' +
    'toLowerCase toLocaleLowerCase toUpperCase toLocaleUpperCase trim'
  ).split(' '),
)
/** What the tag is given, beside the APIs that it requires. */
const GIVEN = new Set(['require', 'data', 'undefined'])
/** The ends of a tag. */
const ENDS = new Set(['gtmOnSuccess', 'gtmOnFailure'])

const { SyntaxKind } = ts
const ABSENT = new Set<ts.SyntaxKind>([
  SyntaxKind.ThisKeyword,
  SyntaxKind.NewExpression,
  SyntaxKind.ClassDeclaration,
  SyntaxKind.ClassExpression,
  SyntaxKind.TemplateExpression,
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.TaggedTemplateExpression,
  SyntaxKind.RegularExpressionLiteral,
  SyntaxKind.SpreadElement,
  SyntaxKind.SpreadAssignment,
  SyntaxKind.ObjectBindingPattern,
  SyntaxKind.ArrayBindingPattern,
  SyntaxKind.ShorthandPropertyAssignment,
  SyntaxKind.ComputedPropertyName,
  SyntaxKind.MethodDeclaration,
  SyntaxKind.ForOfStatement,
  SyntaxKind.TryStatement,
  SyntaxKind.ThrowStatement,
  SyntaxKind.AwaitExpression,
  SyntaxKind.YieldExpression,
  SyntaxKind.QuestionDotToken,
  SyntaxKind.QuestionQuestionToken,
  SyntaxKind.AsteriskAsteriskToken,
  SyntaxKind.DotDotDotToken,
  SyntaxKind.BigIntLiteral,
])

/** Whether an identifier stands for a value, and is no name of a property. */
const isValue = (node: ts.Identifier): boolean => {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node
  return true
}

/** Finds what sandboxed JavaScript does not have in a text: one line for each. */
export const unknownToSandbox = (code: string): readonly string[] => {
  const source = ts.createSourceFile('tag.js', code, ts.ScriptTarget.ES2022, true)
  const declared = new Set(GIVEN)
  const used: string[] = []
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ABSENT.has(node.kind)) found.push(SyntaxKind[node.kind])
    if (ts.isParameter(node) && node.initializer) found.push('default of a parameter')
    if ((ts.isParameter(node) || ts.isVariableDeclaration(node)) && ts.isIdentifier(node.name))
      declared.add(node.name.text)
    else if (ts.isIdentifier(node) && isValue(node)) used.push(node.text)
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { text } = node.expression.name
      if (!METHODS.has(text) && !ENDS.has(text)) found.push(`method ${text}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return [...found, ...used.filter((name) => !declared.has(name)).map((name) => `global ${name}`)]
}

/** The APIs that a text requires, in order. */
export const requiredApis = (code: string): readonly string[] =>
  [...code.matchAll(/\brequire\('(\w+)'\)/g)].map(([, name = '']) => name)

/** Texts that a function is called with first. */
export const firstArguments = (code: string, name: string): readonly string[] =>
  [...code.matchAll(/\b(\w+)\('([^']+)'/g)].flatMap(([, called, value = '']) =>
    called === name ? [value] : [],
  )
