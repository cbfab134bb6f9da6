import { css } from '../../documents/css'

/** Style of the report. */
export const pageCss: string = css`
  :root {
    color-scheme: light dark;
    --ink: light-dark(#1d2733, #e8edf2);
    --soft: light-dark(#566373, #a9b6c4);
    --paper: light-dark(#ffffff, #14191f);
    --tint: light-dark(#f3f6f9, #1e252d);
    --line: light-dark(#d5dde5, #37424e);
    --bad: light-dark(#a4161a, #ff9b9b);
    --good: light-dark(#14683c, #7fd6a5);
    --link: light-dark(#0b57a4, #8fc3ff);
  }
  * {
    box-sizing: border-box;
  }
  body {
    margin: 0;
    background: var(--paper);
    color: var(--ink);
    font:
      1rem/1.65 system-ui,
      'Hiragino Sans',
      'Noto Sans CJK JP',
      'Noto Sans JP',
      sans-serif;
    overflow-wrap: anywhere;
  }
  main {
    max-width: 68rem;
    margin: 0 auto;
    padding: 2rem 1.25rem 4rem;
  }
  h1 {
    margin: 0 0 0.5rem;
    font-size: clamp(1.4rem, 3.5vw, 2rem);
    line-height: 1.35;
    text-wrap: balance;
    word-break: auto-phrase;
  }
  h2 {
    margin: 3rem 0 0.25rem;
    font-size: 1.25rem;
    scroll-margin-top: 1rem;
  }
  p {
    margin: 0.35rem 0;
  }
  .soft {
    color: var(--soft);
  }
  a {
    color: var(--link);
  }
  .counts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr));
    gap: 0.75rem;
    margin: 1.5rem 0 0;
    padding: 0;
    list-style: none;
  }
  .counts a {
    display: block;
    height: 100%;
    padding: 0.9rem 1rem;
    border: 1px solid var(--line);
    border-radius: 0.6rem;
    background: var(--tint);
    color: inherit;
    line-height: 1.4;
    text-decoration: none;
  }
  .counts a:hover span {
    text-decoration: underline;
  }
  .counts b {
    display: block;
    font-size: 1.9rem;
    font-variant-numeric: tabular-nums;
    line-height: 1.2;
  }
  .bad b {
    color: var(--bad);
  }
  .good b {
    color: var(--good);
  }
  .pictures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
    gap: 1rem;
    margin-top: 0.75rem;
  }
  figure {
    margin: 0;
  }
  figure img {
    display: block;
    width: 100%;
    height: auto;
    border: 1px solid var(--line);
    border-radius: 0.5rem;
  }
  figcaption {
    margin-top: 0.35rem;
    color: var(--soft);
    font-size: 0.9rem;
  }
  table {
    width: 100%;
    margin-top: 0.75rem;
    border-collapse: collapse;
    font-size: 0.95rem;
  }
  th,
  td {
    padding: 0.55rem 0.75rem 0.55rem 0;
    border-bottom: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
  }
  thead th {
    color: var(--soft);
    font-size: 0.85rem;
    font-weight: 600;
  }
  tbody th {
    width: 32%;
    font-weight: 600;
  }
  .kind {
    display: block;
    color: var(--soft);
    font-size: 0.8rem;
    font-weight: 400;
  }
  .when {
    width: 22%;
  }
  td ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  pre {
    overflow-x: auto;
    padding: 1rem;
    border: 1px solid var(--line);
    border-radius: 0.6rem;
    background: var(--tint);
    font-size: 0.85rem;
    line-height: 1.5;
    overflow-wrap: normal;
  }
  :focus-visible {
    outline: 3px solid var(--link);
    outline-offset: 2px;
  }
  @media (max-width: 40rem) {
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tr,
    tbody th,
    td,
    .when {
      display: block;
      width: auto;
    }
    tbody tr {
      padding: 0.6rem 0;
      border-bottom: 1px solid var(--line);
    }
    tbody th,
    td {
      padding: 0.1rem 0;
      border: 0;
    }
  }
  @media print {
    section {
      break-inside: avoid-page;
    }
  }
`
