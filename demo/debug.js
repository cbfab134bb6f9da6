/*
 * Opens the developer panel if the address has `?sekisho-debug`. A site owner could do the same; Sekisho
 * itself reads nothing from addresses.
 */
if (new URLSearchParams(location.search).has('sekisho-debug'))
  (window.sekisho ||= []).push((consent) => consent.show('ledger'))
