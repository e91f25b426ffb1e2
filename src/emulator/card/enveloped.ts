import type { ListLayout } from './list-layout.ts'

/** The body of a list: the items within their envelope, and what is told of pages beside it. */
export function enveloped(
  items: readonly unknown[],
  fields: Readonly<Record<string, unknown>>,
  { envelope }: Pick<ListLayout, 'envelope'>,
): unknown {
  const body = envelope.reduceRight<unknown>((inner, name) => ({ [name]: inner }), items)
  return Array.isArray(body) ? body : { ...(body as object), ...fields }
}
