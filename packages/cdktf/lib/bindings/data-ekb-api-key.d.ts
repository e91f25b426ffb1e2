import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
export interface DataEkbApiKeyConfig extends cdktf.TerraformMetaArguments {
    /**
    * The public id of the key. Set either `id` or `name`. Null if the platform gives none and hides the key.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/data-sources/api_key#id DataEkbApiKey#id}
    *
    * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
    * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
    */
    readonly id?: string;
    /**
    * Whether to take the newest key where several have the name, and this run has created none of them or more than one. Defaults to `false`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/data-sources/api_key#most_recent DataEkbApiKey#most_recent}
    */
    readonly mostRecent?: boolean | cdktf.IResolvable;
    /**
    * The exact name of the key. Set either `id` or `name`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/data-sources/api_key#name DataEkbApiKey#name}
    */
    readonly name?: string;
    /**
    * The id of the project. Defaults to `project_id` of the provider.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/data-sources/api_key#project_id DataEkbApiKey#project_id}
    */
    readonly projectId?: string;
    /**
    * Whether to read the value of the key into `key`. The value is then stored in the state. Defaults to `false`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/data-sources/api_key#reveal DataEkbApiKey#reveal}
    */
    readonly reveal?: boolean | cdktf.IResolvable;
}
/**
 * Reads one existing API key by its public id or by its exact name. Where several keys have the name, it takes the one that this run has created. Otherwise it fails and lists the keys, unless `most_recent` is `true`.
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
     * When the key was created, in RFC 3339 format and UTC. Null if the platform does not say.
     */
    get createdAt(): string;
    /**
     * Identifies the key without revealing it: `sha256:` and the first 16 hex digits of the SHA-256 of the key. Null if the platform hides the key.
     */
    get fingerprint(): string;
    private _id?;
    /**
     * The public id of the key. Set either `id` or `name`. Null if the platform gives none and hides the key.
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
     * The key in short form, as the platform shows it: at most its first and last four characters.
     */
    get keyPreview(): string;
    private _mostRecent?;
    /**
     * Whether to take the newest key where several have the name, and this run has created none of them or more than one. Defaults to `false`.
     */
    get mostRecent(): boolean | cdktf.IResolvable;
    set mostRecent(value: boolean | cdktf.IResolvable);
    resetMostRecent(): void;
    get mostRecentInput(): boolean | cdktf.IResolvable | undefined;
    private _name?;
    /**
     * The exact name of the key. Set either `id` or `name`.
     */
    get name(): string;
    set name(value: string);
    resetName(): void;
    get nameInput(): string | undefined;
    private _projectId?;
    /**
     * The id of the project. Defaults to `project_id` of the provider.
     */
    get projectId(): string;
    set projectId(value: string);
    resetProjectId(): void;
    get projectIdInput(): string | undefined;
    private _reveal?;
    /**
     * Whether to read the value of the key into `key`. The value is then stored in the state. Defaults to `false`.
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
