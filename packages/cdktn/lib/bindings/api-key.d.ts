import { Construct } from 'constructs';
import * as cdktn from 'cdktn';
/**
 * What the key can do: `privileged` (everything) or `locked_down_viewer` (read only).
 */
export type ApiKeyType = 'privileged' | 'locked_down_viewer';
export interface ApiKeyConfig extends cdktn.TerraformMetaArguments {
    /**
    * Makes the plan fail if it deletes the key, or replaces it because of `name`, `type` or `project_id`. The protection starts as soon as the configuration sets it, for an imported key too. To lift it, apply `false` first. Rotation by age or by `keepers` still works, and so does `-replace`. Defaults to `false`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/resources/api_key#deletion_protection ApiKey#deletion_protection}
    */
    readonly deletionProtection?: boolean | cdktn.IResolvable;
    /**
    * Arbitrary values that the key depends on. Changing, adding or removing an entry replaces the key. Adding the first keepers to a key, or removing all of them, only records them.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/resources/api_key#keepers ApiKey#keepers}
    */
    readonly keepers?: {
        [key: string]: string;
    };
    /**
    * The name of the key, 1 to 255 characters. Names need not be unique on the platform. `Automator Key` is reserved.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/resources/api_key#name ApiKey#name}
    */
    readonly name: string;
    /**
    * The id of the project. Defaults to `project_id` of the provider.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/resources/api_key#project_id ApiKey#project_id}
    */
    readonly projectId?: string;
    /**
    * The maximum age of the key, as a whole number of hours, days or weeks, such as `12h`, `90d` or `26w`; from `1h` to `3650d`. The key is replaced `rotate_early` before that. Each plan decides this by the clock of the platform.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/resources/api_key#rotate_after ApiKey#rotate_after}
    */
    readonly rotateAfter?: string;
    /**
    * How long before `rotate_after` the key is due for rotation, as a whole number of hours, days or weeks, such as `0h`, `12h` or `7d`; shorter than `rotate_after`. Set it to at least the time between two runs, so that no key outlives `rotate_after`. Defaults to 5 % of `rotate_after`, at most `24h`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/resources/api_key#rotate_early ApiKey#rotate_early}
    */
    readonly rotateEarly?: string;
    /**
    * Whether to store `key` and `secret` in the state. With `false` neither is stored, and `fingerprint` identifies the key. Defaults to `true`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/resources/api_key#store_secret ApiKey#store_secret}
    */
    readonly storeSecret?: boolean | cdktn.IResolvable;
    /**
    * What the key can do: `privileged` (everything) or `locked_down_viewer` (read only).
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/resources/api_key#type ApiKey#type}
    */
    readonly type: ApiKeyType | cdktn.IResolvable;
}
/**
 * Manages an API key of an Enterprise Knowledge project.
 *
 * The platform can create and delete keys but cannot change them, so a new `name`, `type` or `project_id` replaces the key. Rotation is replacement too: when a key approaches `rotate_after`, or when `keepers` change, the plan says so and replaces the key. Set `create_before_destroy` so that the old key works until everything that uses it has the new one.
 *
 * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/resources/api_key ekb_api_key}
 */
