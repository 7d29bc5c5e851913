"""Write the page and say where it is; see page.py for what it shows."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import datetime, timezone
from pathlib import Path

from actions.content.findings import Finding
from actions.content.loader import DEFAULT_DIRECTORY, ContentInvalidError
from actions.content.preview.content import read_content
from actions.content.preview.page import render_page
from actions.content.preview.responses import DEFAULT_DIRECTORY as RESPONSES
from actions.content.preview.responses import ResponsesInvalidError

_ROOT = Path(__file__).resolve().parents[3]
_OUTPUT = _ROOT / "results" / "content.html"


def main(arguments: Sequence[str]) -> int:
    """Write the page; `--help` lists the options.

    Returns:
        0; 1 when the content has errors; 2 when a file cannot be read or written.
    """
    options = _read_options(arguments)
    output: Path = options.output
    try:
        content = read_content(options.content, options.responses)
        page = render_page(content, made=datetime.now(timezone.utc).date())
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(page, encoding="utf-8")
    except ContentInvalidError as error:
        wrong = "".join(f"{Finding.of(each)}\n" for each in error.errors)
        sys.stderr.write(f"{wrong}There is no page before this is mended.\n")
        return 1
    except (ResponsesInvalidError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.write(f"The content, to be read: {_short(output)}\n")
    return 0


def _short(file: Path) -> str:
    """Return a path as seen from the project, or as it is when it lies elsewhere."""
    full = file.resolve()
    return str(full.relative_to(_ROOT)) if full.is_relative_to(_ROOT) else str(file)


def _read_options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="preview", description=__doc__)
    add = parser.add_argument
    add("--output", type=Path, default=_OUTPUT, help="where to write the page")
    add("--content", type=Path, default=DEFAULT_DIRECTORY, help="folder of the content")
    add("--responses", type=Path, default=RESPONSES, help="folder of the short replies")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
