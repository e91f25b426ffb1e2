/** The attributes that hold keys and secrets, wherever they stand. */
export declare const SENSITIVE_ATTRIBUTES: ReadonlySet<string>;
/** The attributes whose objects hold keys and secrets. */
export declare const OBJECTS_WITH_KEYS: ReadonlySet<string>;
/** The types that never hold any, as a resource, as a data source or otherwise, by the model's names. */
export declare const TYPES_WITHOUT_SENSITIVE: ReadonlySet<string>;
/** What else the types have that hold some. Any other name may be that of an instance, or of an object within. */
export declare const OTHER_ATTRIBUTES: ReadonlySet<string>;
