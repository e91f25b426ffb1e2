package main

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/booldefault"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/boolplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/mapplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// A key as the state has it.
type model struct {
	Name               types.String `tfsdk:"name"`
	Type               types.String `tfsdk:"type"`
	ProjectID          types.String `tfsdk:"project_id"`
	Keepers            types.Map    `tfsdk:"keepers"`
	RotateAfter        types.String `tfsdk:"rotate_after"`
	RotateEarly        types.String `tfsdk:"rotate_early"`
	DeletionProtection types.Bool   `tfsdk:"deletion_protection"`
	StoreSecret        types.Bool   `tfsdk:"store_secret"`
	ID                 types.String `tfsdk:"id"`
	Key                types.String `tfsdk:"key"`
	Secret             types.String `tfsdk:"secret"`
	KeyPreview         types.String `tfsdk:"key_preview"`
	Fingerprint        types.String `tfsdk:"fingerprint"`
	CreatedAt          types.String `tfsdk:"created_at"`
	RotationDueAt      types.String `tfsdk:"rotation_due_at"`
	ReadyForRotation   types.Bool   `tfsdk:"ready_for_rotation"`
}

type apiKey struct{}

func (apiKey) Metadata(_ context.Context, _ resource.MetadataRequest, response *resource.MetadataResponse) {
	response.TypeName = "floor_api_key"
}

func (apiKey) Schema(_ context.Context, _ resource.SchemaRequest, response *resource.SchemaResponse) {
	replace := []planmodifier.String{stringplanmodifier.RequiresReplace()}
	made := func(sensitive bool) schema.StringAttribute {
		return schema.StringAttribute{Computed: true, Sensitive: sensitive, PlanModifiers: []planmodifier.String{stringplanmodifier.UseStateForUnknown()}}
	}
	flag := func(value bool) schema.BoolAttribute {
		return schema.BoolAttribute{Optional: true, Computed: true, Default: booldefault.StaticBool(value)}
	}
	response.Schema = schema.Schema{Attributes: map[string]schema.Attribute{
		"name":                schema.StringAttribute{Required: true, PlanModifiers: replace},
		"type":                schema.StringAttribute{Required: true, PlanModifiers: replace},
		"project_id":          schema.StringAttribute{Optional: true, Computed: true, PlanModifiers: append(replace, stringplanmodifier.UseStateForUnknown())},
		"keepers":             schema.MapAttribute{Optional: true, ElementType: types.StringType, PlanModifiers: []planmodifier.Map{mapplanmodifier.RequiresReplace()}},
		"rotate_after":        schema.StringAttribute{Optional: true},
		"rotate_early":        schema.StringAttribute{Optional: true},
		"deletion_protection": flag(false),
		"store_secret":        flag(true),
		"id":                  made(false),
		"key":                 made(true),
		"secret":              made(true),
		"key_preview":         made(false),
		"fingerprint":         made(false),
		"created_at":          made(false),
		"rotation_due_at":     made(false),
		"ready_for_rotation":  schema.BoolAttribute{Computed: true, PlanModifiers: []planmodifier.Bool{boolplanmodifier.UseStateForUnknown()}},
	}}
}

func (apiKey) Create(ctx context.Context, request resource.CreateRequest, response *resource.CreateResponse) {
	var key model
	response.Diagnostics.Append(request.Plan.Get(ctx, &key)...)
	if response.Diagnostics.HasError() {
		return
	}
	name := key.Name.ValueString()
	key.ProjectID = types.StringValue("e4b0000000000000000001")
	key.ID = types.StringValue("key-" + name)
	key.Key = types.StringValue("e4b00000-0000-4000-8000-" + name)
	key.Secret = types.StringValue("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
	key.KeyPreview = types.StringValue("e4b0" + name)
	key.Fingerprint = types.StringValue("sha256:0000000000000000")
	key.CreatedAt = types.StringValue("2026-11-27T00:00:00Z")
	key.RotationDueAt = types.StringNull()
	key.ReadyForRotation = types.BoolValue(false)
	response.Diagnostics.Append(response.State.Set(ctx, &key)...)
}

func (apiKey) Read(ctx context.Context, request resource.ReadRequest, response *resource.ReadResponse) {
	var key model
	response.Diagnostics.Append(request.State.Get(ctx, &key)...)
	response.Diagnostics.Append(response.State.Set(ctx, &key)...)
}

func (apiKey) Update(ctx context.Context, request resource.UpdateRequest, response *resource.UpdateResponse) {
	var key model
	response.Diagnostics.Append(request.Plan.Get(ctx, &key)...)
	response.Diagnostics.Append(response.State.Set(ctx, &key)...)
}

func (apiKey) Delete(context.Context, resource.DeleteRequest, *resource.DeleteResponse) {}
