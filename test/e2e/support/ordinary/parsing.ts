/** A page that writes itself while it is parsed. What ran is in `window.parsedRan`. */
export const PARSING = `
<script id="first">
  window.ran = window.parsedRan = []
  window.seen = []
  // What has no place in the order.
  window.late = []
  ran.push('first ' + document.currentScript.id + ' ' + document.readyState)
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node.nodeType === 1 && !String(node.src).includes('/dist/sekisho-')) seen.push(node.localName)
  }).observe(document, { childList: true, subtree: true })
  addEventListener('DOMContentLoaded', () => {
    ran.push('DOMContentLoaded ' + document.readyState)
    new Image().src = '/go'
  })
  addEventListener('load', () => ran.push('load ' + document.readyState))
  document.addEventListener('readystatechange', () => ran.push(document.readyState))
  customElements.define('own-early', class extends HTMLElement {
    constructor() { super(); ran.push('own-early constructed') }
    connectedCallback() { ran.push('own-early connected with ' + this.childNodes.length) }
  })
</script>
<script src="/script.js?push=head&wait=50"></script>
<script>ran.push('after head')</script>
<script src="/script.js?push=async&hold" async></script>
<script src="/script.js?push=defer1&wait=100" defer></script>
<script type="module">ran.push('module ' + document.readyState + ' ' + document.currentScript)</script>
<script src="/script.js?push=defer2" defer></script>
<script nomodule>ran.push('nomodule')</script>
<script type="text/unknown">ran.push('unknown type')</script>
<script language="JavaScript">ran.push('language')</script>
<script for="window" event="onload">ran.push('for and event')</script>
</head><body onload="ran.push('body onload')">
<div id="parsed"><p>start</p><script>document.write('<i>1</i><script>ran.push("written " + document.currentScript.previousSibling.localName); document.write("<u>2</u>"); ran.push("and " + document.currentScript.nextSibling.localName)<\\/script><i>3</i>'); ran.push('then ' + document.body.lastChild.lastChild.localName)</script><p>4</p>
<script>document.writeln('<b>5</b>', '<em>6</em>', 7)</script>
<table><tbody><script>document.write('<tr><td>8'); document.write('<td>9</tr>')</script><tr><td>10</td></tr></tbody></table>
<script>document.write('<script src="/script.js?push=written+file&wait=100"><\\/script><q>11</q>'); ran.push('file written, q is ' + document.querySelector('q'))</script>
<script>ran.push('q is ' + document.querySelector('q').textContent)</script>
<script>document.write('<scr'); document.write('ipt>ran.push("in two pieces")</scr'); document.write('ipt>12')</script>
<script>document.write('open <b>13')</script> still bold</b>
<script>document.write('<!-- 14')</script> hidden --> shown
<script>document.write('<textarea><script>ran.push("never")<\\/script>')</script> text</textarea>
<select><option>15</option><script>document.write('<option selected>16')</script></select>
<own-early>17</own-early><script>document.write('<own-early><i>18</i></own-early>')</script>
<svg><title>19</title><script>ran.push('svg ' + document.currentScript.namespaceURI)</script></svg>
<template id="kept"><script>ran.push('never')</script><p>20</p></template>
<noscript><p>never</p></noscript>
<script type="application/json" id="data">{ "value": [21, "</"] }</script>
<script>ran.push('data ' + JSON.stringify(JSON.parse(document.getElementById('data').textContent)))</script>
<img src="/missing.png" onerror="late.push('img onerror ' + this.getAttribute('src'))" alt="">
<iframe srcdoc="&lt;script&gt;parent.late.push('srcdoc ' + document.readyState)&lt;/script&gt;22" onload="late.push('frame onload')"></iframe>
<script>document.write('<img src="/picture.svg" onload="late.push(\\'picture \\' + this.naturalWidth)" alt="">')</script>
<script>ran.push('write answers ' + document.write('')); const made = document.createElement('script'); made.textContent = 'ran.push("made"); document.write("<s>23</s>")'; document.getElementById('parsed').append(made)</script>
<script>var x = document.scripts; ran.push('last of ' + (x[x.length - 1] === document.currentScript))</script>
</div>
<script>document.write('<script>document.write("<p class=nested>" + document.currentScript.id + "</p>")<\\/script>')</script>
</body></html>`
