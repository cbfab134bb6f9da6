/**
 * Words of a text, also of Japanese, which has no spaces between them. The site carries this function to the browser as
 * text, so that it uses nothing from outside.
 */
export const tokenize = (text) =>
  [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment)
