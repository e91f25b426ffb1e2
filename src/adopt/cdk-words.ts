import { camelCase } from '../core/messages/index.ts'
import type { Adopted } from './resource.ts'

/** What is written goes through a template of the engine. */
export function literal(value: string): string {
  return value.replace(/([$%])\{/g, '$1$1{')
}

/** Characters that nobody sees in a file, or that change the direction of its text. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]/gu

/** A text as a string of TypeScript. */
export function cdkText(value: string): string {
  const escaped = value
    .replace(/['\\]/g, '\\$&')
    .replace(UNSEEN, mark => `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`)
  return `'${escaped}'`
}

/** The name of the class of a resource. */
export function cdkClass({ resource }: Pick<Adopted, 'resource'>): string {
  return camelCase(`_${resource}`)
}

/** The properties of a construct, each as it is written in an object. */
export function cdkProps(inputs: Adopted['inputs'], rotateAfter: string | undefined): readonly string[] {
  const all = { ...inputs, ...(rotateAfter !== undefined && { rotate_after: rotateAfter }) }
  return Object.entries(all).map(([name, value]) => `${camelCase(name)}: ${cdkText(literal(value))}`)
}
