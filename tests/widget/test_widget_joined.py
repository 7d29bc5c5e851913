"""One joined script does in the browser what its modules do when the browser imports them."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from api.widget_join import join, shrink

ENTRY = "entry.js"
# All forms at once; every module has names that others have too.
FORMS = {
    ENTRY: """// The entry.
import it from "./view/it.js";
import { A, b, c as d, slow } from "./view/all.js";
import "./effect.js";

const $ = 1;
note(it, new A().x(2), b(), d, $, typeof c);
slow().then(() => note("later"));
""",
    "effect.js": 'const it = "effect";\nnote(it);\n',
    "base.js": """/** Counts how often it ran. */
note("base");
export const base = /[/'"`]/.test("/") ? "import it from  'x';  // no comment" : "";
""",
    "view/it.js": """import { base } from "../base.js";

const text = `
import it from "./no.js";
  ${base.length}  /* stays */`;
export default { text, base };
""",
    "view/all.js": """import { base as word } from "../base.js";
import { c as other } from "./c.js";

export class A {
  #y = 3;

  x(z) {
    return this.#y * z - (word.length / 2) / 1; // half
  }
}

export function b() {
  return `${word}  ${other}`;
}

export async function slow() {}
export const c = 'its own  c'.replace(/ +/g, "-");
""",
    "view/c.js": "export const c = 7;\n",
}
_NOTE = "() => { noted = []; note = (...what) => { noted.push(JSON.stringify(what)); }; }"


@pytest.fixture(scope="module")
def run_both(browser, hosting):
    """Return a function that runs modules in both ways and returns what each noted."""
    context = browser.new_context()
    page = context.new_page()

    def _run(modules, entry):
        hosting.reset()
        for path, source in modules.items():
            hosting.page(f"/modules/{path}", source)
        hosting.page("/joined.js", shrink(join(modules, entry)))
        address = hosting.page("/", "<!doctype html><title>Joined</title>")
        noted = []
        for kind, source in (
            ("module", f"modules/{entry}"),
            ("module", "joined.js"),
            ("", "joined.js"),
        ):
            page.goto(address)
            page.evaluate(_NOTE)
            page.add_script_tag(url=f"{address}{source}", type=kind)
            page.evaluate("() => new Promise(requestAnimationFrame)")
            noted.append(page.evaluate("noted"))
        return noted

    yield _run
    context.close()


def test_every_form_means_the_same(run_both):
    apart, joined, classic = run_both(FORMS, ENTRY)

    assert len(apart) == 4
    assert joined == apart
    assert classic == apart


@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.lists(st.integers(0, 30), max_size=4), min_size=1, max_size=8))
def test_any_modules_run_once_and_in_the_same_order(run_both, wanted):
    modules = {}
    for n, others in enumerate(wanted):
        # In the order given, without doubles; only earlier ones, so that there is no circle.
        needs = list(dict.fromkeys(other % n for other in others)) if n else []
        head = "".join(f'import {{ value as v{m} }} from "./m{m}.js";\n' for m in needs)
        total = " + ".join(["1", *(f"v{m}" for m in needs)])
        modules[f"m{n}.js"] = f"{head}export const value = {total};\nnote({n}, value);\n"

    apart, joined, classic = run_both(modules, f"m{len(wanted) - 1}.js")

    assert apart
    assert joined == apart
    assert classic == apart