export declare class ApiKey extends cdktn.TerraformResource {
    static readonly tfResourceType = "ekb_api_key";
    /**
    * Generates CDKTN code for importing a ApiKey resource upon running "cdktn plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the ApiKey to import
    * @param importFromId The id of the existing ApiKey that should be imported. Refer to the {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/resources/api_key#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the ApiKey to import is found
    */
    static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktn.TerraformProvider): cdktn.ImportableResource;
    /**
    * Create a new {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/resources/api_key ekb_api_key} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options ApiKeyConfig
    */
    constructor(scope: Construct, id: string, config: ApiKeyConfig);
    /**
     * When the key was created, in RFC 3339 format and UTC. Null if the platform does not say.
     */
    get createdAt(): string;
    private _deletionProtection?;
    /**
     * Makes the plan fail if it deletes the key, or replaces it because of `name`, `type` or `project_id`. The protection starts as soon as the configuration sets it, for an imported key too. To lift it, apply `false` first. Rotation by age or by `keepers` still works, and so does `-replace`. Defaults to `false`.
     */
    get deletionProtection(): boolean | cdktn.IResolvable;
    set deletionProtection(value: boolean | cdktn.IResolvable);
    resetDeletionProtection(): void;
    get deletionProtectionInput(): boolean | cdktn.IResolvable | undefined;
    /**
     * Identifies the key without revealing it: `sha256:` and the first 16 hex digits of the SHA-256 of the key. Null if the platform hides the key.
     */
    get fingerprint(): string;
    /**
     * The public id of the key: the id that the platform gives it, or one made from a hash of the key. Never the key itself.
     */
    get id(): string;
    private _keepers?;
    /**
     * Arbitrary values that the key depends on. Changing, adding or removing an entry replaces the key. Adding the first keepers to a key, or removing all of them, only records them.
     */
    get keepers(): {
        [key: string]: string;
    };
    set keepers(value: {
        [key: string]: string;
    });
    resetKeepers(): void;
    get keepersInput(): {
        [key: string]: string;
    } | undefined;
    /**
     * The key, which clients send as `x-api-key`. Null if `store_secret` is `false` or the platform hides the key.
     */
    get key(): string;
    /**
     * The key in short form, as the platform shows it: at most its first and last four characters.
     */
    get keyPreview(): string;
    private _name?;
    /**
     * The name of the key, 1 to 255 characters. Names need not be unique on the platform. `Automator Key` is reserved.
     */
    get name(): string;
    set name(value: string);
    get nameInput(): string | undefined;
    private _projectId?;
    /**
     * The id of the project. Defaults to `project_id` of the provider.
     */
    get projectId(): string;
    set projectId(value: string);
    resetProjectId(): void;
    get projectIdInput(): string | undefined;
    /**
     * Whether the key is due for rotation. Always `false` in the state: a plan that finds the key due shows it as known after apply, which forces the replacement.
     */
    get readyForRotation(): cdktn.IResolvable;
    private _rotateAfter?;
    /**
     * The maximum age of the key, as a whole number of hours, days or weeks, such as `12h`, `90d` or `26w`; from `1h` to `3650d`. The key is replaced `rotate_early` before that. Each plan decides this by the clock of the platform.
     */
    get rotateAfter(): string;
    set rotateAfter(value: string);
    resetRotateAfter(): void;
    get rotateAfterInput(): string | undefined;
    private _rotateEarly?;
    /**
     * How long before `rotate_after` the key is due for rotation, as a whole number of hours, days or weeks, such as `0h`, `12h` or `7d`; shorter than `rotate_after`. Set it to at least the time between two runs, so that no key outlives `rotate_after`. Defaults to 5 % of `rotate_after`, at most `24h`.
     */
    get rotateEarly(): string;
    set rotateEarly(value: string);
    resetRotateEarly(): void;
    get rotateEarlyInput(): string | undefined;
    /**
     * When the key is due for rotation, in RFC 3339 format and UTC. Null without `rotate_after`.
     */
    get rotationDueAt(): string;
    /**
     * The secret, which clients send as `x-api-secret`. The platform shows it once, when the key is created. Null for imported keys and if `store_secret` is `false`.
     */
    get secret(): string;
    private _storeSecret?;
    /**
     * Whether to store `key` and `secret` in the state. With `false` neither is stored, and `fingerprint` identifies the key. Defaults to `true`.
     */
    get storeSecret(): boolean | cdktn.IResolvable;
    set storeSecret(value: boolean | cdktn.IResolvable);
    resetStoreSecret(): void;
    get storeSecretInput(): boolean | cdktn.IResolvable | undefined;
    private _type?;
    /**
     * What the key can do: `privileged` (everything) or `locked_down_viewer` (read only).
     */
    get type(): string;
    set type(value: ApiKeyType | cdktn.IResolvable);
    get typeInput(): cdktn.IResolvable | ApiKeyType | undefined;
    protected synthesizeAttributes(): {
        [name: string]: any;
    };
    protected synthesizeHclAttributes(): {
        [name: string]: any;
    };
}
