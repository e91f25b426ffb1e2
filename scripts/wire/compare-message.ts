import type { DescField, DescMessage, DescOneof } from '@bufbuild/protobuf'
import type { MessageType } from '../../src/grpc/index.ts'
import type { Finding } from './finding.ts'
import { heldAt, type Plain, probe, readAt, typeOf } from './probe.ts'

/**
 * Compares a table with a published message, and all that stands in it. Names are compared by what the table decodes;
 * numbers and types by what goes over the wire: each field is written alone as it is published, read by the table, and
 * written by the table again.
 */
export function compareMessage(type: MessageType<unknown>, published: DescMessage): Finding[] {
  const table = type as MessageType<Plain>
  return [
    ...(table.name === published.typeName
      ? []
      : [{ kind: 'renamed', at: table.name, text: `published as ${published.typeName}` } as const]),
    ...lostNumbers(table, published),
    ...compareAt(table, published, published, [], new Set()),
  ]
}

/** Numbers that a table has and the published message has not. */
function lostNumbers(table: MessageType<Plain>, { fields }: DescMessage): Finding[] {
  const published = new Set(fields.map(({ number }) => number))
  return Object.entries(table.fields).flatMap(([name, { numbers }]) =>
    numbers
      .filter(number => !published.has(number))
      .map(number => ({ kind: 'gone' as const, at: `${table.name}.${name}`, text: `field ${number}` })),
  )
}

function compareAt(
  table: MessageType<Plain>,
  root: DescMessage,
  message: DescMessage,
  path: readonly DescField[],
  seen: Set<string>,
): Finding[] {
  // Well-known types are the same everywhere, and have tests of their own.
  if (seen.has(message.typeName) || message.typeName.startsWith('google.protobuf.')) return []
  seen.add(message.typeName)
  const ours = path.length === 0 ? table.fields : heldAt(readAt(table, root, path, {}), path)
  if (typeof ours !== 'object' || ours === null) {
    return [{ kind: 'differs', at: message.typeName, text: 'is not a message here' }]
  }
  const names = new Set(Object.keys(ours).map(lower))
  const findings: Finding[] = []
  for (const member of message.members) {
    if (!names.delete(lower(member.localName))) {
      findings.push(stranger(table, root, message, member, path))
      continue
    }
    for (const field of fieldsOf(member)) {
      const found = probe(table, root, [...path, field])
      if (found !== undefined) findings.push({ at: `${message.typeName}.${field.name}`, ...found })
      else if (field.message) findings.push(...compareAt(table, root, field.message, [...path, field], seen))
    }
  }
  if (path.length > 0) {
    for (const name of names)
      findings.push({ kind: 'gone', at: `${message.typeName}.${name}`, text: 'a field' })
  }
  return findings
}

/** A member whose name the table does not have: news, unless its number is there under another name. */
function stranger(
  table: MessageType<Plain>,
  root: DescMessage,
  message: DescMessage,
  member: DescField | DescOneof,
  path: readonly DescField[],
): Finding {
  const at = `${message.typeName}.${member.name}`
  for (const field of fieldsOf(member)) {
    const found = probe(table, root, [...path, field], { byName: false })
    if (found === undefined)
      return { kind: 'renamed', at, text: `field ${field.number} has another name here` }
    if (found.kind !== 'new') return { at, ...found }
  }
  const [first] = fieldsOf(member)
  const what = member.kind === 'oneof' ? 'a oneof' : `${first && typeOf(first)}, field ${first?.number}`
  return { kind: 'new', at, text: what }
}

function fieldsOf(member: DescField | DescOneof): readonly DescField[] {
  return member.kind === 'oneof' ? member.fields : [member]
}

function lower(name: string): string {
  return name.toLowerCase()
}
