package main

import (
	"context"
	"errors"
	"io"
	"os"
	"os/exec"

	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

// RunPlugin runs a policy pack in Node.js, with the loader of the pack's own @pulumi/pulumi, for as long as the engine
// listens. Other plugins are programs of their own.
func (h *host) RunPlugin(
	request *pulumirpc.RunPluginRequest, stream grpc.ServerStreamingServer[pulumirpc.RunPluginResponse],
) error {
	if _, is := h.language.(nodejs); !is || request.GetKind() != "analyzer" {
		return status.Errorf(codes.Unimplemented, "a plugin of kind %q is not run", request.GetKind())
	}
	pack := request.GetInfo().GetProgramDirectory()
	loader, err := resolve(stream.Context(), "@pulumi/pulumi/cmd/run-policy-pack", pack)
	if err != nil {
		return err
	}
	args := append([]string{loader}, append(request.GetArgs(), ".")...)
	command := exec.CommandContext(stream.Context(), "node", args...)
	command.Dir = pack // where @pulumi/policy reads its package.json
	command.Env = append(os.Environ(), request.GetEnv()...)
	command.Cancel = func() error { return command.Process.Signal(os.Interrupt) }
	command.Stderr = os.Stderr
	printed, err := command.StdoutPipe()
	if err != nil {
		return err
	}
	if err := command.Start(); err != nil {
		return err
	}
	if err := forward(printed, stream); err != nil {
		return err
	}
	var failed *exec.ExitError
	if err := command.Wait(); err != nil && !errors.As(err, &failed) {
		return err
	}
	return stream.Send(&pulumirpc.RunPluginResponse{
		Output: &pulumirpc.RunPluginResponse_Exitcode{Exitcode: int32(command.ProcessState.ExitCode())},
	})
}

// forward sends what a plugin prints, its port first, to the engine.
func forward(printed io.Reader, stream grpc.ServerStreamingServer[pulumirpc.RunPluginResponse]) error {
	text := make([]byte, 4096)
	for {
		count, err := printed.Read(text)
		if count > 0 {
			part := &pulumirpc.RunPluginResponse_Stdout{Stdout: text[:count]}
			if err := stream.Send(&pulumirpc.RunPluginResponse{Output: part}); err != nil {
				return err
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// resolve finds a module of Node.js as a program in a folder would.
func resolve(ctx context.Context, module, folder string) (string, error) {
	find := exec.CommandContext(ctx, "node", "-e", "process.stdout.write(require.resolve(process.argv[1]))", module)
	find.Dir = folder
	path, err := find.Output()
	if err != nil {
		return "", status.Errorf(codes.FailedPrecondition, "%s is not installed for %s: run npm install", module, folder)
	}
	return string(path), nil
}
