import {
  bool,
  int32,
  map,
  message,
  nested,
  oneof,
  optional,
  repeated,
  SCALARS,
  Struct,
  StructValue,
  string,
} from '../../../grpc/index.ts'

// proto/pulumi/provider.proto and alias.proto of pulumi/pulumi

const AliasSpec = message('pulumirpc.Alias.Spec', {
  name: string(1),
  type: string(2),
  stack: string(3),
  project: string(4),
  parent: oneof({ parentUrn: string(5), noParent: bool(6) }),
})

const Alias = message('pulumirpc.Alias', { alias: oneof({ urn: string(1), spec: nested(2, AliasSpec) }) })

const PropertyDependencies = message('pulumirpc.ConstructRequest.PropertyDependencies', {
  urns: repeated(string(1)),
})

const StateDependencies = message('pulumirpc.ConstructResponse.PropertyDependencies', {
  urns: repeated(string(1)),
})

const CustomTimeouts = message('pulumirpc.ConstructRequest.CustomTimeouts', {
  create: string(1),
  update: string(2),
  delete: string(3),
  read: string(4),
})

const ResourceHooksBinding = message('pulumirpc.ConstructRequest.ResourceHooksBinding', {
  beforeCreate: repeated(string(1)),
  afterCreate: repeated(string(2)),
  beforeUpdate: repeated(string(3)),
  afterUpdate: repeated(string(4)),
  beforeDelete: repeated(string(5)),
  afterDelete: repeated(string(6)),
  onError: repeated(string(7)),
})

export const ConstructRequest = message('pulumirpc.ConstructRequest', {
  project: string(1),
  stack: string(2),
  config: map(3, SCALARS.string, SCALARS.string),
  dryRun: bool(4),
  parallel: int32(5),
  monitorEndpoint: string(6),
  type: string(7),
  name: string(8),
  parent: string(9),
  inputs: nested(10, Struct),
  inputDependencies: map(11, SCALARS.string, PropertyDependencies),
  protect: optional(bool(12)),
  providers: map(13, SCALARS.string, SCALARS.string),
  dependencies: repeated(string(15)),
  configSecretKeys: repeated(string(16)),
  organization: string(17),
  additionalSecretOutputs: repeated(string(18)),
  customTimeouts: nested(19, CustomTimeouts),
  deletedWith: string(20),
  deleteBeforeReplace: optional(bool(21)),
  ignoreChanges: repeated(string(22)),
  replaceOnChanges: repeated(string(23)),
  retainOnDelete: optional(bool(24)),
  acceptsOutputValues: bool(25),
  resourceHooks: nested(26, ResourceHooksBinding),
  stackTraceHandle: string(27),
  replaceWith: repeated(string(28)),
  aliases: repeated(nested(29, Alias)),
  replacementTrigger: nested(30, StructValue),
})

export const ConstructResponse = message('pulumirpc.ConstructResponse', {
  urn: string(1),
  state: nested(2, Struct),
  stateDependencies: map(3, SCALARS.string, StateDependencies),
})
