// Styles of the documents, in a page of the site or in a page of their own.
import { css } from './css'

/**
 * Makes documents readable on phones and in print. All selectors have zero specificity, so that every rule
 * of the site takes precedence.
 */
export const documentCss: string = css`
  :where(.consent-document) {
    overflow-wrap: break-word;
  }
  :where(.consent-document table) {
    inline-size: 100%;
    border-collapse: collapse;
  }
  :where(.consent-document caption) {
    text-align: start;
  }
  :where(.consent-document :is(th, td)) {
    padding-block: 0.5em;
    padding-inline: 0 0.75em;
    border-block-end: 1px solid #80808080;
    text-align: start;
    vertical-align: top;
  }
  :where(.consent-document :is(td, dd) ul) {
    margin: 0;
    padding-inline-start: 1.2em;
    min-inline-size: 9em;
  }
  :where(.consent-document th[scope='row']) {
    min-inline-size: min(10em, 16vw);
  }
  :where(.consent-document :is(li + li, :is(td, dd) > div + div)) {
    margin-block-start: 0.3em;
  }
  :where(.consent-document code) {
    direction: ltr;
    unicode-bidi: isolate;
  }
  @media screen and (max-width: 48em) {
    :where(.consent-document :is(table, caption, tbody, tr, th, td)) {
      display: block;
    }
    :where(.consent-document) {
      overflow-wrap: anywhere;
    }
    :where(.consent-document thead, .consent-document td:empty) {
      display: none;
    }
    :where(.consent-document tr) {
      padding-block: 0.75em;
      border-block-end: 1px solid #80808080;
    }
    :where(.consent-document :is(th, td)) {
      padding: 0.25em 0;
      border: 0;
    }
    :where(.consent-document td[data-label])::before {
      content: attr(data-label);
      display: block;
      font-size: 0.875em;
      font-weight: bold;
    }
  }
  @media print {
    :where(.consent-document thead) {
      display: table-header-group;
    }
    :where(.consent-document :is(tr, dl > div, li, caption)) {
      break-inside: avoid;
    }
    :where(.consent-document :is(h1, h2, h3, h4, h5, h6, caption)) {
      break-after: avoid;
    }
  }
`
