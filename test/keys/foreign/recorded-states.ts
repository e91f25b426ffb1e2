/**
 * States that real providers have written of a key on the emulator, as the engine stores them: Mastercard/restapi 1.20.0
 * and 3.0.0, magodo/restful 0.25.2, devops-rob/terracurl 2.3.0. Attributes without a value are left out.
 */
const PAIR = {
  key: 'e4b00000-2d48-4cb2-b038-40594bddd711',
  secret: 'bzE9G+l1brgwvQFq04Nk054PzTXXzVo+Vy53o4iPrwQ=',
}
const REQUEST = { key_name: 'teams-bot', key_type: 'locked_down_viewer', project_id: 'p' }
const ITEM = {
  created_at: 1795748767.711,
  created_at_human_readable: '2026-11-27 03:06:07',
  key: PAIR.key,
  key_name: 'teams-bot',
  key_type: 'locked_down_viewer',
}
const strings = (names: readonly string[]) => [
  'object',
  Object.fromEntries(names.map(name => [name, 'string'])),
]
const dynamic = (value: object) => ({ value, type: strings(Object.keys(value)) })

/** One state for each provider, version, and moment at which it has been written. */
export const RECORDED = {
  'restapi 1.20 after the create': {
    typeName: 'restapi_object',
    state: {
      api_data: PAIR,
      api_response: JSON.stringify(PAIR),
      create_response: JSON.stringify(PAIR),
      data: JSON.stringify(REQUEST),
      id: PAIR.key,
      path: '/api/keys',
      query_string: 'project_id=p',
      read_path: '/api/keys',
      read_search: { results_key: 'user_keys', search_key: 'key_name', search_value: 'teams-bot' },
    },
    keeps: 'secret',
  },
  'restapi 1.20 after a refresh': {
    typeName: 'restapi_object',
    state: {
      api_data: { ...ITEM, created_at: '1.795748767711e+09' },
      api_response: JSON.stringify(ITEM),
      create_response: JSON.stringify(PAIR),
      data: JSON.stringify(REQUEST),
      id: PAIR.key,
      path: '/api/keys',
      query_string: 'project_id=p',
      read_search: { results_key: 'user_keys', search_key: 'key_name', search_value: 'teams-bot' },
    },
    keeps: 'secret',
  },
  'restapi 3.0 after the create': {
    typeName: 'restapi_object',
    state: {
      api_data: PAIR,
      api_response: JSON.stringify(PAIR),
      create_response: JSON.stringify(PAIR),
      data: JSON.stringify(REQUEST),
      id: PAIR.key,
      ignore_all_server_changes: true,
      path: '/api/keys',
      query_string: 'project_id=p',
      read_search: {
        query_string: null,
        results_key: 'user_keys',
        search_data: null,
        search_key: 'key_name',
        search_patch: null,
        search_value: 'teams-bot',
      },
    },
    keeps: 'secret',
  },
  'restful 0.25 after the create': {
    typeName: 'restful_resource',
    state: {
      body: dynamic(REQUEST),
      id: `/api/keys/${PAIR.key}`,
      output: dynamic(PAIR),
      path: '/api/keys',
      query: { project_id: ['p'] },
      read_path: '$(path)/$(body.key)',
      read_selector: 'user_keys.#(key_name=="teams-bot")',
    },
    keeps: 'secret',
  },
  'restful 0.25 after a refresh, with a hidden output': {
    typeName: 'restful_resource',
    state: {
      body: dynamic(REQUEST),
      delete_path: '$(path)/$(body.key)',
      id: '/api/keys',
      path: '/api/keys',
      query: { project_id: ['p'] },
      read_selector: 'user_keys.#(key_name=="teams-bot")',
      sensitive_output: dynamic(ITEM),
      use_sensitive_output: true,
      write_only_attrs: ['project_id'],
    },
    keeps: 'value',
  },
  'terracurl 2.3': {
    typeName: 'terracurl_request',
    state: {
      destroy_request_url_string: '',
      drift_marker: 'initial',
      headers: {
        'content-type': 'application/json',
        'x-api-key': 'e4b00000-85dc-477f',
        'x-api-secret': 'jiRZ=',
      },
      id: 'curl-of-the-bot',
      method: 'POST',
      name: 'curl-of-the-bot',
      request_body: JSON.stringify(REQUEST),
      request_url_string: 'http://127.0.0.1:36703/api/keys',
      response: JSON.stringify(PAIR),
      response_codes: ['200'],
      skip_destroy: true,
      skip_read: true,
      status_code: '200',
      url: 'http://127.0.0.1:36703/api/keys',
    },
    keeps: 'secret',
  },
} as const

/** The key of all of them. */
export const RECORDED_PAIR: { readonly key: string; readonly secret: string } = PAIR
