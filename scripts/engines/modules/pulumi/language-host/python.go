package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
	"github.com/pulumi/pulumi/sdk/v3/python/toolchain"
)

// python runs programs in the environment that Pulumi.yaml names, by the SDK's own toolchains.
type python struct{}

func (python) packages(ctx context.Context, info *pulumirpc.ProgramInfo) ([]*pulumirpc.PackageDependency, error) {
	tools, err := toolsOf(info)
	if err != nil {
		return nil, err
	}
	script := "import sysconfig; print(sysconfig.get_path('purelib'), end='')"
	command, err := tools.Command(ctx, "-c", script)
	if err != nil {
		return nil, err
	}
	site, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("python does not tell where its packages are: %w", err)
	}
	return pluginsIn(filepath.Join(string(site), "*", "pulumi-plugin.json"))
}

func (python) install(ctx context.Context, request *pulumirpc.InstallDependenciesRequest, out *output) error {
	tools, err := toolsOf(request.GetInfo())
	if err != nil {
		return err
	}
	return tools.InstallDependencies(ctx, request.GetInfo().GetProgramDirectory(), false, true, out, out)
}

func (python) command(
	ctx context.Context, run *pulumirpc.RunRequest, engine string,
) (*exec.Cmd, func(), error) {
	tools, err := toolsOf(run.GetInfo())
	if err != nil {
		return nil, nil, err
	}
	self, err := os.Executable()
	if err != nil {
		return nil, nil, err
	}
	args := append([]string{
		"-u", filepath.Join(filepath.Dir(self), "pulumi-language-python-exec"),
		"--monitor", run.GetMonitorAddress(),
		"--engine", engine,
		"--organization", run.GetOrganization(),
		"--project", run.GetProject(),
		"--root_directory", run.GetInfo().GetRootDirectory(),
		"--stack", run.GetStack(),
		"--pwd", run.GetPwd(),
		"--parallel", fmt.Sprint(run.GetParallel()),
		"--dry_run", fmt.Sprint(run.GetDryRun()),
		filepath.Join(run.GetInfo().GetProgramDirectory(), run.GetInfo().GetEntryPoint()),
	}, run.GetArgs()...)
	command, err := tools.Command(ctx, args...)
	if err != nil {
		return nil, nil, err
	}
	command.Dir = run.GetPwd()
	if command.Env == nil {
		command.Env = os.Environ()
	}
	command.Env = append(command.Env, settings(run)...)
	return command, func() {}, nil
}

func toolsOf(info *pulumirpc.ProgramInfo) (toolchain.Toolchain, error) {
	options := toolchain.PythonOptions{Root: info.GetRootDirectory(), ProgramDir: info.GetProgramDirectory()}
	given := info.GetOptions().AsMap()
	if environment, is := given["virtualenv"].(string); is {
		options.Virtualenv = environment
	}
	if name, is := given["toolchain"].(string); is && name == "pip" {
		options.Toolchain = toolchain.Pip
	}
	return toolchain.ResolveToolchain(options)
}
