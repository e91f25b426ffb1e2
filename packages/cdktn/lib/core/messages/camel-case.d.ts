/** A name of the model in camel case, as a type: `'projectId'` of `'project_id'`. */
export type CamelCase<Name extends string> = Name extends `${infer First}_${infer Rest}` ? `${First}${Capitalize<CamelCase<Rest>>}` : Name;
/** A name of the model in camel case: `rotate_after` becomes `rotateAfter`. */
export declare function camelCase(snake: string): string;
