import {
  bool,
  bytes,
  enumeration,
  enumField,
  type Infer,
  int64Number,
  type Maybe,
  type MessageType,
  message,
  nested,
  repeated,
  string,
} from '../../../grpc/index.ts'

export const StringKind = enumeration({ PLAIN: 0, MARKDOWN: 1 })
type StringKind = 'PLAIN' | 'MARKDOWN'

/** The decoded form of {@link SchemaAttribute}. */
export interface SchemaAttribute {
  readonly name: string
  /** The type as JSON, as in `["list","string"]`. */
  readonly type: Uint8Array
  readonly nestedType: Maybe<SchemaObject>
  readonly description: string
  readonly required: boolean
  readonly optional: boolean
  readonly computed: boolean
  readonly sensitive: boolean
  readonly descriptionKind: StringKind
  readonly deprecated: boolean
  readonly writeOnly: boolean
  readonly deprecationMessage: string
}

/** The decoded form of {@link SchemaObject}. */
export interface SchemaObject {
  readonly attributes: readonly SchemaAttribute[]
  readonly nesting: 'INVALID' | 'SINGLE' | 'LIST' | 'SET' | 'MAP'
  readonly minItems: number
  readonly maxItems: number
}

/** The decoded form of {@link SchemaBlock}. */
export interface SchemaBlock {
  readonly version: number
  readonly attributes: readonly SchemaAttribute[]
  readonly blockTypes: readonly SchemaNestedBlock[]
  readonly description: string
  readonly descriptionKind: StringKind
  readonly deprecated: boolean
  readonly deprecationMessage: string
  readonly computed: boolean
}

/** The decoded form of {@link SchemaNestedBlock}. */
export interface SchemaNestedBlock {
  readonly typeName: string
  readonly block: Maybe<SchemaBlock>
  readonly nesting: 'INVALID' | 'SINGLE' | 'LIST' | 'SET' | 'MAP' | 'GROUP'
  readonly minItems: number
  readonly maxItems: number
}

export const SchemaAttribute = message('tfplugin6.Schema.Attribute', {
  name: string(1),
  type: bytes(2),
  description: string(3),
  required: bool(4),
  optional: bool(5),
  computed: bool(6),
  sensitive: bool(7),
  descriptionKind: enumField(8, StringKind),
  deprecated: bool(9),
  nestedType: nested(10, (): MessageType<SchemaObject> => SchemaObject),
  writeOnly: bool(11),
  deprecationMessage: string(12),
})

export const SchemaObject = message('tfplugin6.Schema.Object', {
  attributes: repeated(nested(1, (): MessageType<SchemaAttribute> => SchemaAttribute)),
  nesting: enumField(3, enumeration({ INVALID: 0, SINGLE: 1, LIST: 2, SET: 3, MAP: 4 })),
  minItems: int64Number(4),
  maxItems: int64Number(5),
})

export const SchemaBlock = message('tfplugin6.Schema.Block', {
  version: int64Number(1),
  attributes: repeated(nested(2, SchemaAttribute)),
  blockTypes: repeated(nested(3, (): MessageType<SchemaNestedBlock> => SchemaNestedBlock)),
  description: string(4),
  descriptionKind: enumField(5, StringKind),
  deprecated: bool(6),
  deprecationMessage: string(7),
  computed: bool(8),
})

export const SchemaNestedBlock = message('tfplugin6.Schema.NestedBlock', {
  typeName: string(1),
  block: nested(2, (): MessageType<SchemaBlock> => SchemaBlock),
  nesting: enumField(3, enumeration({ INVALID: 0, SINGLE: 1, LIST: 2, SET: 3, MAP: 4, GROUP: 5 })),
  minItems: int64Number(4),
  maxItems: int64Number(5),
})

/** The attributes and blocks of a provider, resource or data source. */
export const Schema = message('tfplugin6.Schema', { version: int64Number(1), block: nested(2, SchemaBlock) })
export type Schema = Infer<typeof Schema>
