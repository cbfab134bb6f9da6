import type { ComponentChild, VNode } from 'preact'

/** A row of a table. */
export interface Row {
  /** Tells it from the others when the table is drawn again. */
  readonly key: string
  readonly class?: string | false | undefined
  /** As many as there are columns. */
  readonly cells: readonly ComponentChild[]
}

/**
 * A table. Its roles are written down, since on a narrow screen the style makes cards of its rows and
 * some browsers forget then that it is one.
 */
export const Table = ({ label, columns, rows }: TableProps): VNode => (
  <table role="table" aria-labelledby={label}>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map(([, name]) => (
          <th role="columnheader" scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {rows.map(({ key, class: kind, cells }) => (
        <tr role="row" key={key} class={kind || undefined}>
          {cells.map((cell, at) => (
            <td role="cell" class={columns[at]?.[0]}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

interface TableProps {
  /** Id of the element that names it. */
  readonly label: string
  /** Class of the cells, and heading. */
  readonly columns: readonly (readonly [kind: string, name: string])[]
  readonly rows: readonly Row[]
}
