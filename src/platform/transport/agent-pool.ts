import type { Agents, AgentsOptions } from './agents.ts'

/** Where clients get their connections. */
export type AgentPool = (options: AgentsOptions) => Promise<Agents>

/**
 * A pool with one pair of agents for each way to connect. Clients that differ only in their credentials share
 * connections, and the roots that they trust, which take 20 ms and more than a megabyte to decode.
 */
export function agentPool(): AgentPool {
  const made = new Map<string, Promise<Agents>>()
  return options => {
    const { secure, caBundle, proxy, connectTimeout } = options
    const way = JSON.stringify([secure, caBundle, proxy?.url.href, connectTimeout])
    const known = made.get(way)
    if (known !== undefined) return known
    const agents = create(options)
    made.set(way, agents)
    return agents
  }
}

/** HTTP is loaded with the first request: most processes of a plugin make none. */
async function create(options: AgentsOptions): Promise<Agents> {
  const { createAgents } = await import('./agents.ts')
  return await createAgents(options)
}
