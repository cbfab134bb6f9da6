/** Tags a template literal as a style sheet, which the build minifies. */
export const css = (parts: TemplateStringsArray): string => parts.join('')
