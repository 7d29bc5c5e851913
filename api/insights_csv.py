"""A table of the insights as a file that a spreadsheet opens."""

from __future__ import annotations

import csv
import io

from api.insights_tables import Table
from bot.languages import Language

# Spreadsheets take a cell that starts so for a formula, which may call out or run something:
# OWASP, CSV Injection. A tab or a line break before it is skipped.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# What a spreadsheet expects between cells: in Finland and Sweden the comma stands in numbers.
_BETWEEN: dict[Language, str] = {"fi": ";", "sv": ";", "en": ","}
# Without it Excel reads the file as Windows-1252.
_BYTE_ORDER_MARK = "\ufeff"


def write_csv(table: Table, language: Language) -> bytes:
    """Return a table as CSV (RFC 4180), in UTF-8 with a byte order mark.

    Args:
        table: of words; its first line becomes the header.
        language: of the reader, whose spreadsheet expects its own separator.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=_BETWEEN[language], quoting=csv.QUOTE_ALL)
    writer.writerow([harmless(heading) for heading in table.head])
    writer.writerows([harmless(cell.plain) for cell in row] for row in table.rows)
    return (_BYTE_ORDER_MARK + text.getvalue()).encode()


def harmless(text: str) -> str:
    """Return a cell that no spreadsheet computes; an apostrophe before it says that it is text."""
    plain = text.replace("\x00", "")
    return f"'{plain}" if plain.lstrip(" ").startswith(_FORMULA) else plain
