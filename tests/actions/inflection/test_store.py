"""Tables on disk: made once, whole, in any place that can be written."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from actions.inflection.store import CACHE_DIRECTORY, cached_tables, open_transducer, source_path
from actions.inflection.tables import compile_tables

QUERY = "Virtaselle"
# Resident megabytes before and after, and milliseconds a form, in a process of its own.
MEASURE = """
import json, os, time
from pathlib import Path
def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
from actions.finnish import base_form, inflect
before = resident()
names = Path(os.environ["FORMS"]).read_text(encoding="utf-8").splitlines()[1:]
rows = [line.split("\\t") for line in names]
inflect("koira", "genitive")
start = time.perf_counter()
for _, base, case, _ in rows:
    inflect(base, case)
each = (time.perf_counter() - start) / len(rows) * 1000
for _, base, case, _ in rows:
    base_form(inflect(base, case))
print(json.dumps([resident() - before, each]))
"""


def test_tables_are_made_once(tmp_path):
    first = cached_tables("generator", tmp_path)
    made = first.stat().st_mtime_ns
    assert cached_tables("generator", tmp_path) == first
    assert first.stat().st_mtime_ns == made
    assert [path.name for path in tmp_path.iterdir()] == [first.name]


def test_several_may_make_them_at_once(tmp_path):
    with ThreadPoolExecutor(3) as pool:
        paths = set(pool.map(lambda _: cached_tables("parser", tmp_path), range(3)))
    assert len(paths) == 1
    assert open_transducer("parser", tmp_path).lookup(QUERY)[0][0].split("\t")[1] == "Virtanen"


def test_a_place_that_cannot_be_written_is_no_obstacle(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert open_transducer("parser", blocked).lookup(QUERY)


@pytest.mark.parametrize("content", [b"", b"KFST", b"HFST" + b"\0" * 40])
def test_another_file_is_refused(content):
    with pytest.raises(ValueError, match=r"fi-parser\.kfst: not a weighted kfst transducer"):
        compile_tables(content, name="fi-parser.kfst")


@pytest.mark.parametrize("text", ["", "a" * 101, "\0", "ಠ_ಠ", "a" * 90])
def test_odd_text_is_looked_up_without_harm(text):
    assert isinstance(open_transducer("parser", CACHE_DIRECTORY).lookup(text, margin=9), list)


def test_results_come_by_weight():
    found = open_transducer("parser", CACHE_DIRECTORY).lookup("Camilla", margin=7)
    weights = [weight for _, weight in found]
    assert weights == sorted(weights)
    assert len({text for text, _ in found}) == len(found) > 1


def test_source_is_part_of_the_package():
    assert source_path("parser").is_file()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_memory_and_speed(request):
    forms = request.path.parent / "forms.tsv"
    done = subprocess.run(
        [sys.executable, "-c", MEASURE],
        env={"FORMS": str(forms), "PYTHONPATH": str(request.config.rootpath)},
        capture_output=True,
        text=True,
        check=True,
    )
    megabytes, milliseconds = json.loads(done.stdout)
    assert megabytes < 200
    assert milliseconds < 10  # 1 on an idle processor
