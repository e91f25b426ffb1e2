import { bool, int32, map, message, nested, repeated, SCALARS, Struct, string } from '../../../grpc/index.ts'
import { CheckFailure } from './check.ts'

// proto/pulumi/provider.proto of pulumi/pulumi

export const InvokeRequest = message('pulumirpc.InvokeRequest', {
  tok: string(1),
  args: nested(2, Struct),
  preview: bool(7),
})

export const InvokeResponse = message('pulumirpc.InvokeResponse', {
  return: nested(1, Struct),
  failures: repeated(nested(2, CheckFailure)),
})

const ArgumentDependencies = message('pulumirpc.CallRequest.ArgumentDependencies', {
  urns: repeated(string(1)),
})

const ReturnDependencies = message('pulumirpc.CallResponse.ReturnDependencies', { urns: repeated(string(1)) })

export const CallRequest = message('pulumirpc.CallRequest', {
  tok: string(1),
  args: nested(2, Struct),
  argDependencies: map(3, SCALARS.string, ArgumentDependencies),
  project: string(6),
  stack: string(7),
  config: map(8, SCALARS.string, SCALARS.string),
  configSecretKeys: repeated(string(9)),
  dryRun: bool(10),
  parallel: int32(11),
  monitorEndpoint: string(12),
  organization: string(14),
  acceptsOutputValues: bool(17),
  stackTraceHandle: string(18),
})

export const CallResponse = message('pulumirpc.CallResponse', {
  return: nested(1, Struct),
  returnDependencies: map(2, SCALARS.string, ReturnDependencies),
  failures: repeated(nested(3, CheckFailure)),
})
