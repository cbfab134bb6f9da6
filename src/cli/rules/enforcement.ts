// The rule for hosts under `gates.enforce`.
import { sourcesOfHost } from '../../policy/allowedSources'
import type { Rule } from './rule'

/** Reports hosts that no Content Security Policy can name, where one is put into the page. */
export const hostOutsidePolicy: Rule = function* ({ policy, gates }) {
  if (gates.enforce !== 'policy') return
  const all = [
    ...policy.services.map(({ hosts }, i) => [`policy.services[${i}].hosts`, hosts] as const),
    ['gates.allow', gates.allow] as const,
  ]
  for (const [path, hosts] of all)
    for (const [i, host] of hosts.entries())
      if (!sourcesOfHost(host).length)
        yield {
          path: `${path}[${i}]`,
          message: `A policy in the page (gates.enforce) cannot name “${host}”, so the browser always refuses it. Write it like example.net, *.example.net, example.net:8080 or example.net/maps.`,
          value: host,
        }
}
