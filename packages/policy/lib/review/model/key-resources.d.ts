/** What is known of every key of a type of resource. */
export interface KeyResource {
    /** Whether a rotation is an update of the resource: then the old key works on, whatever its lifecycle says. */
    readonly isRotatedInPlace: boolean;
}
/** The resources whose instances are keys, by their types in Terraform: `ekb_api_key`. */
export declare const KEY_RESOURCES: ReadonlyMap<string, KeyResource>;
/** The resources whose instances are keys, by their types in Pulumi: `ekb:index:ApiKey`. */
export declare const KEY_TOKENS: ReadonlyMap<string, KeyResource>;
/** Whether a rotation updates a resource of this type, by the model's name. */
export declare function isRotatedInPlace(name: string): boolean;
