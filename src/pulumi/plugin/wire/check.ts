import type { Input, MessageType } from '../../../grpc/index.ts'
import type { CheckResponse, CheckFailure as WireCheckFailure } from '../protocol/check.ts'
import type { CheckFailure, CheckResult } from '../provider.ts'
import { writeObject } from './value.ts'

type Wire<Type> = Type extends MessageType<infer T> ? Input<T> : never

/** What a check answers, with its texts redacted. */
export function wireCheck(
  { inputs, failures }: CheckResult,
  redact: (text: string) => string,
): Wire<typeof CheckResponse> {
  return { inputs: writeObject(inputs), failures: wireFailures(failures, redact) }
}

/** Failures with their texts redacted. */
export function wireFailures(
  failures: readonly CheckFailure[] = [],
  redact: (text: string) => string,
): Wire<typeof WireCheckFailure>[] {
  return failures.map(({ property, reason }) => ({ property, reason: redact(reason) }))
}
