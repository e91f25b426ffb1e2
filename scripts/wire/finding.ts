/** Something in which a published protocol and the tables of this project are not the same. */
export interface Finding {
  /**
   * `new`: published, and not in the tables, which read past it. `gone`: in the tables, and not published. `renamed`:
   * in both and the same on the wire, by another name. `differs`: in both, and not the same on the wire.
   */
  readonly kind: 'new' | 'gone' | 'renamed' | 'differs'
  /** As in `tfplugin6.Provider.PlanAction` or `tfplugin6.Diagnostic.summary`. */
  readonly at: string
  readonly text: string
}
