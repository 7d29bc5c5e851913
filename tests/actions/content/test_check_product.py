"""The content that the bot really shows passes its own checks."""

from __future__ import annotations

import shutil

from actions.content.check import check_content, confirm_item
from actions.content.confirmed import FILE
from actions.content.loader import DEFAULT_DIRECTORY


def test_the_products_content_has_no_error():
    report = check_content(DEFAULT_DIRECTORY)
    assert [str(found) for found in report.findings if found.severity == "error"] == []


def test_confirming_the_products_content_leaves_nothing_stale(tmp_path):
    folder = shutil.copytree(DEFAULT_DIRECTORY, tmp_path / "content")
    (folder / FILE).unlink(missing_ok=True)
    assert confirm_item(folder, "ALL").endswith(" confirmed, 0 stale translations left")
    findings = check_content(folder).findings
    assert [str(found) for found in findings if "stale" in found.problem] == []
