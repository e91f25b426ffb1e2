import { createHash } from 'node:crypto'

/** The first two lines of a file that a later run may replace. The second one tells whether a person has changed it. */
const HEAD = /^(?:#|\/\/) Written by ekb adopt\.[^\n]*\n(?:#|\/\/) Checksum: ([0-9a-f]{16})\n/

/** A file with a head that tells what is below it. @param comment what begins a comment in its language */
export function sealed(body: string, comment: '#' | '//'): string {
  const words = 'A later run replaces this file, unless it has been changed.'
  return `${comment} Written by ekb adopt. ${words}\n${comment} Checksum: ${checksum(body)}\n\n${body}`
}

/** Whether a file is as {@link sealed} made it. The line ends of Windows do not count. */
export function isSealed(text: string): boolean {
  const unix = text.replaceAll('\r\n', '\n')
  const [head, found] = HEAD.exec(unix) ?? []
  return head !== undefined && found === checksum(unix.slice(head.length).replace(/^\n/, ''))
}

function checksum(body: string): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 16)
}
