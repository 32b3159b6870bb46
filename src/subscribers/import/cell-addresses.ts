/** An address of a cell, with the name that stands before it in `Name <address>`. Not yet believed to be an address. */
export interface CellAddress {
  readonly address: string;
  readonly name: string | null;
}

/** Reads a cell as mail programs and people write it: `Name <address>`, `mailto:`, several apart by commas, semicolons or spaces. */
export function readCellAddresses(cell: string): readonly CellAddress[] {
  if (plainPattern.test(cell)) return [{ address: cell, name: null }];
  const parts = splitAddresses(cell);
  return parts.length === 0 ? [{ address: cell, name: null }] : parts.map(readOne);
}

/** Most cells: nothing around the address. */
const plainPattern = /^[^\s<>;,:"()]+$/;

/** Commas, semicolons and spaces part addresses only where there is one on each side: a quoted name or local part may hold them. */
function splitAddresses(cell: string): readonly string[] {
  for (const mark of [/[;,]/, /\s/]) {
    const parts = cell
      .split(mark)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    if (parts.length > 1 && parts.every((part) => part.includes('@'))) return parts;
  }
  return [cell.trim()].filter(Boolean);
}

function readOne(part: string): CellAddress {
  const named = /^(?<name>[^<>]*)<(?<address>[^<>]+)>$/.exec(part)?.groups;
  const address = withoutScheme((named?.address ?? part).trim());
  const name = named?.name?.trim().replace(/^"(.*)"$/, '$1') ?? '';
  return { address, name: name === '' || name.includes('@') ? null : name };
}

function withoutScheme(address: string): string {
  return /^mailto:/i.test(address) ? (address.slice('mailto:'.length).split('?')[0] ?? '') : address;
}
