"""What is read ahead is not read again by the first user's message."""

from __future__ import annotations

import subprocess
import sys

# In a process of its own: in this one, other tests have read everything already.
_SCRIPT = """
import sys

from ruamel.yaml import YAML

from actions.messages.drafting import write
from actions.messages.reviewing import review_of, with_facts_of
from actions.messages.workshop import Workshop
from actions.read_ahead import read_ahead

if sys.argv[1] == "ahead":
    read_ahead()
YAML.load = None  # whoever reads a file from now on fails
draft = "Hei Petri, olimme samassa ryhmässä trukkikurssilla. Saanko kysyä työstäsi? Hassan"
workshop = with_facts_of(Workshop("review_message"), draft)
print(len(write(workshop, language="fi", seed="x").draft.text))
print(len(review_of(draft, workshop, language="fi", limit=200)))
"""


def first_message(root, how: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "ignore", "-c", _SCRIPT, how],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_first_message_finds_everything_read(root):
    done = first_message(root, "ahead")
    assert done.returncode == 0, done.stderr
    assert all(int(line) > 40 for line in done.stdout.split())


def test_without_it_the_first_message_has_to_read(root):
    assert "not callable" in first_message(root, "not").stderr
