/** What the server is told when it starts; afterwards it is told of changes. */
export interface ServerSettings {
  readonly debounce: number;
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
  readonly classPath: readonly string[];
  readonly options: Readonly<Record<string, string>>;
}

/** The part of a `WorkspaceConfiguration` that is needed here. */
export interface Section {
  get<T>(key: string, defaultValue: T): T;
}

/** @param section the settings below `allowance` */
export function serverSettings(section: Section): ServerSettings {
  return {
    debounce: section.get("debounce", 150),
    codeLens: section.get("codeLens", true),
    inlayHints: section.get("inlayHints", true),
    classPath: section.get<string[]>("classPath", []),
    options: section.get<Record<string, string>>("options", {}),
  };
}
