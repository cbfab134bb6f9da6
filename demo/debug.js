/*
 * Shows the developer panel where the address has `?sekisho-debug`, as the owner of a site could do it.
 * Sekisho itself reads nothing from addresses.
 */
if (new URLSearchParams(location.search).has('sekisho-debug'))
  (window.sekisho ||= []).push((consent) => consent.show('ledger'))
