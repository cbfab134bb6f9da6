'use client'

import { useState } from 'react'

/** Counts clicks, so that a test sees whether React has hydrated. `report` is a prop that holds the address of a declared host. */
export const Counter = ({ report }) => {
  const [clicks, setClicks] = useState(0)
  return (
    <button id="counter" data-report={report.url} onClick={() => setClicks(clicks + 1)}>
      {clicks} clicks
    </button>
  )
}
