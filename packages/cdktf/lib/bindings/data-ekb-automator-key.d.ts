import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
export interface DataEkbAutomatorKeyConfig extends cdktf.TerraformMetaArguments {
    /**
    * The id of the project. Defaults to `project_id` of the provider.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/data-sources/automator_key#project_id DataEkbAutomatorKey#project_id}
    */
    readonly projectId?: string;
    /**
    * Whether to read the value of the key into `key`. The value is then stored in the state. Defaults to `false`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/data-sources/automator_key#reveal DataEkbAutomatorKey#reveal}
    */
    readonly reveal?: boolean | cdktf.IResolvable;
}
/**
 * Reads the Automator Key, the system key that every project has. The platform creates this key and refuses to delete it, so you can only read it.
 *
 * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/data-sources/automator_key ekb_automator_key}
 */
export declare class DataEkbAutomatorKey extends cdktf.TerraformDataSource {
    static readonly tfResourceType = "ekb_automator_key";
    /**
    * Generates CDKTF code for importing a DataEkbAutomatorKey resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the DataEkbAutomatorKey to import
    * @param importFromId The id of the existing DataEkbAutomatorKey that should be imported. Refer to the {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/data-sources/automator_key#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the DataEkbAutomatorKey to import is found
    */
    static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource;
    /**
    * Create a new {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/data-sources/automator_key ekb_automator_key} Data Source
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options DataEkbAutomatorKeyConfig = {}
    */
    constructor(scope: Construct, id: string, config?: DataEkbAutomatorKeyConfig);
    /**
     * When the key was created, in RFC 3339 format and UTC. Null if the platform does not say.
     */
    get createdAt(): string;
    /**
     * Identifies the key without revealing it: `sha256:` and the first 16 hex digits of the SHA-256 of the key. Null if the platform hides the key.
     */
    get fingerprint(): string;
    /**
     * The public id of the key. Never the key itself. Null if the platform gives none and hides the key.
     */
    get id(): string;
    /**
     * The value of the key. Null unless `reveal` is `true`.
     */
    get key(): string;
    /**
     * The key in short form, as the platform shows it: at most its first and last four characters.
     */
    get keyPreview(): string;
    /**
     * The name of the key.
     */
    get name(): string;
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
     * Always `system`.
     */
    get type(): string;
    protected synthesizeAttributes(): {
        [name: string]: any;
    };
    protected synthesizeHclAttributes(): {
        [name: string]: any;
    };
}
