import * as ekbCdktf from '@ekb/cdktf'
import * as ekbCdktn from '@ekb/cdktn'
import * as cdktf from 'cdktf'
import * as cdktn from 'cdktn'

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

/** A stack of Terraform's JSON syntax, as far as tests read it. */
export interface StackJson {
  readonly resource?: { readonly ekb_api_key?: Readonly<Record<string, Readonly<Record<string, unknown>>>> }
  readonly data?: Readonly<Record<string, unknown>>
  readonly output?: Readonly<Record<string, unknown>>
}

/** An empty stack of a test app, and what it becomes. */
export function testStack({ cdk, ekb }: FrameworkUnderTest) {
  const stack = new cdk.TerraformStack(cdk.Testing.app(), 'stack')
  new ekb.EkbProvider(stack, 'provider')
  return {
    stack,
    json: () => JSON.parse(cdk.Testing.synth(stack)) as StackJson,
    /** The declared keys, by the last part of their construct's path. */
    keys: () => {
      const declared = (JSON.parse(cdk.Testing.synth(stack)) as StackJson).resource?.ekb_api_key ?? {}
      return Object.values(declared)
    },
  }
}
