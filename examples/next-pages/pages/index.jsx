import { ConsentEmbed, ConsentGate, useConsent } from 'sekisho/react'

/** Lets visitors change their mind on the page itself. */
function StatisticsSwitch() {
  const { granted, status, grant, withdraw } = useConsent('analytics')
  // Until Sekisho has read its configuration, as on the server.
  if (status === 'pending') return <p>…</p>
  return granted ? (
    <button id="withdraw" onClick={withdraw}>
      Stop counting my visits
    </button>
  ) : (
    <button id="grant" onClick={grant}>
      Count my visits
    </button>
  )
}

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
      <button data-consent-open="preferences">Cookie settings</button>
    </main>
  )
}
