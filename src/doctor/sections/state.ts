import type { FolderState } from '../machine/folder-state.ts'
import { type Finding, note, ok } from '../report/finding.ts'

/** Where the state of this folder is kept, and who could read keys from it. */
export function stateFindings({ local, backend, pulumi }: FolderState): readonly Finding[] {
  const found = [
    ...(backend === undefined ? [] : [backendFinding(backend)]),
    ...(local === undefined ? [] : localFindings(local)),
    ...(pulumi === undefined ? [] : [pulumiFinding(pulumi)]),
  ]
  return found.length === 0 ? [ok('state', 'There is no state in this folder.')] : found
}

function backendFinding(backend: string): Finding {
  return backend === 'another'
    ? ok('backend', 'The state is kept in a backend that ekb does not know.')
    : ok('backend', `The state is kept in the backend ${backend}.`)
}

function localFindings({ encrypted, open }: NonNullable<FolderState['local']>): readonly Finding[] {
  if (encrypted) return [ok('local', 'The state is kept in this folder. It is encrypted.')]
  return [
    note(
      'local',
      `The state is kept in terraform.tfstate, not encrypted${open ? ', and other users of this machine can read it' : ''}. Keys with store_secret = true stand in it.`,
      'Use a backend that encrypts and checks who reads, encrypt the state (OpenTofu), or set store_secret = false.',
    ),
  ]
}

function pulumiFinding({ backend }: NonNullable<FolderState['pulumi']>): Finding {
  switch (backend) {
    case 'file':
      return ok('pulumi', 'The state of Pulumi is kept in files. Pulumi encrypts secrets in it.')
    case 'other':
      return ok(
        'pulumi',
        'The state of Pulumi is kept in the backend of the project. Pulumi encrypts secrets in it.',
      )
    case 'default':
      return ok(
        'pulumi',
        'The state of Pulumi is kept where `pulumi login` says. Pulumi encrypts secrets in it.',
      )
  }
}
