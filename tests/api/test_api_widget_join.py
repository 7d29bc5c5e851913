"""Joining modules into one script; tests/widget/test_widget_joined.py runs what comes out."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.widget_join import JoinError, join, shrink

ENTRY = "entry.js"


def inner(script):
    """Return what stands between the first and the last line, which every script has."""
    first, *lines, last, empty = script.split("\n")
    assert (first, last, empty) == ('(()=>{"use strict";', "})();", "")
    return "\n".join(lines)


def test_a_script_of_one_module_is_that_module():
    assert (
        inner(join({ENTRY: "run();\n"}, ENTRY))
        == "const $0 = (() => {\nrun();\n\nreturn {  };\n})();"
    )


@pytest.mark.parametrize(
    ("statement", "exporting", "bound", "returned"),
    [
        ('import it from "./a.js";', "export default 1;", "const it = $0.default;", "default: $default"),
        ('import { a } from "./a.js";', "export const a = 1;", "const { a } = $0;", "a"),
        ('import { a } from "./a.js";', "export function a() {}", "const { a } = $0;", "a"),
        ('import { a } from "./a.js";', "export async function a() {}", "const { a } = $0;", "a"),
        ('import { a } from "./a.js";', "export class a {}", "const { a } = $0;", "a"),
        ('import { $a } from "./a.js";', "export const $a = 1;", "const { $a } = $0;", "$a"),
        ('import { a as b } from "./a.js";', "export const a = 1;", "const { a: b } = $0;", "a"),
        (
            'import {\n  a,\n  b as c,\n} from "./a.js";',
            "export const a = 1;\nexport const b = 2;",
            "const { a, b: c } = $0;",
            "a, b",
        ),
    ],
)  # fmt: skip
def test_each_form_of_import_and_export(statement, exporting, bound, returned):
    script = join({ENTRY: f"{statement}\n", "a.js": f"{exporting}\n"}, ENTRY)

    assert f"\n{bound}\n" in script
    assert f"\nreturn {{ {returned} }};\n" in script
    assert "import" not in script
    assert "export" not in script


def test_an_import_for_its_effect_binds_nothing():
    script = join({ENTRY: 'import "./a.js";\nlast();\n', "a.js": "first();\n"}, ENTRY)

    assert script.index("first()") < script.index("last()")
    assert "$0;" not in script


def test_paths_are_seen_from_the_module_that_imports():
    modules = {
        ENTRY: 'import { a } from "./view/a.js";\n',
        "view/a.js": 'import { b } from "../b.js";\nimport { c } from "./c.js";\nexport const a = b + c;\n',
        "view/c.js": "export const c = 1;\n",
        "b.js": "export const b = 1;\n",
        "c.js": "never();\n",
    }  # fmt: skip

    assert "never" not in join(modules, ENTRY)


def test_a_module_that_several_import_is_there_once():
    modules = {
        ENTRY: 'import { l } from "./left.js";\nimport { r } from "./right.js";\n',
        "left.js": 'import { b } from "./base.js";\nexport const l = b;\n',
        "right.js": 'import { b } from "./base.js";\nexport const r = b;\n',
        "base.js": "export const b = 1;\n",
    }
    script = join(modules, ENTRY)

    assert script.count("const b = 1;") == 1
    assert script.count("const { b } = $0;") == 2


def test_names_of_modules_do_not_meet():
    paths = ["a-b.js", "a_b.js", "a/b.js", "a/b.c.js"]
    imports = "".join(f'import {{ x as x{n} }} from "./{path}";\n' for n, path in enumerate(paths))
    modules = {path: f'export const x = "{path}";\n' for path in paths}
    script = join(modules | {ENTRY: imports}, ENTRY)

    for n in range(len(paths)):
        assert script.count(f"const ${n} = (") == 1
        assert f"const {{ x: x{n} }} = ${n};" in script


@pytest.mark.parametrize(
    ("modules", "message"),
    [
        ({}, "there is no module entry.js"),
        ({ENTRY: 'one();\nimport { a } from "./a.js";\n'}, r"entry.js:2: .* names a.js, which does"),
        ({ENTRY: 'import { a } from "../../a.js";\n'}, r"names ../../a.js, which does not exist"),
        ({ENTRY: 'import { a } from "lit";\n'}, r"entry.js:1: .* names lit, which does not exist"),
        ({ENTRY: 'import { a } from "./entry.js";\n'}, r"is a circle: entry.js > entry.js"),
        (
            {
                ENTRY: 'import { a } from "./a.js";\n',
                "a.js": 'import { b } from "./b.js";\nexport const a = 1;\n',
                "b.js": '// b\nimport { a } from "./a.js";\nexport const b = 1;\n',
            },
            r"b.js:2: .* is a circle: entry.js > a.js > b.js > a.js",
        ),
        (
            {ENTRY: 'import { a, b } from "./a.js";\n', "a.js": "export const a = 1, b = 2;\n"},
            r"entry.js:1: .* takes b, which a.js does not export",
        ),
        (
            {ENTRY: 'import a from "./a.js";\n', "a.js": "export const a = 1;\n"},
            r"takes default, which a.js does not export",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_found_is_named_with_its_line(modules, message):
    with pytest.raises(JoinError, match=message):
        join(modules, ENTRY)


@pytest.mark.parametrize(
    "line",
    [
        'import * as all from "./a.js";',
        'import a, { b } from "./a.js";',
        'import a from "./a.js"',
        "import a from './a.js';",
        '  import a from "./a.js";',
        'const a = await import("./a.js");',
        'const a = () => import ("./a.js");',
        "const here = import.meta.url;",
        "export let a = 1;",
        "export var a = 1;",
        "export const { a, b } = c;",
        "export function* a() {}",
        "export { a };",
        "export { a as b };",
        'export { a } from "./a.js";',
        'export * from "./a.js";',
        "export default class A {}",
        "export default function a() {}",
        "export default async function a() {}",
        "const $0 = 1;",
        "use($default);",
        "const a = `b ${c ? `d` : e}`;",
        "first?.#panel.open();",
    ],
)
def test_another_form_is_refused_with_its_line(line):
    modules = {ENTRY: f"first();\n{line}\nlast();\n", "a.js": "export default 1;\n"}

    with pytest.raises(JoinError, match=r"^entry\.js:2: `"):
        join(modules, ENTRY)


@pytest.mark.parametrize(
    "source",
    [
        'const a = "import { b } from \\"./b.js\\";";\n',
        "const a = 'import(\"./b.js\")';\n",
        '// import it from "./b.js";\n// import("./b.js"), import.meta, export let a\n',
        '/*\nimport it from "./b.js";\nexport const a = 1;\n*/\n',
        'const a = `\nimport it from "./b.js";\nexport const a = 1;\nexport default 2;\n$0`;\n',
        'const a = /"/;\nconst b = "import(c)";\n',
        "const a = /[/`'\"]/.test(b);\nconst c = 'import.meta';\n",
        "const price = '$0', other = `$1`, name$0 = 1;\n",
        "const a = { import: 1, export: 2, reimport: 3 };\n",
        "const a = {\n  export: 1,\n  import: 2,\n};\na.imports(exported);\n",
        "// it's `\nconst a = b / c;\n",
    ],
)
def test_what_only_looks_like_it_stays(source):
    assert f"\n{source}\n" in join({ENTRY: source}, ENTRY)


@given(st.lists(st.lists(st.integers(0, 30), max_size=5), min_size=1, max_size=12))
def test_every_module_stands_once_and_after_all_that_it_imports(wanted):
    """Module n imports some of those before it, so that there is no circle."""
    modules, needs = {}, {}
    for n, others in enumerate(wanted):
        needs[n] = sorted({other % n for other in others}) if n else []
        head = "".join(f'import {{ v{other} }} from "./m{other}.js";\n' for other in needs[n])
        modules[f"m{n}.js"] = f"{head}export const v{n} = {n};\n"
    last = len(wanted) - 1
    script = join(modules, f"m{last}.js")

    reached, waiting = set(), [last]
    while waiting:
        n = waiting.pop()
        reached.add(n)
        waiting += set(needs[n]) - reached
    for n in range(len(wanted)):
        assert script.count(f"\nconst v{n} = {n};\n") == (n in reached)
    for n in reached:
        for other in needs[n]:
            assert script.index(f"const v{other} = ") < script.index(f"const v{n} = ")


def test_a_style_sheet_exports_its_text_by_default():
    sheet = '/* note */\np::after {\n  content: "a \\"  `${b}`";\n}\n'
    script = join({ENTRY: 'import look from "./look.css";\nuse(look);\n', "look.css": sheet}, ENTRY)

    text = json.loads(re.search(r"const \$default = (\".*\");", script)[1])
    assert "note" not in text
    assert text.startswith("p::after{content:")
    assert "`${b}`" in text


def test_shrinking_takes_comments_and_long_names_and_leaves_words():
    script = (
        '(() => {\n  // note\n  const  longName = "b  // c";\n  /* note */\n'
        "  show(longName, `e\\n  ${ longName }  /* f */`);\n})();\n"
    )

    short = shrink(script)

    assert "note" not in short
    assert "longName" not in short
    assert '"b  // c"' in short
    assert "  /* f */`" in short
    assert len(short) < len(script) / 1.5


def test_what_is_no_javascript_is_not_shrunk():
    with pytest.raises(ValueError, match="unexpected"):
        shrink("const = 1;")
