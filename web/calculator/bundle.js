// @ts-check
// What a calculator needs of Python, in one file: for each file in it, its path, a line feed, its length, a line feed, its bytes.

/** The files of a bundle, in order. @param {Uint8Array} bytes */
export function unpacked(bytes) {
  const text = new TextDecoder(), files = [];
  let at = 0;
  const line = () => {
    const end = bytes.indexOf(10, at);
    const found = text.decode(bytes.subarray(at, end));
    at = end + 1;
    return found;
  };
  while (at < bytes.length) {
    const path = line(), length = Number(line());
    files.push({ path, content: bytes.subarray(at, at + length) });
    at += length;
  }
  return files;
}

/** `calculators.core.money` of its compiled file; a package has the name of its folder. @param {string} path */
export const moduleOf = (path) => path.slice(0, -".mpy".length).replace(/\/__init__$/, "").replaceAll("/", ".");

/** The folders that a file stands in, the outermost first: `/a`, `/a/b` of `a/b/c.mpy`. @param {string} path */
export const foldersOf = (path) => path.split("/").slice(0, -1).map((_, index, names) => `/${names.slice(0, index + 1).join("/")}`);
