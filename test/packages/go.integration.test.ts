import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest'
import { root } from '../../scripts/build/places.ts'
import { run } from '../../scripts/command.ts'
import { shownPrograms } from './support/programs.ts'
import { requireGo } from './support/toolchain.ts'

/** Pulumi's Go SDK is compiled once per machine, which takes minutes; after that it comes from Go's cache. */
const MINUTES = 60_000

const ENVIRONMENT = {
  EKB_ENDPOINT: 'https://environment.invalid',
  EKB_API_KEY: 'key of the environment',
  EKB_API_SECRET: 'secret of the environment',
  EKB_PROJECT_ID: 'project of the environment',
}

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ekb-go-sdk-'))
  await cp(join(root, 'packages/pulumi-go'), folder, { recursive: true })
  const programs = shownPrograms('go').map(([name, program]) => write(`shown/${name}/main.go`, program))
  await Promise.all(programs)
  await write('recorded/recorded_test.go', RECORDED)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), content)
}

/**
 * Runs Go in a copy of the module. Its go.sum is complete: a missing checksum is an error. What a machine does not
 * have yet is fetched first, because Go says so among what the command itself says.
 */
async function go(context: TestContext, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  await requireGo(context)
  fetched ??= fetchModules()
  await fetched
  const { code, stdout, stderr } = await run('go', args, {
    cwd: folder,
    env: { ...process.env, GOFLAGS: '-mod=readonly', GOWORK: 'off', CGO_ENABLED: '0', ...env },
  })
  return { code, said: `${stdout}${stderr}` }
}

let fetched: Promise<void> | undefined

/** Fetches every module of go.sum that a build needs; asking for nothing new is quick. */
async function fetchModules(): Promise<void> {
  const options = { cwd: folder, env: { ...process.env, GOFLAGS: '-mod=readonly', GOWORK: 'off' } }
  const { code, stderr } = await run('go', ['list', '-deps', '-test', './...'], options)
  if (code !== 0) throw new Error(`go list ended with ${code}: ${stderr}`)
}

test(
  'the module and every program of the reference compile, and nothing in them is suspicious',
  async context => {
    expect(await go(context, ['vet', './ekb/...', './shown/...'])).toEqual({ code: 0, said: '' })
    expect(await go(context, ['build', './ekb/...'])).toEqual({ code: 0, said: '' })
  },
  15 * MINUTES,
)

test(
  'every program is formatted as Go formats',
  async context => {
    await requireGo(context)
    expect(await run('gofmt', ['-l', folder])).toMatchObject({ code: 0, stdout: '' })
  },
  MINUTES,
)

describe('what does not compile', () => {
  test.for([
    ['a type that there is not', 'Type: pulumi.String("owner")', 'cannot use pulumi.String("owner")'],
    ['an input that there is not', 'Type: ekb.ApiKeyTypePrivileged, Expiry: nil', 'unknown field Expiry'],
    [
      'a number for an age',
      'Type: ekb.ApiKeyTypePrivileged, RotateAfter: pulumi.Int(90)',
      'cannot use pulumi.Int(90)',
    ],
  ] as const)('%s', { timeout: 15 * MINUTES }, async ([title, args, error], context) => {
    const program = title.replaceAll(' ', '-')
    await write(
      `wrong/${program}/main.go`,
      `package main

import (
	"github.com/ekb/ekb/packages/pulumi-go/ekb"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		_, err := ekb.NewApiKey(ctx, "bot", &ekb.ApiKeyArgs{${args}})
		return err
	})
}
`,
    )
    const { code, said } = await go(context, ['vet', `./wrong/${program}`])
    expect(code).not.toBe(0)
    expect(said).toContain(error)
  })
})

/** Records what a program registers, in place of an engine. */
const RECORDED = `package recorded

import (
	"reflect"
	"sync"
	"testing"

	"github.com/ekb/ekb/packages/pulumi-go/ekb"
	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

type recording struct {
	sync.Mutex
	inputs  map[string]map[string]any
	secrets map[string][]string
}

func (r *recording) NewResource(args pulumi.MockResourceArgs) (string, resource.PropertyMap, error) {
	r.Lock()
	defer r.Unlock()
	r.inputs[args.TypeToken] = args.Inputs.Mappable()
	r.secrets[args.TypeToken] = args.RegisterRPC.GetAdditionalSecretOutputs()
	return "id", args.Inputs, nil
}

func (r *recording) Call(pulumi.MockCallArgs) (resource.PropertyMap, error) {
	return resource.PropertyMap{}, nil
}

func TestRecorded(t *testing.T) {
	mocks := &recording{inputs: map[string]map[string]any{}, secrets: map[string][]string{}}
	err := pulumi.RunErr(func(ctx *pulumi.Context) error {
		own, err := ekb.NewProvider(ctx, "own", nil)
		if err != nil {
			return err
		}
		_, err = ekb.NewApiKey(ctx, "bot", &ekb.ApiKeyArgs{Type: ekb.ApiKeyTypePrivileged}, pulumi.Provider(own))
		return err
	}, pulumi.WithMocks("project", "stack", mocks))
	if err != nil {
		t.Fatal(err)
	}
	expected := map[string]map[string]any{
		"pulumi:providers:ekb": {},
		"ekb:index:ApiKey":     {"type": "privileged"},
	}
	if !reflect.DeepEqual(mocks.inputs, expected) {
		t.Errorf("inputs are %v", mocks.inputs)
	}
	if got := mocks.secrets["ekb:index:ApiKey"]; !reflect.DeepEqual(got, []string{"key", "secret"}) {
		t.Errorf("secret outputs are %v", got)
	}
}
`

test(
  'nothing of the environment is copied into a provider or a key; key and secret are asked for as secrets',
  async context => {
    const { code, said } = await go(context, ['test', '-count=1', './recorded'], ENVIRONMENT)
    expect(said).toMatch(/^ok /)
    expect(code).toBe(0)
  },
  15 * MINUTES,
)
