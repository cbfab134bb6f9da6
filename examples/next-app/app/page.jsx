import { ConsentEmbed, ConsentGate } from 'sekisho/react'
import { StatisticsSwitch } from './StatisticsSwitch'

/** A server component: gates and embeds may stand in it, and are closed in what the server renders. */
export default function Page() {
  return (
    <main>
      <h1>Minato Store</h1>
      <StatisticsSwitch />
      <ConsentGate purpose="analytics" fallback={<p>This visit is not counted.</p>}>
        {/* Here is the place for <Script src="…" /> of next/script. */}
        <p id="counted">This visit is counted.</p>
      </ConsentGate>
      <ConsentEmbed
        purpose="embeds"
        service="youtube"
        src="https://www.youtube-nocookie.com/embed/jNQXAC9IVRw"
        title="Me at the zoo"
        width="560"
        height="315"
      />
    </main>
  )
}
