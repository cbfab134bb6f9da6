import { ConsentEmbed, ConsentGate, useConsent } from 'sekisho/preact'

/** Lets visitors change their mind on the page itself. */
function StatisticsSwitch() {
  const { granted, grant, withdraw } = useConsent('analytics')
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

export function App() {
  return (
    <main>
      <h1>Minato Store</h1>
      <StatisticsSwitch />
      <ConsentGate purpose="analytics" fallback={<p>This visit is not counted.</p>}>
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
