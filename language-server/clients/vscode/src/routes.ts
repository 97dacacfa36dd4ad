import type { SymbolInformation, WorkspaceSymbol } from "vscode-languageclient/node";

/** One line of the list of routes. */
export interface RouteItem {
  readonly label: string;
  readonly description: string;
  readonly symbol: SymbolInformation | WorkspaceSymbol;
}

/** What the server names a route: `@/path -- METHODS`. */
const NAME = /^@(\S+) -- (.+)$/;

/** The routes among what the server answered, by path and then by methods; other symbols are left out. */
export function routeItems(symbols: ReadonlyArray<SymbolInformation | WorkspaceSymbol>): RouteItem[] {
  const items: RouteItem[] = [];
  for (const symbol of symbols) {
    const [, path, methods] = NAME.exec(symbol.name) ?? [];
    if (path !== undefined && methods !== undefined) {
      items.push({ label: `${path}  ${methods}`, description: symbol.containerName ?? "", symbol });
    }
  }
  return items.sort((left, right) => (left.symbol.name < right.symbol.name ? -1 : left.symbol.name > right.symbol.name ? 1 : 0));
}
