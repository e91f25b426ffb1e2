import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as ekbCdktf from '@ekb/cdktf'
import * as ekbCdktn from '@ekb/cdktn'
import * as cdktf from 'cdktf'
import * as cdktn from 'cdktn'
import { afterAll } from 'vitest'

/** A framework and our package for it. The two are alike, so tests are written for one and run with both. */
export interface FrameworkUnderTest {
  readonly name: 'cdktf' | 'cdktn'
  readonly cdk: typeof cdktn
  readonly ekb: typeof ekbCdktn
}

export const frameworks: readonly FrameworkUnderTest[] = [
  { name: 'cdktf', cdk: cdktf as unknown as typeof cdktn, ekb: ekbCdktf as unknown as typeof ekbCdktn },
  { name: 'cdktn', cdk: cdktn, ekb: ekbCdktn },
]

/** Resources of one type, by name. */
type Blocks = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** A stack of Terraform's JSON syntax, as far as tests read it. */
export interface StackJson {
  readonly resource?: { readonly ekb_api_key?: Blocks; readonly ekb_rotating_api_key?: Blocks }
  readonly data?: Readonly<Record<string, unknown>>
  readonly output?: Readonly<Record<string, unknown>>
}

// The frameworks make a folder for each app and leave it there.
const outdir = mkdtempSync(join(tmpdir(), 'ekb-cdk-'))
afterAll(() => rmSync(outdir, { recursive: true, force: true }))

/** An app for tests, as the framework makes it. */
export function testApp({ cdk }: FrameworkUnderTest) {
  return cdk.Testing.app({ outdir })
}

/** An empty stack of a test app, and what it becomes. */
export function testStack(framework: FrameworkUnderTest) {
  const { cdk, ekb } = framework
  const stack = new cdk.TerraformStack(testApp(framework), 'stack')
  new ekb.EkbProvider(stack, 'provider')
  const json = () => JSON.parse(cdk.Testing.synth(stack)) as StackJson
  return {
    stack,
    json,
    /** The declared keys, in the order of their addresses. */
    keys: () => Object.values(json().resource?.ekb_api_key ?? {}),
    /** The declared rotating keys, in the order of their addresses. */
    rotatingKeys: () => Object.values(json().resource?.ekb_rotating_api_key ?? {}),
  }
}
