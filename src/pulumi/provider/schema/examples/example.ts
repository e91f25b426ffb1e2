/** A program that shows a resource or function, in every language that Pulumi users write here. */
export interface Example {
  readonly title: string
  readonly typescript: string
  readonly python: string
  readonly go: string
  readonly yaml: string
}

/** Wraps what is done with the SDK into a whole Go program. */
export function goProgram(body: string): string {
  const indented = body.trim().replace(/^(?=.)/gm, '\t\t')
  return `package main

import (
	"github.com/ekb/ekb/packages/pulumi-go/ekb"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
${indented}
		return nil
	})
}`
}
