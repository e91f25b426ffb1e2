import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
import type { ApiKeyType } from './api-key.js';
export interface RotatingApiKeyConfig extends cdktf.TerraformMetaArguments {
    /**
    * Refuses to delete the resource, to replace it because of `project_id`, and to rotate while the previous key is in its overlap. Rotation and the deletion of previous keys continue. To lift the protection, set it to `false` in an earlier run. Defaults to `false`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/resources/rotating_api_key#deletion_protection RotatingApiKey#deletion_protection}
    */
    readonly deletionProtection?: boolean | cdktf.IResolvable;
    /**
    * Arbitrary values that the key depends on. Changing, adding or removing an entry rotates the key. Adding the first keepers to a key, or removing all of them, only records them.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/resources/rotating_api_key#keepers RotatingApiKey#keepers}
    */
    readonly keepers?: {
        [key: string]: string;
    };
    /**
    * The name that all keys of this resource begin with, 1 to 240 characters. A new name applies from the next rotation on. `Automator Key` is reserved.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/resources/rotating_api_key#name RotatingApiKey#name}
    */
    readonly name: string;
    /**
    * How long the previous key works at least after a rotation, as a whole number of hours, days or weeks; from `0h` to `rotate_after` less `rotate_early`. With `0h` the next run deletes the previous key. Defaults to `24h`, or half of `rotate_after` if that is less.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/resources/rotating_api_key#overlap RotatingApiKey#overlap}
    */
    readonly overlap?: string;
    /**
    * The id of the project. Defaults to `project_id` of the provider.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/resources/rotating_api_key#project_id RotatingApiKey#project_id}
    */
    readonly projectId?: string;
    /**
    * Any text, for example a date. A new value that is not empty deletes the previous key before its overlap is over.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/resources/rotating_api_key#revoke_previous RotatingApiKey#revoke_previous}
    */
    readonly revokePrevious?: string;
    /**
    * The maximum age of the current key, as a whole number of hours, days or weeks, such as `12h`, `90d` or `26w`; from `1h` to `3650d`. The key is rotated `rotate_early` before that.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/resources/rotating_api_key#rotate_after RotatingApiKey#rotate_after}
    */
    readonly rotateAfter?: string;
    /**
    * How long before `rotate_after` the key is due for rotation, as a whole number of hours, days or weeks, such as `0h`, `12h` or `7d`; shorter than `rotate_after`. Set it to at least the time between two runs, so that no key outlives `rotate_after`. Defaults to 5 % of `rotate_after`, at most `24h`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/resources/rotating_api_key#rotate_early RotatingApiKey#rotate_early}
    */
    readonly rotateEarly?: string;
    /**
    * Whether to store `key` and `secret` in the state. With `false` neither is stored, and `fingerprint` identifies the key. Defaults to `true`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/resources/rotating_api_key#store_secret RotatingApiKey#store_secret}
    */
    readonly storeSecret?: boolean | cdktf.IResolvable;
    /**
    * What the key can do: `privileged` (everything) or `locked_down_viewer` (read only). A new type rotates the key.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/resources/rotating_api_key#type RotatingApiKey#type}
    */
    readonly type: ApiKeyType | cdktf.IResolvable;
}
export interface RotatingApiKeyCurrent {
}
export declare function rotatingApiKeyCurrentToTerraform(struct?: RotatingApiKeyCurrent): any;
export declare function rotatingApiKeyCurrentToHclTerraform(struct?: RotatingApiKeyCurrent): any;
export declare class RotatingApiKeyCurrentOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): RotatingApiKeyCurrent | undefined;
    set internalValue(value: RotatingApiKeyCurrent | undefined);
    /**
     * When the key was created, in RFC 3339 format and UTC. Null if the platform does not say.
     */
    get createdAt(): string;
    /**
     * Identifies the key without revealing it: `sha256:` and the first 16 hex digits of the SHA-256 of the key. Null if the platform hides the key.
     */
    get fingerprint(): string;
    /**
     * The public id of the key. Never the key itself.
     */
    get id(): string;
    /**
     * The key, which clients send as `x-api-key`. Null if `store_secret` is `false` or the platform hides the key.
     */
    get key(): string;
    /**
     * The key in short form, as the platform shows it: at most its first and last four characters.
     */
    get keyPreview(): string;
    /**
     * The name of the key on the platform.
     */
    get name(): string;
    /**
     * The secret, which clients send as `x-api-secret`. The platform shows it once, when the key is created. Null for imported keys and if `store_secret` is `false`.
     */
    get secret(): string;
    /**
     * What the key can do: `privileged` or `locked_down_viewer`.
     */
    get type(): string;
}
export interface RotatingApiKeyPrevious {
}
export declare function rotatingApiKeyPreviousToTerraform(struct?: RotatingApiKeyPrevious): any;
export declare function rotatingApiKeyPreviousToHclTerraform(struct?: RotatingApiKeyPrevious): any;
export declare class RotatingApiKeyPreviousOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): RotatingApiKeyPrevious | undefined;
    set internalValue(value: RotatingApiKeyPrevious | undefined);
    /**
     * When the key was created, in RFC 3339 format and UTC. Null if the platform does not say.
     */
    get createdAt(): string;
    /**
     * Identifies the key without revealing it: `sha256:` and the first 16 hex digits of the SHA-256 of the key. Null if the platform hides the key.
     */
    get fingerprint(): string;
    /**
     * The public id of the key. Never the key itself.
     */
    get id(): string;
    /**
     * The key, which clients send as `x-api-key`. Null if `store_secret` is `false` or the platform hides the key.
     */
    get key(): string;
    /**
     * The key in short form, as the platform shows it: at most its first and last four characters.
     */
    get keyPreview(): string;
    /**
     * The name of the key on the platform.
     */
    get name(): string;
    /**
     * When the previous key is due for deletion by the next run, in RFC 3339 format and UTC. Null without a previous key.
     */
    get retireDueAt(): string;
    /**
     * The secret, which clients send as `x-api-secret`. The platform shows it once, when the key is created. Null for imported keys and if `store_secret` is `false`.
     */
    get secret(): string;
    /**
     * What the key can do: `privileged` or `locked_down_viewer`.
     */
    get type(): string;
}
export interface RotatingApiKeyRetiring {
}
export declare function rotatingApiKeyRetiringToTerraform(struct?: RotatingApiKeyRetiring): any;
export declare function rotatingApiKeyRetiringToHclTerraform(struct?: RotatingApiKeyRetiring): any;
export declare class RotatingApiKeyRetiringOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): RotatingApiKeyRetiring | undefined;
    set internalValue(value: RotatingApiKeyRetiring | undefined);
    /**
     * The public id of the key. Never the key itself.
     */
    get id(): string;
    /**
     * The key, which clients send as `x-api-key`. Null if `store_secret` is `false` or the platform hides the key.
     */
    get key(): string;
    /**
     * The name of the key on the platform.
     */
    get name(): string;
    /**
     * Why it is to be deleted: `delete_failed`, `secret_lost` (it was created, and its secret never arrived), `signs_in` (the provider signs in with it) or `superseded`. A superseded key was the previous one when the key was rotated again without its secret in the state. It works until the overlap is over.
     */
    get reason(): string;
    /**
     * When the key was added to this list, in RFC 3339 format and UTC.
     */
    get since(): string;
    /**
     * What the key can do: `privileged` or `locked_down_viewer`.
     */
    get type(): string;
}
export declare class RotatingApiKeyRetiringList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): RotatingApiKeyRetiringOutputReference;
}
/**
 * Manages an API key that is rotated in place. A rotation creates a new key and keeps the previous one for the time of `overlap`, so whatever uses the key can switch at its own pace. A later run deletes the previous key.
 *
 * On the platform, each key is named `<name>.<tag>.<generation>`, for example `teams-bot.k3f9.8`. The tag is four random characters, the same for all keys of one resource.
 *
 * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/resources/rotating_api_key ekb_rotating_api_key}
 */
