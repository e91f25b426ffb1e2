/** Where the state of a resource of a general HTTP provider says what about a key. */
export interface Shape {
  /** The body of the request that made the key: JSON, as a text or as a value. */
  readonly requests: readonly string[]
  /** What the platform answered: first to the POST, then to later requests. */
  readonly answers: readonly string[]
  /** What the provider finds the object by: the id of the key, the key itself, or a path that ends with one. */
  readonly handles: readonly string[]
  /** Addresses and query parameters, which may name the project. */
  readonly places: readonly string[]
}

/**
 * The resources that can become an `api_key`, by type. Sources: the schemas of Mastercard/restapi 1.20 and 3.0,
 * magodo/restful 0.25 and devops-rob/terracurl 2.3.
 */
export const SHAPES: ReadonlyMap<string, Shape> = new Map([
  [
    'restapi_object',
    {
      requests: ['data'],
      answers: ['create_response', 'api_response', 'api_data'],
      handles: ['object_id', 'id'],
      places: ['query_string', 'create_path', 'path', 'read_path', 'destroy_path'],
    },
  ],
  [
    'restful_resource',
    {
      requests: ['body'],
      answers: ['sensitive_output', 'output'],
      handles: ['id'],
      places: ['create_query', 'query', 'delete_query', 'path', 'read_path', 'delete_path'],
    },
  ],
  [
    'terracurl_request',
    {
      requests: ['request_body'],
      answers: ['response'],
      // Its id is the name of the request.
      handles: [],
      places: [
        'request_parameters',
        'request_url_string',
        'url',
        'destroy_request_parameters',
        'destroy_url',
      ],
    },
  ],
])
