// Where this machine keeps its files is nobody's business at a screen in a gallery.

/** `/home/kiosk/x.jpg`, `C:\Museum\x.jpg`, `\\server\share\x.jpg`, `file:///srv/x.jpg`; ends at a space, a quote, a bracket, a comma. */
const PATHS = /(?<![\p{L}\d_.…/\\-]|:(?=\/\/))(?:file:\/\/)?(?:[A-Za-z]:[\\/]|\\\\|\/)[^\s"'“”‘’`,;:()[\]{}<>|]*/gu;

/** Of a path only the name of the file is left. `roots`: folders whose names may hold spaces. */
export function withoutPaths(text: string, roots: readonly string[] = []): string {
  const known = roots.filter((root) => root.length > 1).reduce((rest, root) => rest.replaceAll(root, '/…'), text);
  return known.replaceAll(PATHS, (path) => `…/${path.split(/[\\/]/u).at(-1) ?? ''}`);
}
