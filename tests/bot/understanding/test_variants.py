"""Training examples as people also type them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.variants import has_variant, without_dots


@given(st.text())
def test_only_the_dots_are_lost(text):
    plain = without_dots(text)
    assert len(plain) == len(text)
    assert all(
        new == old or (old in "äöåÄÖÅ" and new in "aoAO")
        for new, old in zip(plain, text, strict=True)
    )


def test_the_share_of_variants_is_about_what_was_asked_for():
    texts = [f"hyvä kysymys {number}" for number in range(2000)]
    assert 0.35 < sum(has_variant(text, share=0.4) for text in texts) / len(texts) < 0.45


def test_a_text_without_such_letters_has_no_variant():
    assert not any(has_variant(f"a plain text {number}", share=1.0) for number in range(50))
