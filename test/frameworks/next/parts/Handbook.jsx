import { STATS } from './hosts.mjs'

/** A text of more than 1,024 characters, which React sends as a row of its own; it shows a snippet as text. */
const TEXT = `Paste this into your pages:

<script>
  var e = document.createElement('script')
  e.src = '${STATS}/hit/shown.js'
  document.head.appendChild(e)
</script>

${'The address is that of the service. '.repeat(30)}`

export const Handbook = () => <pre>{TEXT}</pre>
