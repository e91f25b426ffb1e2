package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
)

// nodejs runs programs with the package @pulumi/pulumi that they have installed; it compiles TypeScript itself.
type nodejs struct{}

func (nodejs) packages(_ context.Context, info *pulumirpc.ProgramInfo) ([]*pulumirpc.PackageDependency, error) {
	modules := filepath.Join(info.GetProgramDirectory(), "node_modules")
	return pluginsIn(filepath.Join(modules, "*", "package.json"), filepath.Join(modules, "@*", "*", "package.json"))
}

func (nodejs) install(ctx context.Context, request *pulumirpc.InstallDependenciesRequest, out *output) error {
	return in(exec.CommandContext(ctx, "npm", "install"), request.GetInfo().GetProgramDirectory(), out)
}

func (nodejs) command(
	ctx context.Context, run *pulumirpc.RunRequest, engine string,
) (*exec.Cmd, func(), error) {
	runner, err := resolve(ctx, "@pulumi/pulumi/cmd/run", run.GetInfo().GetProgramDirectory())
	if err != nil {
		return nil, nil, err
	}
	args := append([]string{
		runner,
		"--monitor", run.GetMonitorAddress(),
		"--engine", engine,
		"--organization", run.GetOrganization(),
		"--project", run.GetProject(),
		"--root-directory", run.GetInfo().GetRootDirectory(),
		"--stack", run.GetStack(),
		"--pwd", run.GetPwd(),
		"--parallel", fmt.Sprint(run.GetParallel()),
		fmt.Sprintf("--dry-run=%t", run.GetDryRun()),
		run.GetInfo().GetEntryPoint(),
	}, run.GetArgs()...)
	command := exec.CommandContext(ctx, "node", args...)
	command.Dir = run.GetPwd()
	command.Env = append(os.Environ(), append(settings(run), "PULUMI_NODEJS_TYPESCRIPT=true")...)
	return command, func() {}, nil
}
