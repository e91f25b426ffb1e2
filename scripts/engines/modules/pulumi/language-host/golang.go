package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
)

// golang compiles a program and runs it; the SDK in it reads the environment.
type golang struct{}

func (golang) packages(ctx context.Context, info *pulumirpc.ProgramInfo) ([]*pulumirpc.PackageDependency, error) {
	list := exec.CommandContext(ctx, "go", "list", "-m", "-f", "{{.Dir}}", "all")
	list.Dir = info.GetProgramDirectory()
	modules, err := list.Output()
	if err != nil {
		return nil, fmt.Errorf("go list does not tell the modules of %s: %w", list.Dir, err)
	}
	var patterns []string
	for _, module := range strings.Fields(string(modules)) {
		patterns = append(patterns,
			filepath.Join(module, "pulumi-plugin.json"), filepath.Join(module, "*", "pulumi-plugin.json"))
	}
	return pluginsIn(patterns...)
}

func (golang) install(ctx context.Context, request *pulumirpc.InstallDependenciesRequest, out *output) error {
	return in(exec.CommandContext(ctx, "go", "mod", "tidy"), request.GetInfo().GetProgramDirectory(), out)
}

func (golang) command(ctx context.Context, run *pulumirpc.RunRequest, engine string) (*exec.Cmd, func(), error) {
	folder, err := os.MkdirTemp("", "pulumi-go-")
	if err != nil {
		return nil, nil, err
	}
	ended := func() { _ = os.RemoveAll(folder) }
	program := filepath.Join(folder, "program")
	build := exec.CommandContext(ctx, "go", "build", "-o", program, ".")
	build.Dir = filepath.Join(run.GetInfo().GetProgramDirectory(), run.GetInfo().GetEntryPoint())
	if said, err := build.CombinedOutput(); err != nil {
		ended()
		return nil, nil, fmt.Errorf("the program does not compile: %w\n%s", err, said)
	}
	command := exec.CommandContext(ctx, program, run.GetArgs()...)
	command.Dir = run.GetPwd()
	command.Env = append(os.Environ(), append(settings(run),
		pulumi.EnvOrganization+"="+run.GetOrganization(),
		pulumi.EnvProject+"="+run.GetProject(),
		pulumi.EnvPulumiRootDirectory+"="+run.GetInfo().GetRootDirectory(),
		pulumi.EnvStack+"="+run.GetStack(),
		pulumi.EnvParallel+"="+fmt.Sprint(run.GetParallel()),
		pulumi.EnvDryRun+"="+fmt.Sprint(run.GetDryRun()),
		pulumi.EnvMonitor+"="+run.GetMonitorAddress(),
		pulumi.EnvEngine+"="+engine,
	)...)
	return command, ended, nil
}
