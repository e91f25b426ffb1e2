// Command language-host runs Pulumi programs in Node.js, Python or Go. The language hosts of a Pulumi release are
// not to be had as modules; what runs a program is: `@pulumi/pulumi/cmd/run` in the program's node_modules, the
// script pulumi-language-python-exec of the SDK's module, and the SDK that a Go program is compiled with. This
// command starts them as the hosts of the release do, and serves what `pulumi up` and `pulumi install` ask for
// (https://github.com/pulumi/pulumi/blob/master/proto/pulumi/language.proto).
//
// The language is the end of the command's own name: pulumi-language-nodejs, -python, -go.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/pulumi/pulumi/sdk/v3/go/common/util/rpcutil"
	"github.com/pulumi/pulumi/sdk/v3/go/common/version"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/emptypb"
)

// language is what differs from one language to the next.
type language interface {
	// packages names the Pulumi packages that the installed dependencies of a program ask for.
	packages(ctx context.Context, info *pulumirpc.ProgramInfo) ([]*pulumirpc.PackageDependency, error)
	// install fetches the dependencies of a program; what it prints goes to out.
	install(ctx context.Context, request *pulumirpc.InstallDependenciesRequest, out *output) error
	// command starts a program. A second function is called when it has ended.
	command(ctx context.Context, run *pulumirpc.RunRequest, engine string) (*exec.Cmd, func(), error)
}

var languages = map[string]language{"nodejs": nodejs{}, "python": python{}, "go": golang{}}

type host struct {
	pulumirpc.UnimplementedLanguageRuntimeServer
	language language
	engine   string
}

func main() {
	if err := serve(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func serve() error {
	name := strings.TrimSuffix(filepath.Base(os.Args[0]), ".exe")
	_, suffix, _ := strings.Cut(name, "pulumi-language-")
	chosen, known := languages[suffix]
	if !known || len(os.Args) < 2 {
		return fmt.Errorf("usage: pulumi-language-{nodejs,python,go} ENGINE, and not %s", name)
	}
	engine := os.Args[len(os.Args)-1]
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	if err := rpcutil.Healthcheck(ctx, engine, time.Minute, stop); err != nil {
		return err
	}
	cancel := make(chan bool)
	go func() {
		<-ctx.Done()
		close(cancel)
	}()
	handle, err := rpcutil.ServeWithOptions(rpcutil.ServeOptions{
		Cancel: cancel,
		Init: func(server *grpc.Server) error {
			pulumirpc.RegisterLanguageRuntimeServer(server, &host{language: chosen, engine: engine})
			return nil
		},
	})
	if err != nil {
		return err
	}
	fmt.Println(handle.Port)
	return <-handle.Done
}

func (h *host) GetPluginInfo(context.Context, *emptypb.Empty) (*pulumirpc.PluginInfo, error) {
	return &pulumirpc.PluginInfo{Version: version.Version}, nil
}

func (h *host) GetRequiredPackages(
	ctx context.Context, request *pulumirpc.GetRequiredPackagesRequest,
) (*pulumirpc.GetRequiredPackagesResponse, error) {
	packages, err := h.language.packages(ctx, request.GetInfo())
	return &pulumirpc.GetRequiredPackagesResponse{Packages: packages}, err
}

func (h *host) InstallDependencies(
	request *pulumirpc.InstallDependenciesRequest,
	stream grpc.ServerStreamingServer[pulumirpc.InstallDependenciesResponse],
) error {
	return h.language.install(stream.Context(), request, &output{stream})
}

// Run runs a program to its end. The engine shows what the program prints.
func (h *host) Run(ctx context.Context, request *pulumirpc.RunRequest) (*pulumirpc.RunResponse, error) {
	command, ended, err := h.language.command(ctx, request, h.engine)
	if err != nil {
		return nil, err
	}
	defer ended()
	command.Stdout, command.Stderr = os.Stdout, os.Stderr
	command.Cancel = func() error { return command.Process.Signal(os.Interrupt) }
	err = command.Run()
	var failed *exec.ExitError
	switch {
	case err == nil:
		return &pulumirpc.RunResponse{}, nil
	case errors.As(err, &failed) && failed.ExitCode() == reported:
		return &pulumirpc.RunResponse{Bail: true}, nil
	default:
		return &pulumirpc.RunResponse{Error: fmt.Sprintf("the program ended: %v", err)}, nil
	}
}

// reported is the exit code of a program in Node.js or Python that has shown its error to the user.
const reported = 32

// output sends what an installation prints to the engine.
type output struct {
	stream grpc.ServerStreamingServer[pulumirpc.InstallDependenciesResponse]
}

func (o *output) Write(text []byte) (int, error) {
	return len(text), o.stream.Send(&pulumirpc.InstallDependenciesResponse{Stdout: text})
}
