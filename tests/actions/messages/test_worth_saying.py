"""A few findings, the most important first."""

from actions.messages.checks import check, worth_saying


def names(draft, language="fi", limit=200):
    return [each.id for each in worth_saying(check(draft, limit=limit, language=language))]


def test_what_could_hurt_the_user_comes_first():
    draft = (
        "Hei, haluaisin lisätä sinut ammatilliseen verkostooni!! Onko teillä töitä? Vastaa heti. "
        "Hetuni on 010190-123A."
    )
    to_mend = [name for name in names(draft) if name not in {"fits", "polite_end", "clear_ask"}]
    assert to_mend[0] == "sensitive_data"
    assert len(to_mend) == 4


def test_good_ones_stand_before_those_to_mend():
    findings = worth_saying(
        check("Hei Anna, tapasimme Slushissa. Vastaa heti!!", limit=200, language="fi")
    )
    goods = [each.good for each in findings]
    assert goods == sorted(goods, reverse=True)
    assert True in goods
    assert False in goods


def test_a_good_draft_has_nothing_to_mend():
    draft = (
        "Hei Anna, kiitos puheestasi Slushissa viime viikolla! Olen datainsinööri ja haluaisin "
        "kuulla työstäsi. Kerron mielelläni omista projekteistani. Terveisin Omar"
    )
    assert [each for each in check(draft, limit=200, language="fi") if not each.good] == []
    assert len(names(draft)) == 3
