import { join } from 'node:path'
import { fileNames, SUMS } from '../names.ts'
import { formatProblem, isSignedBy } from '../signature.ts'
import type { Check } from './check.ts'

/** Every list of checksums is signed, in the form and with the kind of key that registries take. */
export const signatures: Check = {
  name: 'checksums are signed as registries want it',
  problems: async release => {
    const problems: string[] = []
    for (const list of SUMS.map(set => fileNames.sums(set, release.version)).filter(it => release.has(it))) {
      const signature = `${list}.sig`
      if (!release.has(signature)) {
        problems.push(`${list} is not signed: set GPG_FINGERPRINT and release again`)
        continue
      }
      const format = formatProblem(await release.read(signature))
      if (format !== undefined) problems.push(`${signature}: ${format}`)
      else if (!release.has(fileNames.publicKey)) problems.push(`${fileNames.publicKey} is missing`)
      else {
        const at = (file: string) => join(release.path, file)
        if (!(await isSignedBy(at(list), at(signature), at(fileNames.publicKey)))) {
          problems.push(`${signature} is no signature of ${fileNames.publicKey} over ${list}`)
        }
      }
    }
    return problems
  },
}
