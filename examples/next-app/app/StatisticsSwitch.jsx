'use client'

import { useConsent } from 'sekisho/react'

/** Lets visitors change their mind on the page itself. */
export function StatisticsSwitch() {
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
