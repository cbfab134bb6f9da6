// Styles of a page that contains nothing but documents.
import { css } from './css'

/** Styles the page around the documents, in addition to `documentCss`. */
export const pageCss: string = css`
  :root {
    color-scheme: light dark;
    font:
      1rem/1.7 system-ui,
      sans-serif;
    background: #fff;
    color: #1a1a1a;
  }
  body {
    margin: 0;
  }
  main {
    max-width: 72rem;
    margin-inline: auto;
    padding: 1rem;
  }
  h1,
  h2,
  h3 {
    line-height: 1.35;
    text-wrap: balance;
  }
  h1 {
    font-size: 1.75rem;
  }
  h2 {
    margin-block: 3rem 0.75rem;
    font-size: 1.35rem;
  }
  h3 {
    margin-block: 2rem 0.5rem;
    font-size: 1.1rem;
  }
  article + article {
    margin-block-start: 4rem;
    border-block-start: 3px solid;
  }
  a {
    color: #0b57a4;
  }
  nav ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.5rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  nav a {
    display: inline-block;
    padding-block: 0.25rem;
  }
  table {
    font-size: 0.9375rem;
    line-height: 1.6;
  }
  caption {
    padding-block: 0.5rem;
    font-weight: bold;
  }
  thead th {
    border-block-end-width: 2px;
  }
  dl > div {
    display: grid;
    grid-template-columns: minmax(8rem, 14rem) 1fr;
    gap: 0 1rem;
    padding-block: 0.5em;
    border-block-end: 1px solid #80808080;
  }
  dt {
    font-weight: bold;
  }
  dd {
    margin: 0;
  }
  tr:target {
    background: #fff3c4;
  }
  @media screen and (max-width: 48em) {
    dl > div {
      display: block;
    }
    tr {
      margin-block-end: 0.5rem;
    }
    th[scope='row'] {
      font-size: 1.0625rem;
    }
  }
  @media (prefers-color-scheme: dark) {
    :root {
      background: #16181b;
      color: #e8e8e8;
    }
    a {
      color: #8ec5ff;
    }
    tr:target {
      background: #3d3617;
    }
  }
  @media print {
    :root {
      background: #fff;
      color: #000;
      font-size: 10pt;
    }
    main {
      max-width: none;
      padding: 0;
    }
    nav {
      display: none;
    }
    table {
      font-size: 8.5pt;
      line-height: 1.45;
    }
    a {
      color: inherit;
    }
    a[href^='https:']::after,
    a[href^='/']::after {
      content: ' (' attr(href) ')';
    }
    article + article {
      break-before: page;
    }
  }
`
