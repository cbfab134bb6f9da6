// The accessibility tree of Chromium, read by its protocol.
import type { CDPSession } from 'playwright-core'
import type { AccessibleNode } from './page'

/** Roles that say nothing to whoever listens. */
const SILENT = ['none', 'generic', 'InlineTextBox', 'LineBreak', 'ListMarker']

/** States that change what is heard. */
const STATES = ['checked', 'expanded', 'pressed', 'selected', 'modal', 'level', 'disabled', 'live']

type Tree = Awaited<ReturnType<typeof full>>

const full = (devtools: CDPSession) => devtools.send('Accessibility.getFullAXTree')

/** Reads the tree of a page, from its root on. */
export const readTree = async (devtools: CDPSession): Promise<readonly AccessibleNode[]> => {
  const { nodes } = await full(devtools)
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const found: AccessibleNode[] = []
  const read = (node: Tree['nodes'][number], depth: number, around: string): void => {
    const role = String(node.role?.value ?? '')
    const name = String(node.name?.value ?? '').trim()
    // A text of which the name of what is around it is made is heard once.
    const isRepeated = role === 'StaticText' && around.includes(name)
    const isHeard = !node.ignored && !SILENT.includes(role) && !isRepeated
    if (isHeard)
      found.push({
        depth,
        role,
        name,
        description: String(node.description?.value ?? ''),
        states: (node.properties ?? [])
          .filter(({ name, value }) => STATES.includes(name) && value.value !== false)
          .map(({ name, value }) =>
            value.value === true ? name : `${name} ${String(value.value)}`,
          ),
      })
    for (const id of node.childIds ?? []) {
      const child = byId.get(id)
      if (child) read(child, depth + Number(isHeard), isHeard ? name : around)
    }
  }
  const [root] = nodes
  if (root) read(root, 0, '')
  return found
}
