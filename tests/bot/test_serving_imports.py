"""A process that answers does without what Rasa only imports."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import textwrap

import pytest

from bot.serving_imports import KEPT_OUT, kept_out_at


def run(code, root, *arguments):
    """Return what a new process of Python prints as JSON."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", textwrap.dedent(code), *arguments],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
        env=os.environ | {"TF_CPP_MIN_LOG_LEVEL": "3"},
    )
    return json.loads(done.stdout.splitlines()[-1])


def test_a_model_is_loaded_and_used_without_them(model, root, tmp_path):
    found = run(
        """
        import asyncio, json, sys
        from bot.serving_imports import keep_out, kept_out_at
        keep_out()
        keep_out()  # again: changes nothing
        from api.main import load_assistant
        from bot.settings import Settings

        async def ask():
            assistant = load_assistant(Settings(db=f"sqlite:///{sys.argv[1]}/test.db"))
            await assistant.warm_up()
            talk, _ = await assistant.start(language="en")
            return (await assistant.reply(talk, text="How do I find a mentor?")).topic
        topic = asyncio.run(ask())
        # A real module knows the file it comes from.
        really = [
            name for name, module in sys.modules.items()
            if kept_out_at(name) and getattr(module, "__file__", None)
        ]
        print(json.dumps({"topic": topic, "really": really}))
        """,
        root,
        str(tmp_path),
    )
    assert found == {"topic": "find_mentoring", "really": []}


def test_what_is_used_all_the_same_is_named(root):
    found = run(
        """
        import json
        from bot.serving_imports import KeptOutError, keep_out
        keep_out()
        import tensorflow as tf
        from sanic import Sanic
        from tensorflow.keras.layers import Dense

        class Layer(tf.keras.layers.Layer):
            width: "tf.Tensor | None"
        def said(what):
            try:
                what()
            except KeptOutError as error:
                return str(error).split(",")[0]
        try:
            raise ValueError("another")
        except tf.errors.OpError:
            caught = "wrongly"
        except ValueError:
            caught = "another"
        print(json.dumps([said(Layer), said(Dense), said(lambda: tf.function(len)), caught]))
        """,
        root,
    )
    assert found == [
        "__main__.Layer is used",
        "tensorflow.keras.layers.Dense is used",
        "tensorflow.function is used",
        "another",
    ]


def test_what_was_imported_before_stays(root):
    found = run(
        """
        import json
        import prompt_toolkit
        from bot.serving_imports import keep_out
        keep_out()
        import prompt_toolkit.contrib.completers.system
        print(json.dumps(bool(prompt_toolkit.contrib.completers.system.__file__)))
        """,
        root,
    )
    assert found is True


@pytest.mark.parametrize(
    ("name", "by"),
    [
        ("tensorflow", "tensorflow"),
        ("tensorflow.python.eager", "tensorflow"),
        ("tensorflowish", None),
        ("rasa.core.test", "rasa.core.test"),
        ("rasa.core.processor", None),
    ],
)
def test_a_package_goes_with_all_below_it(name, by):
    assert kept_out_at(name) == by


def test_every_name_has_its_reason():
    assert all(len(reason) > 3 for reason in KEPT_OUT.values())


def test_numpy_computes_in_one_thread(root):
    found = run(
        """
        import json
        import numpy, scipy.linalg
        from threadpoolctl import threadpool_info
        from bot.serving_imports import compute_in_one_thread
        compute_in_one_thread()
        print(json.dumps([pool["num_threads"] for pool in threadpool_info()]))
        """,
        root,
    )
    assert found
    assert set(found) == {1}
