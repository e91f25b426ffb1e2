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
  STYLES,
  type Style,
  terraformFile,
} from '../../adopt/index.ts'
import type { Terminal } from '../terminal.ts'
import { importInto, planIn, type Verification } from './verify.ts'

/** How a file is written. */
export interface FileStyle extends ResourceStyle {
  readonly style: Style
}

/** What each front end does in its own way. */
export interface FrontEndParts {
  readonly command: string
  /** The engine that reads the file itself, and whose version decides what can stand in it. */
  readonly reader?: 'terraform' | 'opentofu'
  readonly styles: readonly Style[]
  /** The file with the resources. */
  readonly file: string
  /** What begins a comment in that file. */
  readonly comment: '#' | '//'
  /** What a file of an earlier run declares. Absent where no engine reads it, so that nobody misses what is dropped. */
  earlierIn?(text: string): Earlier
  /** The file that `pulumi import` reads; absent where the resources say what is imported. */
  readonly imports?: string
  resources(adopted: readonly Adopted[], changes: Changes, style: FileStyle): string
  /** Lets the engine say what it would do, and do nothing. Absent where it has to be given a program first. */
  verify?(folder: string, terminal: Terminal): Promise<Verification>
  /** What a person does next. @param isVerified whether the engine has said so already */
  next(isVerified: boolean): string
}

const IMPORTS = 'ekb-adopt-import.json'

function hcl(command: string, reader: 'terraform' | 'opentofu'): FrontEndParts {
  return {
    command,
    reader,
    styles: STYLES,
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
    styles: STYLES,
    file: 'ekb-adopted.ts',
    comment: '//',
    earlierIn: earlierInCdk,
    resources: (adopted, changes, style) => cdkFile(cdk, adopted, changes, style),
    next: () =>
      'Next: call adoptKeys(stack) of ekb-adopted.ts in the program, synthesize, and plan. It should import, and add, change and destroy nothing.',
  }
}

export const FRONT_END_PARTS: Readonly<Record<FrontEnd, FrontEndParts>> = {
  terraform: hcl('terraform', 'terraform'),
  opentofu: hcl('tofu', 'opentofu'),
  cdktf: constructs('cdktf'),
  cdktn: constructs('cdktn'),
  pulumi: {
    command: 'pulumi',
    styles: ['blocks'],
    file: 'ekb-adopted.yaml',
    comment: '#',
    imports: IMPORTS,
    resources: (adopted, _, style) => pulumiLines(adopted, style),
    verify: (folder, terminal) => importInto(folder, IMPORTS, terminal),
    next: () =>
      `Next: put the resources of ekb-adopted.yaml into the program, run pulumi import --file ${IMPORTS} --protect=false --generate-code=false, then pulumi preview --expect-no-changes.`,
  },
}
