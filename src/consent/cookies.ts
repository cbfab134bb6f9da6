/** The cookies of a cookie text, as name and value, in the order of the browser. */
export const cookiesOf = (text: string): readonly (readonly string[])[] =>
  text.split('; ').map((each) => each.split(/=(.*)/s))
