import { css } from '../../ui/css'

/** The page of the preview: a plain page, light or dark. */
export const previewCss: string = css`
  :root {
    color-scheme: light;
    color: #1d2530;
    background: #f3f5f7;
    font:
      1rem/1.7 system-ui,
      sans-serif;
  }
  :root[data-theme='dark'] {
    color-scheme: dark;
    color: #e9edf3;
    background: #10141a;
  }
  main {
    max-width: 44rem;
    margin: 2rem auto;
    padding: 0 1rem;
    overflow-wrap: anywhere;
  }
  h1 {
    font-size: 1.5rem;
    line-height: 1.3;
  }
  button {
    font: inherit;
  }
`
