import { describe, expect, test } from 'vitest'
import { readPage } from '../page/read-page.ts'
import { besidePiece, firstConfiguration } from './beside-piece.ts'
import { topBlocks } from './top-blocks.ts'

const first = `terraform {
  required_providers {
    ekb = { source = "ekb/ekb" }
  }
}

provider "ekb" {}

resource "ekb_api_key" "bot" {}
`

const besideOf = (pieces: readonly string[], index = 0) => {
  const page = readPage('page.md', pieces.join('\n'))
  const piece = page.blocks[index]
  if (piece === undefined) throw new Error('no such piece')
  return topBlocks(besidePiece(piece, page, first)).map(({ head }) => head)
}

describe('topBlocks', () => {
  test('sees no braces in strings, comments and heredocs', () => {
    const text = `# a {
provider "ekb" { # }
  name = "\${var.a}}" // }
}
/* { */
resource "a" "b" {
  text = <<-EOT
    {{{
  EOT
  nested { a = {} }
}`
    expect(topBlocks(text).map(({ head }) => head)).toEqual(['provider "ekb"', 'resource "a" "b"'])
    expect(topBlocks(text)[1]?.text).toContain('nested { a = {} }\n}')
  })

  test('refuses braces that do not match', () => {
    expect(() => topBlocks('a { b {}')).toThrow('do not match')
  })
})

describe('besidePiece', () => {
  test('a resource gets the requirements and the provider, and not the resource of README', () => {
    expect(besideOf(['```hcl\nresource "ekb_api_key" "bot" {}\n```'])).toEqual([
      'terraform',
      'provider "ekb"',
    ])
  })

  test('what a piece brings itself is not added', () => {
    expect(besideOf(['```hcl\nprovider "ekb" {\n  project_id = "a"\n}\n```'])).toEqual(['terraform'])
    expect(besideOf(['```hcl\nterraform {\n  required_providers {}\n}\n```'])).toEqual(['provider "ekb"'])
  })

  test('a backend and a second provider do not stand in for the first ones', () => {
    const piece = '```hcl\nterraform {\n  backend "pg" {}\n}\nprovider "ekb" {\n  alias = "other"\n}\n```'
    expect(besideOf([piece])).toEqual(['terraform', 'provider "ekb"'])
  })

  test('neighbours come with theirs, once each', () => {
    const pieces = [
      '```hcl with=b,c\noutput "a" {}\n```',
      '```hcl id=b with=c\nlocals {}\n```',
      '```hcl id=c\nvariable "c" {}\n```',
    ]
    expect(besideOf(pieces)).toEqual(['terraform', 'provider "ekb"', 'variable "c"', 'locals'])
  })
})

describe('firstConfiguration', () => {
  test('is the block of README that says what it requires', () => {
    const blocks = ['```hcl\nlocals {}\n```', `\`\`\`hcl\n${first}\`\`\``]
    expect(firstConfiguration(readPage('README.md', blocks.join('\n\n')))).toBe(first.trimEnd())
  })

  test('must be there', () => {
    expect(() => firstConfiguration(readPage('README.md', 'nothing'))).toThrow('required_providers')
  })
})
