"""Join the widget's modules into the one script that a site loads.

A phone on a slow train asks once instead of thirty times, one integrity hash covers everything,
and the script runs as a module and as a classic script (bot/decisions/0014). Nothing has to be
built before: the modules stay plain ES modules, and the server joins them when they change.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass

_IMPORT = re.compile(
    r'^import (?:(?:(?P<whole>[\w$]+)|\{(?P<names>[^}]*)\}) from )?"(?P<path>[^"]+)";\n',
    re.MULTILINE,
)
_EXPORT = re.compile(
    r"^export (?=(?:(?:async )?function|class|const) (?P<name>[\w$]+))", re.MULTILINE
)
_DEFAULT = re.compile(r"^export default (?!(?:async )?function\b|class\b)", re.MULTILINE)
# What is left over when the forms above are taken out: other forms, and names used here.
_UNJOINABLE = re.compile(
    r"^[ \t]*(?:import|export)\b(?!\s*:)|\bimport\s*[.(]|(?<![\w$])\$(?:\d+|default)(?![\w$])",
    re.MULTILINE,
)
_NESTED = re.compile(r"`.*\$\{[^}]*`\Z", re.DOTALL)
# Comments, strings, templates, and regular expressions where only one of these can begin.
_WORDS = re.compile(
    r"""//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`"""
    r"""|(?:(?:(?<=[=(,:;!&|?{}\[>])|(?<=\breturn))\s*"""
    r"""/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/)""",
    re.DOTALL,
)


class JoinError(ValueError):
    """Modules that cannot be joined; the message names the module and the line."""


def join(modules: Mapping[str, str], entry: str) -> str:
    """Return one script that does what importing `entry` does.

    Each module becomes a function that is called once and returns what it exports, so that
    names of one module never meet those of another. A style sheet exports its text by default.

    Args:
        modules: sources by path.
        entry: path of the module to begin with.

    Raises:
        JoinError: a module is missing, imports in a circle or what is not exported, or has
            another form of import or export than `import name from`, `import { a, b } from`,
            `import "path"`, `export function`, `export class`, `export const` and
            `export default` with a value; or a form that this reader or `shrink` would spoil.
    """
    if entry not in modules:
        raise JoinError(f"there is no module {entry} to begin with")
    joined: dict[str, _Joined] = {}
    _add(entry, modules, joined, ())
    return '(()=>{"use strict";\n' + "\n".join(each.code for each in joined.values()) + "\n})();\n"


def shrink(script: str) -> str:
    """Return a joined script without comments and blanks, its local names made short."""
    return _minify("application/javascript", script)


def _minify(kind: str, source: str) -> str:
    # Go's threads begin with the import: `api.main` has first to say how many arenas of memory
    # there may be.
    import minify

    return str(minify.string(kind, source))


@dataclass(frozen=True)
class _Joined:
    """One module in the script: the name of what it returns, what that holds, and its code."""

    name: str
    exports: frozenset[str]
    code: str


def _add(
    path: str, modules: Mapping[str, str], joined: dict[str, _Joined], above: tuple[str, ...]
) -> _Joined:
    """Add a module after all that it imports."""
    if path in joined:
        return joined[path]
    source = modules[path]
    if path.endswith(".css"):
        source = f"export default {_quote(_minify('text/css', source))};\n"
    bare = _without_words(path, source)
    edits: list[tuple[int, int, str]] = []
    exported: dict[str, str] = {}
    for found in _IMPORT.finditer(source):
        if bare.startswith("import", found.start()):
            code = _bind(found, path, modules, joined, (*above, path))
            edits.append((*found.span(), code))
    for found in _EXPORT.finditer(bare):
        exported[found["name"]] = found["name"]
        edits.append((*found.span(), ""))
    for found in _DEFAULT.finditer(bare):
        exported["default"] = "default: $default"
        edits.append((*found.span(), "const $default = "))
    for start, end, code in sorted(edits, reverse=True):
        source = source[:start] + code + source[end:]
        bare = bare[:start] + re.sub(r"[^\n]", " ", bare[start:end]) + bare[end:]
    if left := _UNJOINABLE.search(bare):
        raise _error(path, modules[path], left.start(), "cannot be joined; write it otherwise")
    # The minifier gives this one another name than its declaration (2.24.12).
    if private := bare.find("?.#") + 1:
        raise _error(path, modules[path], private - 1, "has ?. before a private name")
    name = f"${len(joined)}"
    returned = ", ".join(exported.values())
    code = f"const {name} = (() => {{\n{source}\nreturn {{ {returned} }};\n}})();"
    joined[path] = _Joined(name, frozenset(exported), code)
    return joined[path]


def _bind(
    statement: re.Match[str],
    path: str,
    modules: Mapping[str, str],
    joined: dict[str, _Joined],
    above: tuple[str, ...],
) -> str:
    """Add what an import statement of `path` names; return what stands in its place."""
    wanted = posixpath.normpath(posixpath.join(posixpath.dirname(path), statement["path"]))
    if wanted in above or wanted not in modules:
        problem = f"is a circle: {' > '.join(above)} > {wanted}"
        if wanted not in above:
            problem = f"names {wanted}, which does not exist"
        raise _error(path, statement.string, statement.start(), problem)
    source = _add(wanted, modules, joined, above)
    names = [
        name.split(" as ") for name in re.split(r"\s*,\s*", (statement["names"] or "").strip())
    ]
    taken = {"default"} if statement["whole"] else {name[0] for name in names} - {""}
    if missing := taken - source.exports:
        problem = f"takes {', '.join(sorted(missing))}, which {wanted} does not export"
        raise _error(path, statement.string, statement.start(), problem)
    if statement["whole"]:
        return f"const {statement['whole']} = {source.name}.default;\n"
    bound = ", ".join(": ".join(name) for name in names if name[0])
    return f"const {{ {bound} }} = {source.name};\n" if bound else ""


def _without_words(path: str, source: str) -> str:
    """Return `source`, as long as it is, with blanks for what is not code."""

    def blank(words: re.Match[str]) -> str:
        if _NESTED.match(words[0]):
            raise _error(path, source, words.start(), "has a template within a template")
        return re.sub(r"[^\n]", " ", words[0])

    return _WORDS.sub(blank, source)


def _quote(text: str) -> str:
    """Return JavaScript's string literal of `text`."""
    return json.dumps(text, ensure_ascii=False)


def _error(path: str, source: str, position: int, problem: str) -> JoinError:
    line = source.count("\n", 0, position) + 1
    text = source.split("\n")[line - 1].strip()
    return JoinError(f"{path}:{line}: `{text}` {problem}")
