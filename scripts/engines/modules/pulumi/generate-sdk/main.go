// Command generate-sdk checks a Pulumi package schema and writes its SDKs with Pulumi's own generators: what
// `pulumi package gen-sdk` does, without the language hosts that are not to be had as modules.
//
//	generate-sdk [-nodejs FOLDER] [-python FOLDER] [-go FOLDER] SCHEMA
//
// SCHEMA is a JSON file, or - for standard input. Whatever is wrong with it is printed with its path, and
// nothing is written. Without a folder for any language it is only checked.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	golang "github.com/pulumi/pulumi/pkg/v3/codegen/go"
	"github.com/pulumi/pulumi/pkg/v3/codegen/nodejs"
	"github.com/pulumi/pulumi/pkg/v3/codegen/python"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

// files are the contents of an SDK by their paths from its root.
type files = map[string][]byte

type generator struct {
	language string
	// Named after the language host that makes the same, because every file says what it was made by.
	generate func(tool string, pkg *schema.Package, loader schema.ReferenceLoader) (files, error)
}

var generators = []generator{
	{"nodejs", func(tool string, pkg *schema.Package, loader schema.ReferenceLoader) (files, error) {
		return nodejs.GeneratePackage(tool, pkg, nil, nil, false, loader)
	}},
	{"python", func(tool string, pkg *schema.Package, loader schema.ReferenceLoader) (files, error) {
		return python.GeneratePackage(tool, pkg, nil, loader)
	}},
	{"go", func(tool string, pkg *schema.Package, _ schema.ReferenceLoader) (files, error) {
		return golang.GeneratePackage(tool, pkg, nil)
	}},
}

func main() {
	folders := make([]*string, len(generators))
	for i, each := range generators {
		folders[i] = flag.String(each.language, "", "folder for the SDK of "+each.language)
	}
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(flag.Arg(0), folders); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(file string, folders []*string) error {
	text, err := read(file)
	if err != nil {
		return err
	}
	if _, err := bind(text); err != nil {
		return err
	}
	for i, each := range generators {
		if *folders[i] == "" {
			continue
		}
		// A generator writes into the package that it is given, so each has one of its own.
		pkg, err := bind(text)
		if err != nil {
			return err
		}
		made, err := each.generate("pulumi-language-"+each.language, pkg, schema.NewPluginLoader(nil))
		if err != nil {
			return fmt.Errorf("%s: %w", each.language, err)
		}
		if err := write(*folders[i], made); err != nil {
			return err
		}
	}
	return nil
}

func read(file string) ([]byte, error) {
	if file == "-" {
		return io.ReadAll(os.Stdin)
	}
	return os.ReadFile(file)
}

// bind checks the schema against the metaschema and resolves its references. A warning is an error here:
// the schema is ours.
func bind(text []byte) (*schema.Package, error) {
	var spec schema.PackageSpec
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&spec); err != nil {
		return nil, fmt.Errorf("the schema is not JSON of the expected form: %w", err)
	}
	pkg, found, err := schema.BindSpec(spec, schema.NewPluginLoader(nil), schema.ValidationOptions{})
	problems := make([]error, 0, len(found)+1)
	for _, each := range found {
		problems = append(problems, each)
	}
	if err != nil {
		problems = append(problems, err)
	}
	return pkg, errors.Join(problems...)
}

func write(folder string, made files) error {
	for name, content := range made {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, content, 0o644); err != nil {
			return err
		}
	}
	return nil
}
