import { Construct } from 'constructs';
import * as cdktn from 'cdktn';
/**
 * Only keys of this type: `privileged`, `locked_down_viewer` or `system`.
 */
export type DataEkbApiKeysType = 'privileged' | 'locked_down_viewer' | 'system';
export interface DataEkbApiKeysConfig extends cdktn.TerraformMetaArguments {
    /**
    * Only keys of at least this age, such as `90d`, in the format of `rotate_after`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/data-sources/api_keys#older_than DataEkbApiKeys#older_than}
    */
    readonly olderThan?: string;
    /**
    * The id of the project. Defaults to `project_id` of the provider.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/data-sources/api_keys#project_id DataEkbApiKeys#project_id}
    */
    readonly projectId?: string;
    /**
    * A part of the name or of the key, in upper or lower case, as in the search field of the platform.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/data-sources/api_keys#search DataEkbApiKeys#search}
    */
    readonly search?: string;
    /**
    * Only keys of this type: `privileged`, `locked_down_viewer` or `system`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/data-sources/api_keys#type DataEkbApiKeys#type}
    */
    readonly type?: DataEkbApiKeysType | cdktn.IResolvable;
}
export interface DataEkbApiKeysKeys {
}
export declare function dataEkbApiKeysKeysToTerraform(struct?: DataEkbApiKeysKeys): any;
export declare function dataEkbApiKeysKeysToHclTerraform(struct?: DataEkbApiKeysKeys): any;
export declare class DataEkbApiKeysKeysOutputReference extends cdktn.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): DataEkbApiKeysKeys | undefined;
    set internalValue(value: DataEkbApiKeysKeys | undefined);
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
     * The key in short form, as the platform shows it: at most its first and last four characters.
     */
    get keyPreview(): string;
    /**
     * The name of the key.
     */
    get name(): string;
    /**
     * Whether the platform protects the key.
     */
    get systemAttribute(): cdktn.IResolvable;
    /**
     * `privileged`, `locked_down_viewer`, `system`, or what the platform calls it.
     */
    get type(): string;
}
export declare class DataEkbApiKeysKeysList extends cdktn.ComplexList {
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): DataEkbApiKeysKeysOutputReference;
}
/**
 * Lists the API keys of a project, oldest first, without their values. A key must match every filter that you set.
 *
 * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/data-sources/api_keys ekb_api_keys}
 */
export declare class DataEkbApiKeys extends cdktn.TerraformDataSource {
    static readonly tfResourceType = "ekb_api_keys";
    /**
    * Generates CDKTN code for importing a DataEkbApiKeys resource upon running "cdktn plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the DataEkbApiKeys to import
    * @param importFromId The id of the existing DataEkbApiKeys that should be imported. Refer to the {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/data-sources/api_keys#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the DataEkbApiKeys to import is found
    */
    static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktn.TerraformProvider): cdktn.ImportableResource;
    /**
    * Create a new {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/data-sources/api_keys ekb_api_keys} Data Source
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options DataEkbApiKeysConfig = {}
    */
    constructor(scope: Construct, id: string, config?: DataEkbApiKeysConfig);
    private _keys;
    /**
     * The keys that match, oldest first.
     */
    get keys(): DataEkbApiKeysKeysList;
    private _olderThan?;
    /**
     * Only keys of at least this age, such as `90d`, in the format of `rotate_after`.
     */
    get olderThan(): string;
    set olderThan(value: string);
    resetOlderThan(): void;
    get olderThanInput(): string | undefined;
    private _projectId?;
    /**
     * The id of the project. Defaults to `project_id` of the provider.
     */
    get projectId(): string;
    set projectId(value: string);
    resetProjectId(): void;
    get projectIdInput(): string | undefined;
    private _search?;
    /**
     * A part of the name or of the key, in upper or lower case, as in the search field of the platform.
     */
    get search(): string;
    set search(value: string);
    resetSearch(): void;
    get searchInput(): string | undefined;
    private _type?;
    /**
     * Only keys of this type: `privileged`, `locked_down_viewer` or `system`.
     */
    get type(): string;
    set type(value: DataEkbApiKeysType | cdktn.IResolvable);
    resetType(): void;
    get typeInput(): cdktn.IResolvable | DataEkbApiKeysType | undefined;
    protected synthesizeAttributes(): {
        [name: string]: any;
    };
    protected synthesizeHclAttributes(): {
        [name: string]: any;
    };
}
