"""lingua's models are read beside everything else, and wholly."""

from __future__ import annotations

import json
import subprocess
import sys
import textwrap

# In a process of its own: another test may have read the models already.
READING = textwrap.dedent("""
    import json
    from pathlib import Path
    from bot.language_models import begin_to_read, build_detector

    def megabytes():
        return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 // 2**20

    before = megabytes()
    begin_to_read().join()
    read = megabytes()
    build_detector().compute_language_confidence_values(
        "Hej, jag heter Anna och jag söker jobb som ingenjör i Åbo, men känner ingen där."
    )
    print(json.dumps({"read": read - before, "later": megabytes() - read}))
""")


def test_after_it_the_first_message_of_a_user_reads_nothing(root) -> None:
    done = subprocess.run(
        [sys.executable, "-c", READING], cwd=root, capture_output=True, text=True, check=True
    )
    grown = json.loads(done.stdout)
    assert grown["read"] > 80
    assert grown["later"] < 10
