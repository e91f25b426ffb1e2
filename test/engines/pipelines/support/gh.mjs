// What the recipe of the audit calls of GitHub's command `gh`: the same words, and the requests that it sends for
// them. Anything else is refused, so that a recipe with another option needs another look.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

const { GH_TOKEN: token, GITHUB_API_URL: url, GITHUB_REPOSITORY: repository } = process.env
if (!token) fail(4, 'gh: set the GH_TOKEN environment variable')

const text = { type: 'string' }
const COMMANDS = {
  'label create': { description: text, color: text, force: { type: 'boolean' } },
  'issue list': { label: text, state: text, limit: text, json: text, jq: text },
  'issue create': { label: text, title: text, 'body-file': text },
  'issue edit': { 'body-file': text },
  'issue close': { comment: text },
}

const [noun, verb, ...args] = process.argv.slice(2)
const options = COMMANDS[`${noun} ${verb}`] ?? fail(1, `unknown command "${noun} ${verb}"`)
const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
const [subject] = positionals
const body = values['body-file'] && readFileSync(values['body-file'], 'utf8')

switch (`${noun} ${verb}`) {
  case 'label create': {
    const label = { name: subject, description: values.description, color: values.color }
    const { status } = await ask('POST', '/labels', label, values.force ? [422] : [])
    if (status === 422) await ask('PATCH', `/labels/${subject}`, label)
    break
  }
  case 'issue list': {
    if (values.json !== 'number' || values.jq !== '.[].number')
      fail(1, 'this shape of an answer is not known here')
    const query = new URLSearchParams({ labels: values.label, state: values.state, per_page: values.limit })
    const { answer } = await ask('GET', `/issues?${query}`)
    process.stdout.write(answer.map(({ number }) => `${number}\n`).join(''))
    break
  }
  case 'issue create':
    await ask('POST', '/issues', { title: values.title, body, labels: [values.label] })
    break
  case 'issue edit':
    await ask('PATCH', `/issues/${subject}`, { body })
    break
  case 'issue close':
    await ask('POST', `/issues/${subject}/comments`, { body: values.comment })
    await ask('PATCH', `/issues/${subject}`, { state: 'closed' })
}

async function ask(method, path, content, mayRefuse = []) {
  const response = await fetch(`${url}/repos/${repository}${path}`, {
    method,
    headers: { authorization: `token ${token}`, 'content-type': 'application/json' },
    ...(content && { body: JSON.stringify(content) }),
  })
  const answer = await response.json()
  if (!response.ok && !mayRefuse.includes(response.status))
    fail(1, `HTTP ${response.status}: ${answer.message}`)
  return { status: response.status, answer }
}

function fail(code, words) {
  process.stderr.write(`${words}\n`)
  process.exit(code)
}
