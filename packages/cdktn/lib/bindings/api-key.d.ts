import { Construct } from 'constructs';
import * as cdktn from 'cdktn';
/**
 * What the key may do: `privileged` (everything) or `locked_down_viewer` (read only).
 */
export type ApiKeyType = 'privileged' | 'locked_down_viewer';
export interface ApiKeyConfig extends cdktn.TerraformMetaArguments {
    /**
    * Refuses, in the plan, to delete the key or to replace it because of `name`, `type` or `project_id`. It protects as soon as the configuration says so, an imported key too; setting it to `false` has to be applied before it counts. Rotation by age or `keepers` goes on, and so does `-replace`. Default `false`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/resources/api_key#deletion_protection ApiKey#deletion_protection}
    */
    readonly deletionProtection?: boolean | cdktn.IResolvable;
    /**
    * Any values that the key is tied to: when an entry changes, is added or is removed, the key is replaced. The first keepers of a key, and their removal, are only recorded.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/resources/api_key#keepers ApiKey#keepers}
    */
    readonly keepers?: {
        [key: string]: string;
    };
    /**
    * The label of the key, 1 to 255 characters. Names need not be unique on the platform. `Automator Key` is reserved.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/resources/api_key#name ApiKey#name}
    */
    readonly name: string;
    /**
    * The project. Default: `project_id` of the provider.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/resources/api_key#project_id ApiKey#project_id}
    */
    readonly projectId?: string;
    /**
    * The age that the key does not reach, as a whole number of hours, days or weeks: `12h`, `90d`, `26w`; from `1h` to `3650d`. It is replaced `rotate_early` before that. Decided in each plan by the clock of the platform.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/resources/api_key#rotate_after ApiKey#rotate_after}
    */
    readonly rotateAfter?: string;
    /**
    * How long before `rotate_after` the key is due, as a whole number of hours, days or weeks: `0h`, `12h`, `7d`; shorter than `rotate_after`. So a job that looks once a day keeps "at most 90 days". Default: 5 % of `rotate_after`, at most `24h`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/resources/api_key#rotate_early ApiKey#rotate_early}
    */
    readonly rotateEarly?: string;
    /**
    * Whether `key` and `secret` are kept in the state. With `false` neither is, and `fingerprint` tells which key it is. Default `true`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/resources/api_key#store_secret ApiKey#store_secret}
    */
    readonly storeSecret?: boolean | cdktn.IResolvable;
    /**
    * What the key may do: `privileged` (everything) or `locked_down_viewer` (read only).
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/resources/api_key#type ApiKey#type}
    */
    readonly type: ApiKeyType | cdktn.IResolvable;
}
/**
 * An API key of an Enterprise Knowledge project.
 *
 * The platform can create and delete a key, and nothing else: a change of `name`, `type` or `project_id` is a new key. Rotation is replacement too: when a key nears `rotate_after`, or when `keepers` change, the plan says so and replaces it. Set `create_before_destroy` so that the old key works until everything has taken over the new one.
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
     * When the key was created, RFC 3339 in UTC. Null where the platform does not tell.
     */
    get createdAt(): string;
    private _deletionProtection?;
    /**
     * Refuses, in the plan, to delete the key or to replace it because of `name`, `type` or `project_id`. It protects as soon as the configuration says so, an imported key too; setting it to `false` has to be applied before it counts. Rotation by age or `keepers` goes on, and so does `-replace`. Default `false`.
     */
    get deletionProtection(): boolean | cdktn.IResolvable;
    set deletionProtection(value: boolean | cdktn.IResolvable);
    resetDeletionProtection(): void;
    get deletionProtectionInput(): boolean | cdktn.IResolvable | undefined;
    /**
     * Tells which key it is without revealing it: `sha256:` and the first 16 hex digits of the SHA-256 of the key. Null where the platform hides the key.
     */
    get fingerprint(): string;
    /**
     * The public id: of the platform, or made of a hash of the key. Never the key itself.
     */
    get id(): string;
    private _keepers?;
    /**
     * Any values that the key is tied to: when an entry changes, is added or is removed, the key is replaced. The first keepers of a key, and their removal, are only recorded.
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
     * The key, sent as `x-api-key`. Null where `store_secret` is `false` or the platform hides it.
     */
    get key(): string;
    /**
     * The key as the page truncates it: at most its first and last four characters.
     */
    get keyPreview(): string;
    private _name?;
    /**
     * The label of the key, 1 to 255 characters. Names need not be unique on the platform. `Automator Key` is reserved.
     */
    get name(): string;
    set name(value: string);
    get nameInput(): string | undefined;
    private _projectId?;
    /**
     * The project. Default: `project_id` of the provider.
     */
    get projectId(): string;
    set projectId(value: string);
    resetProjectId(): void;
    get projectIdInput(): string | undefined;
    /**
     * False in the state. A plan that finds the key due shows it as known after apply, which forces the replacement.
     */
    get readyForRotation(): cdktn.IResolvable;
    private _rotateAfter?;
    /**
     * The age that the key does not reach, as a whole number of hours, days or weeks: `12h`, `90d`, `26w`; from `1h` to `3650d`. It is replaced `rotate_early` before that. Decided in each plan by the clock of the platform.
     */
    get rotateAfter(): string;
    set rotateAfter(value: string);
    resetRotateAfter(): void;
    get rotateAfterInput(): string | undefined;
    private _rotateEarly?;
    /**
     * How long before `rotate_after` the key is due, as a whole number of hours, days or weeks: `0h`, `12h`, `7d`; shorter than `rotate_after`. So a job that looks once a day keeps "at most 90 days". Default: 5 % of `rotate_after`, at most `24h`.
     */
    get rotateEarly(): string;
    set rotateEarly(value: string);
    resetRotateEarly(): void;
    get rotateEarlyInput(): string | undefined;
    /**
     * When the key becomes due for rotation, RFC 3339 in UTC. Null without `rotate_after`.
     */
    get rotationDueAt(): string;
    /**
     * The secret, sent as `x-api-secret`. The platform shows it once, at creation. Null for imported keys and where `store_secret` is `false`.
     */
    get secret(): string;
    private _storeSecret?;
    /**
     * Whether `key` and `secret` are kept in the state. With `false` neither is, and `fingerprint` tells which key it is. Default `true`.
     */
    get storeSecret(): boolean | cdktn.IResolvable;
    set storeSecret(value: boolean | cdktn.IResolvable);
    resetStoreSecret(): void;
    get storeSecretInput(): boolean | cdktn.IResolvable | undefined;
    private _type?;
    /**
     * What the key may do: `privileged` (everything) or `locked_down_viewer` (read only).
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