export declare class RotatingApiKey extends cdktf.TerraformResource {
    static readonly tfResourceType = "ekb_rotating_api_key";
    /**
    * Generates CDKTF code for importing a RotatingApiKey resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the RotatingApiKey to import
    * @param importFromId The id of the existing RotatingApiKey that should be imported. Refer to the {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/resources/rotating_api_key#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the RotatingApiKey to import is found
    */
    static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource;
    /**
    * Create a new {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs/resources/rotating_api_key ekb_rotating_api_key} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options RotatingApiKeyConfig
    */
    constructor(scope: Construct, id: string, config: RotatingApiKeyConfig);
    private _current;
    /**
     * The key to use.
     */
    get current(): RotatingApiKeyCurrentOutputReference;
    private _deletionProtection?;
    /**
     * Refuses to delete the resource, to replace it because of `project_id`, and to rotate while the previous key is in its overlap. Rotation and the deletion of previous keys continue. To lift the protection, set it to `false` in an earlier run. Defaults to `false`.
     */
    get deletionProtection(): boolean | cdktf.IResolvable;
    set deletionProtection(value: boolean | cdktf.IResolvable);
    resetDeletionProtection(): void;
    get deletionProtectionInput(): boolean | cdktf.IResolvable | undefined;
    /**
     * The number of the current key, which grows with each rotation. It is known before a run changes anything, so use it as the version of arguments that are written only when their version changes.
     */
    get generation(): number;
    private _keepers?;
    /**
     * Arbitrary values that the key depends on. Changing, adding or removing an entry rotates the key. Adding the first keepers to a key, or removing all of them, only records them.
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
    private _name?;
    /**
     * The name that all keys of this resource begin with, 1 to 240 characters. A new name applies from the next rotation on. `Automator Key` is reserved.
     */
    get name(): string;
    set name(value: string);
    get nameInput(): string | undefined;
    private _overlap?;
    /**
     * How long the previous key works at least after a rotation, as a whole number of hours, days or weeks; from `0h` to `rotate_after` less `rotate_early`. With `0h` the next run deletes the previous key. Defaults to `24h`, or half of `rotate_after` if that is less.
     */
    get overlap(): string;
    set overlap(value: string);
    resetOverlap(): void;
    get overlapInput(): string | undefined;
    private _previous;
    /**
     * The key before the current one, which still works. Null if there is none.
     */
    get previous(): RotatingApiKeyPreviousOutputReference;
    private _projectId?;
    /**
     * The id of the project. Defaults to `project_id` of the provider.
     */
    get projectId(): string;
    set projectId(value: string);
    resetProjectId(): void;
    get projectIdInput(): string | undefined;
    /**
     * Whether the next run rotates the key: after a rotation that failed, or if the current key is missing. Time alone does not change it.
     */
    get readyForRotation(): cdktf.IResolvable;
    /**
     * When the previous key is due for deletion by the next run, in RFC 3339 format and UTC. Null without a previous key.
     */
    get retireDueAt(): string;
    private _retiring;
    /**
     * Keys that are to be deleted and whose deletion is not confirmed yet. Each later run tries to delete them again.
     */
    get retiring(): RotatingApiKeyRetiringList;
    private _revokePrevious?;
    /**
     * Any text, for example a date. A new value that is not empty deletes the previous key before its overlap is over.
     */
    get revokePrevious(): string;
    set revokePrevious(value: string);
    resetRevokePrevious(): void;
    get revokePreviousInput(): string | undefined;
    private _rotateAfter?;
    /**
     * The maximum age of the current key, as a whole number of hours, days or weeks, such as `12h`, `90d` or `26w`; from `1h` to `3650d`. The key is rotated `rotate_early` before that.
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
     * The latest time at which the current key is rotated, in RFC 3339 format and UTC. A run may rotate it `rotate_early` before that. Null without `rotate_after`.
     */
    get rotationDueAt(): string;
    /**
     * `steady`, `overlapping` (the previous key still works), `retire_due` (a key is still to be deleted), `rotation_due` (a rotation has failed) or `current_missing` (someone deleted the current key).
     */
    get status(): string;
    private _storeSecret?;
    /**
     * Whether to store `key` and `secret` in the state. With `false` neither is stored, and `fingerprint` identifies the key. Defaults to `true`.
     */
    get storeSecret(): boolean | cdktf.IResolvable;
    set storeSecret(value: boolean | cdktf.IResolvable);
    resetStoreSecret(): void;
    get storeSecretInput(): boolean | cdktf.IResolvable | undefined;
    private _type?;
    /**
     * What the key can do: `privileged` (everything) or `locked_down_viewer` (read only). A new type rotates the key.
     */
    get type(): string;
    set type(value: ApiKeyType | cdktf.IResolvable);
    get typeInput(): cdktf.IResolvable | ApiKeyType | undefined;
    protected synthesizeAttributes(): {
        [name: string]: any;
    };
    protected synthesizeHclAttributes(): {
        [name: string]: any;
    };
}
