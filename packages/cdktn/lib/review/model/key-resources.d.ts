/** What is known of every key of a type of resource. */
export interface KeyResource {
    /** Whether a rotation is an update of the resource: then the old key works on, whatever its lifecycle says. */
    readonly isRotatedInPlace: boolean;
}
/** The resources whose instances are keys, by their types in Terraform. */
export declare const KEY_RESOURCES: ReadonlyMap<string, KeyResource>;
