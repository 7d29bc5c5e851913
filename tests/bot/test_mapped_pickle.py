"""What is written can be read, arrays and all, without copying them."""

from __future__ import annotations

import mmap
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from bot.mapped_pickle import dump, load

some_arrays = arrays(
    st.sampled_from([np.float32, np.float64, np.int64, np.uint8]), array_shapes(min_side=0)
)


@given(thing=st.dictionaries(st.text(max_size=5), st.lists(some_arrays, max_size=3), max_size=4))
def test_what_was_written_is_read(tmp_path_factory, thing) -> None:
    path: Path = tmp_path_factory.mktemp("pickled") / "thing.pickle"
    dump(thing, path)
    found = load(path)
    assert found.keys() == thing.keys()
    for name, expected in thing.items():
        for ours, theirs in zip(found[name], expected, strict=True):
            assert ours.dtype == theirs.dtype
            np.testing.assert_array_equal(ours, theirs)


@pytest.mark.parametrize("order", ["C", "F"])
def test_arrays_stay_in_the_file(tmp_path, order) -> None:
    array = np.asarray(np.arange(12.0).reshape(3, 4), order=order)
    dump({"a": array, "words": {"kutsu": 1}}, tmp_path / "x.pickle")
    found = load(tmp_path / "x.pickle")["a"]
    assert not found.flags.owndata
    assert not found.flags.writeable
    assert found.flags[f"{order}_CONTIGUOUS"]
    held = found
    while not isinstance(held, memoryview):
        held = held.base
    assert isinstance(held.obj, mmap.mmap)


def test_the_file_may_be_deleted_while_it_is_used(tmp_path) -> None:
    dump(np.arange(1000), tmp_path / "x.pickle")
    found = load(tmp_path / "x.pickle")
    (tmp_path / "x.pickle").unlink()
    assert int(found.sum()) == 499500
