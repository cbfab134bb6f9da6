/** The cookies of a cookie text, as name and value, in the order of the browser. */
export const cookiePairs = (text: string): readonly (readonly string[])[] =>
  text.split('; ').map((each) => each.split(/=(.*)/s))
