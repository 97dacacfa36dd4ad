import assert from "node:assert/strict";
import { test } from "node:test";
import { routeItems } from "../src/routes";

/** As the protocol numbers them; the library that names them needs an editor around it. */
const METHOD = 6 as const;

function symbol(name: string, containerName?: string) {
  return { name, kind: METHOD, location: { uri: "file:///A.java" }, ...(containerName && { containerName }) };
}

test("routes are listed by path, with their handlers", () => {
  const items = routeItems([symbol("@/b -- GET", "B#all"), symbol("@/a -- POST"), symbol("@/a -- GET, HEAD", "A#all")]);
  assert.deepEqual(
    items.map((item) => [item.label, item.description]),
    [
      ["/a  GET, HEAD", "A#all"],
      ["/a  POST", ""],
      ["/b  GET", "B#all"],
    ],
  );
});

test("other symbols are no routes", () => {
  assert.deepEqual(routeItems([symbol("ShopController"), symbol("@Override")]), []);
});
