package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
)

// plugin is what a package says of the plugin it needs: pulumi-plugin.json, or "pulumi" in package.json.
type plugin struct {
	Resource bool   `json:"resource"`
	Name     string `json:"name"`
	Version  string `json:"version"`
	Server   string `json:"server"`
}

// pluginsIn reads the files that match a pattern and names the plugins that their packages need.
func pluginsIn(patterns ...string) ([]*pulumirpc.PackageDependency, error) {
	var found []*pulumirpc.PackageDependency
	for _, pattern := range patterns {
		paths, err := filepath.Glob(pattern)
		if err != nil {
			return nil, err
		}
		for _, path := range paths {
			needed, err := pluginOf(path)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", path, err)
			}
			if !needed.Resource {
				continue
			}
			version := "v" + strings.TrimPrefix(needed.Version, "v")
			found = append(found, &pulumirpc.PackageDependency{
				Name: needed.Name, Kind: "resource", Version: version, Server: needed.Server,
			})
		}
	}
	return found, nil
}

func pluginOf(path string) (plugin, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return plugin{}, err
	}
	if filepath.Base(path) != "package.json" {
		var needed plugin
		err = json.Unmarshal(text, &needed)
		return needed, err
	}
	var manifest struct {
		Pulumi plugin `json:"pulumi"`
	}
	err = json.Unmarshal(text, &manifest)
	return manifest.Pulumi, err
}

// settings are the stack's configuration, as every SDK reads it.
func settings(run *pulumirpc.RunRequest) []string {
	config, secret := run.GetConfig(), run.GetConfigSecretKeys()
	if config == nil {
		config = map[string]string{}
	}
	if secret == nil {
		secret = []string{}
	}
	values, _ := json.Marshal(config)
	keys, _ := json.Marshal(secret)
	return []string{"PULUMI_CONFIG=" + string(values), "PULUMI_CONFIG_SECRET_KEYS=" + string(keys)}
}

// in runs a command in a folder; what it prints goes to out.
func in(command *exec.Cmd, folder string, out *output) error {
	command.Dir, command.Stdout, command.Stderr = folder, out, out
	return command.Run()
}
