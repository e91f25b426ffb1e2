import {
  type Adopted,
  type Cdk,
  type Changes,
  cdkFile,
  type Earlier,
  earlierIn,
  earlierInCdk,
  type FrontEnd,
  pulumiLines,
  type ResourceStyle,
  terraformFile,
} from '../../adopt/index.ts'
import type { Terminal } from '../terminal.ts'
import { importInto, planIn, type Verification } from './verify.ts'

/** What each front end does in its own way. */
export interface FrontEndParts {
  readonly command: string
  /** The file with the resources. */
  readonly file: string
  /** What begins a comment in that file. */
  readonly comment: '#' | '//'
  /** What a file of an earlier run declares. Absent where no engine reads it, so that nobody misses what is dropped. */
  earlierIn?(text: string): Earlier
  /** The file that `pulumi import` reads; absent where the resources say what is imported. */
  readonly imports?: string
  resources(adopted: readonly Adopted[], changes: Changes, style: ResourceStyle): string
  /** Lets the engine say what it would do, and do nothing. Absent where it has to be given a program first. */
  verify?(folder: string, terminal: Terminal): Promise<Verification>
  /** What a person does next. @param isVerified whether the engine has said so already */
  next(isVerified: boolean): string
}

const IMPORTS = 'ekb-adopt-import.json'

function hcl(command: string): FrontEndParts {
  return {
    command,
    file: 'ekb-adopted.tf',
    comment: '#',
    earlierIn,
    resources: terraformFile,
    verify: (folder, terminal) => planIn(folder, command, terminal),
    next: isVerified =>
      isVerified
        ? `Next: ${command} apply`
        : `Next: ${command} plan. It should import, and add, change and destroy nothing; --verify proves it.`,
  }
}

function constructs(cdk: Cdk): FrontEndParts {
  return {
    command: cdk,
    file: 'ekb-adopted.ts',
    comment: '//',
    earlierIn: earlierInCdk,
    resources: (adopted, changes, style) => cdkFile(cdk, adopted, changes, style),
    next: () =>
      'Next: call adoptKeys(stack) of ekb-adopted.ts in the program, synthesize, and plan. It should import, and add, change and destroy nothing.',
  }
}

export const FRONT_END_PARTS: Readonly<Record<FrontEnd, FrontEndParts>> = {
  terraform: hcl('terraform'),
  opentofu: hcl('tofu'),
  cdktf: constructs('cdktf'),
  cdktn: constructs('cdktn'),
  pulumi: {
    command: 'pulumi',
    file: 'ekb-adopted.yaml',
    comment: '#',
    imports: IMPORTS,
    resources: (adopted, _, style) => pulumiLines(adopted, style),
    verify: (folder, terminal) => importInto(folder, IMPORTS, terminal),
    next: () =>
      `Next: put the resources of ekb-adopted.yaml into the program, run pulumi import --file ${IMPORTS} --protect=false --generate-code=false, then pulumi preview --expect-no-changes.`,
  },
}
