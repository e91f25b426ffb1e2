import type { DescMethod, DescService, Registry } from '@bufbuild/protobuf'
import { compareMessage } from './compare-message.ts'
import type { Finding } from './finding.ts'
import type { OurRpc, OurService } from './protocols.ts'

const KINDS: Readonly<Record<DescMethod['methodKind'], OurRpc['kind'] | 'duplex'>> = {
  unary: 'unary',
  server_streaming: 'server-stream',
  client_streaming: 'client-stream',
  bidi_streaming: 'duplex',
}

/** Compares the tables of a service with what is published: procedures, messages, fields, their numbers and types. */
export function compareService(published: Registry, ours: OurService): Finding[] {
  const service = published.getService(ours.name)
  if (service === undefined) return [{ kind: 'gone', at: ours.name, text: 'the service is not published' }]
  const findings = [...strangers(service, ours)]
  for (const [name, rpc] of Object.entries(ours.rpcs)) {
    const at = `${ours.name}.${name}`
    const method = service.methods.find(one => one.name === name)
    if (method === undefined) {
      findings.push({ kind: 'gone', at, text: 'the procedure is not published' })
      continue
    }
    const kind = KINDS[method.methodKind]
    if (kind !== rpc.kind)
      findings.push({ kind: 'differs', at, text: `published as ${kind}, here ${rpc.kind}` })
    findings.push(
      ...compareMessage(rpc.request, method.input),
      ...compareMessage(rpc.response, method.output),
    )
  }
  return distinct(findings)
}

function strangers({ methods }: DescService, { name, rpcs, whole }: OurService): Finding[] {
  if (!whole) return []
  return methods
    .filter(method => !Object.hasOwn(rpcs, method.name))
    .map(method => ({ kind: 'new', at: `${name}.${method.name}`, text: 'a procedure' }))
}

/** One message stands in many others. */
function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map(one => [`${one.kind} ${one.at} ${one.text}`, one])).values()]
}
