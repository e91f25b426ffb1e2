// Package docs declares the types by which a provider describes its reference pages. The provider is built without
// the generator of these pages: the commit that it pins is not published as a module version.
package docs

// Example is one example of a page.
type Example struct{ Header, Description, HCL string }

// ImportId is how a page describes an import id.
type ImportId struct{ Format, ExampleCmdArg, ExampleBlk string }

// ProviderRenderOption is what a provider adds to its page.
type ProviderRenderOption struct{ Examples []Example }

// ResourceRenderOption is what a resource adds to its page.
type ResourceRenderOption struct {
	Examples         []Example
	ImportId         *ImportId
	IdentityExamples []Example
}

// DataSourceRenderOption is what a data source adds to its page.
type DataSourceRenderOption struct{ Examples []Example }

// EphemeralResourceRenderOption is what an ephemeral resource adds to its page.
type EphemeralResourceRenderOption struct{ Examples []Example }

// ProviderWithRenderOption is a provider that describes its page.
type ProviderWithRenderOption interface{ RenderOption() ProviderRenderOption }

// ResourceWithRenderOption is a resource that describes its page.
type ResourceWithRenderOption interface{ RenderOption() ResourceRenderOption }

// DataSourceWithRenderOption is a data source that describes its page.
type DataSourceWithRenderOption interface{ RenderOption() DataSourceRenderOption }

// EphemeralResourceWithRenderOption is an ephemeral resource that describes its page.
type EphemeralResourceWithRenderOption interface {
	RenderOption() EphemeralResourceRenderOption
}
