import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
export interface DataEkbApiKeyConfig extends cdktf.TerraformMetaArguments {
    /**
    * The public id of the key. Set this or `name`. Null where none is to be had.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/data-sources/api_key#id DataEkbApiKey#id}
    *
    * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
    * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
    */
    readonly id?: string;
    /**
    * Whether the youngest key is meant where several have the name and this run has created none or more than one of them. Default `false`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/data-sources/api_key#most_recent DataEkbApiKey#most_recent}
    */
    readonly mostRecent?: boolean | cdktf.IResolvable;
    /**
    * The exact name of the key. Set this or `id`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/data-sources/api_key#name DataEkbApiKey#name}
    */
    readonly name?: string;
    /**
    * The project. Default: `project_id` of the provider.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/data-sources/api_key#project_id DataEkbApiKey#project_id}
    */
    readonly projectId?: string;
    /**
    * Whether to read the value of the key into `key`. It then stands in the state. Default `false`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/data-sources/api_key#reveal DataEkbApiKey#reveal}
    */
    readonly reveal?: boolean | cdktf.IResolvable;
}
/**
 * One existing API key, found by its public id or by its exact name. Of several keys with that name, the one is meant that this run has created; else it is an error that lists them, unless `most_recent` is `true`.
 *
 * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/data-sources/api_key ekb_api_key}
 */
export declare class DataEkbApiKey extends cdktf.TerraformDataSource {
    static readonly tfResourceType = "ekb_api_key";
    /**
    * Generates CDKTF code for importing a DataEkbApiKey resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the DataEkbApiKey to import
    * @param importFromId The id of the existing DataEkbApiKey that should be imported. Refer to the {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/data-sources/api_key#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the DataEkbApiKey to import is found
    */
    static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource;
    /**
    * Create a new {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/data-sources/api_key ekb_api_key} Data Source
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options DataEkbApiKeyConfig = {}
    */
    constructor(scope: Construct, id: string, config?: DataEkbApiKeyConfig);
    /**
     * When the key was created, RFC 3339 in UTC. Null where the platform does not tell.
     */
    get createdAt(): string;
    /**
     * Tells which key it is without revealing it: `sha256:` and the first 16 hex digits of the SHA-256 of the key. Null where the platform hides the key.
     */
    get fingerprint(): string;
    private _id?;
    /**
     * The public id of the key. Set this or `name`. Null where none is to be had.
     */
    get id(): string;
    set id(value: string);
    resetId(): void;
    get idInput(): string | undefined;
    /**
     * The value of the key. Null unless `reveal` is `true`.
     */
    get key(): string;
    /**
     * The key as the page truncates it: at most its first and last four characters.
     */
    get keyPreview(): string;
    private _mostRecent?;
    /**
     * Whether the youngest key is meant where several have the name and this run has created none or more than one of them. Default `false`.
     */
    get mostRecent(): boolean | cdktf.IResolvable;
    set mostRecent(value: boolean | cdktf.IResolvable);
    resetMostRecent(): void;
    get mostRecentInput(): boolean | cdktf.IResolvable | undefined;
    private _name?;
    /**
     * The exact name of the key. Set this or `id`.
     */
    get name(): string;
    set name(value: string);
    resetName(): void;
    get nameInput(): string | undefined;
    private _projectId?;
    /**
     * The project. Default: `project_id` of the provider.
     */
    get projectId(): string;
    set projectId(value: string);
    resetProjectId(): void;
    get projectIdInput(): string | undefined;
    private _reveal?;
    /**
     * Whether to read the value of the key into `key`. It then stands in the state. Default `false`.
     */
    get reveal(): boolean | cdktf.IResolvable;
    set reveal(value: boolean | cdktf.IResolvable);
    resetReveal(): void;
    get revealInput(): boolean | cdktf.IResolvable | undefined;
    /**
     * `privileged`, `locked_down_viewer`, `system`, or what the platform calls it.
     */
    get type(): string;
    protected synthesizeAttributes(): {
        [name: string]: any;
    };
    protected synthesizeHclAttributes(): {
        [name: string]: any;
    };
}
