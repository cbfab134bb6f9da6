import { css } from '../ui/css'

/** The page: colours, letters, and how its parts stand. */
export const pageCss: string = css`
  :root {
    color-scheme: light dark;
    --back: #fff;
    --tint: #f3f5f7;
    --text: #1d2530;
    --soft: #525d6d;
    --line: #cfd6de;
    --edge: #7b8797;
    --accent: #23487a;
    --alert: #a02c0c;
    --note: #6b4a00;
    --note-back: #fdf3d7;
    font:
      1rem/1.7 system-ui,
      'Hiragino Sans',
      'Noto Sans JP',
      'Noto Sans CJK JP',
      sans-serif;
    color: var(--text);
    background: var(--back);
    scroll-padding-top: 1rem;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --back: #12161c;
      --tint: #1b2029;
      --text: #e9edf3;
      --soft: #a9b4c3;
      --line: #394351;
      --edge: #7f8b9b;
      --accent: #a6c6f0;
      --alert: #ffb08f;
      --note: #f2d792;
      --note-back: #332a12;
    }
  }
  * {
    box-sizing: border-box;
  }
  body {
    margin: 0;
    overflow-wrap: anywhere;
  }
  #configurator {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0 2.5rem;
    max-width: 100rem;
    margin-inline: auto;
    padding: 1rem clamp(1rem, 3vw, 2.5rem) 4rem;
  }
  @media (min-width: 64rem) {
    #configurator {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    header,
    nav {
      grid-column: 1 / -1;
    }
    aside {
      position: sticky;
      top: 0;
      align-self: start;
      max-height: 100vh;
      overflow: auto;
    }
  }
  h1 {
    margin: 0;
    font-size: 1.5rem;
    line-height: 1.3;
  }
  h2 {
    margin: 2.5rem 0 0.5rem;
    padding-top: 0.75rem;
    border-top: 2px solid var(--line);
    font-size: 1.25rem;
    line-height: 1.4;
  }
  aside h2 {
    margin-top: 1rem;
  }
  h3 {
    margin: 1.5rem 0 0.25rem;
    font-size: 1.0625rem;
  }
  p {
    margin: 0.5rem 0;
  }
  a {
    color: var(--accent);
  }
  ul {
    margin: 0.5rem 0;
    padding-inline-start: 1.25rem;
  }
  code,
  .code {
    font-family: ui-monospace, SFMono-Regular, Consolas, monospace;
    font-size: 0.875em;
  }
  summary {
    cursor: pointer;
    color: var(--accent);
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
  }
  .lead {
    max-width: 48rem;
  }
  .honest {
    padding: 0.5rem 1rem;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--tint);
  }
  nav ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    padding: 0.75rem 0;
    list-style: none;
  }
  .soft,
  .hint {
    color: var(--soft);
  }
  .hint {
    margin: 0.25rem 0;
    font-size: 0.875rem;
  }
  .outcome:empty {
    display: none;
  }
  .outcome {
    padding: 0.5rem 1rem;
    border-inline-start: 4px solid var(--accent);
    background: var(--tint);
  }
  .summary {
    margin-block: 0.75rem;
    padding: 0.75rem 1rem;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--tint);
  }
  .summary h3 {
    margin-top: 0;
  }
  .summary a {
    display: inline-block;
    padding-block: 0.125rem;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .controls {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
    align-items: end;
    gap: 0 1rem;
    margin-block: 0.5rem;
  }
  .frames {
    position: relative;
    overflow: hidden;
    border: 1px solid var(--edge);
    border-radius: 6px;
    background: var(--tint);
  }
  .frames.w360 {
    --width: 360px;
    --height: 640px;
  }
  .frames.w1280 {
    --width: 1280px;
    --height: 800px;
  }
  .frames {
    height: calc(var(--height) * var(--scale, 1) + 2px);
  }
  .frames iframe {
    position: absolute;
    top: 0;
    left: max(0px, calc((100% - var(--width) * var(--scale, 1)) / 2));
    width: var(--width);
    height: var(--height);
    border: 0;
    transform: scale(var(--scale, 1));
    transform-origin: 0 0;
  }
  .frames .loading {
    opacity: 0;
    pointer-events: none;
  }
`
