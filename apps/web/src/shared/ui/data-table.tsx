import type { ReactNode } from 'react';
import { ScrollBox } from './scroll-box.js';

export interface Column<Row> {
  readonly key: string;
  readonly title: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  readonly numeric?: boolean;
  /** The cell that names the row, read before each other cell. */
  readonly head?: boolean;
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

const cellClass = (column: { numeric?: boolean; head?: boolean }): string | undefined => {
  if (column.head === true) return 'head';
  return column.numeric === true ? 'num' : undefined;
};

/**
 * A table that is a table: caption, scopes and row names, which antd's virtual table lacks. On a
 * phone each row is a card whose cells say their column; the roles are written out because the
 * browser forgets them when a table is not laid out as one.
 */
export const DataTable = <Row,>({ caption, columns, rows, keyOf }: DataTableProps<Row>) => (
  <ScrollBox label={caption}>
    <table className="table table-cards" role="table">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.key} scope="col" role="columnheader" className={cellClass(column)}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row">
            {columns.map((column) => (
              <td
                key={column.key}
                className={cellClass(column)}
                role={column.head === true ? 'rowheader' : 'cell'}
              >
                <span className="cell-label" aria-hidden="true">
                  {column.title}
                </span>
                <div className="cell-body">{column.cell(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollBox>
);
