"""Settings from the environment, and the key that is made at the first start."""

from __future__ import annotations

import stat

import pytest
from pydantic import ValidationError

from bot.settings import Settings, signing_key

LONG_ENOUGH = "a secret for tests only: 32 long"


@pytest.fixture
def environment(monkeypatch):
    """Return a function that sets variables on an otherwise bare environment."""
    for field, info in Settings.model_fields.items():
        monkeypatch.delenv(
            str(info.validation_alias or f"VERKOSTOVINKKI_{field.upper()}"), raising=False
        )
    return lambda **values: [monkeypatch.setenv(name, value) for name, value in values.items()]


def test_without_any_variable_the_bot_listens_on_this_machine_only(environment):
    settings = Settings()
    assert (settings.host, settings.port, settings.origins) == ("127.0.0.1", 8000, ())


def test_variables_are_read(environment):
    environment(HOST="0.0.0.0", PORT="9000", VERKOSTOVINKKI_RETENTION_DAYS="7")  # noqa: S104  a value
    settings = Settings()
    assert (settings.host, settings.port, settings.retention_days) == ("0.0.0.0", 9000, 7)  # noqa: S104


@pytest.mark.parametrize(
    ("value", "origins"),
    [
        ("", ()),
        ("https://a.fi", ("https://a.fi",)),
        ("https://a.fi/, https://b.fi ,", ("https://a.fi", "https://b.fi")),
    ],
)
def test_origins_are_split_at_commas(environment, value, origins):
    environment(VERKOSTOVINKKI_ORIGINS=value)
    assert Settings().origins == origins


@pytest.mark.parametrize(
    "origin",
    [
        "https://www.example.fi/job-seekers",
        "www.example.fi",
        "https://",
        "ftp://example.fi",
        "https://*.example.fi",
        "https://työ.fi",
        "https://a.fi; script-src *",
    ],
)
def test_an_origin_that_no_browser_sends_is_an_error(environment, origin):
    environment(VERKOSTOVINKKI_ORIGINS=f"https://www.example.fi,{origin}")

    with pytest.raises(ValidationError, match="scheme and host only"):
        Settings()


@pytest.mark.parametrize(
    "origin", ["https://WWW.Example.fi", "http://localhost:8080", "http://[::1]:80", "*"]
)
def test_an_origin_is_kept_as_browsers_send_it(environment, origin):
    environment(VERKOSTOVINKKI_ORIGINS=origin)

    assert Settings().origins == (origin.lower(),)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "0"),
        ("PORT", "65536"),
        ("PORT", "eight"),
        ("VERKOSTOVINKKI_RETENTION_DAYS", "0"),
        ("VERKOSTOVINKKI_ACTION_TIMEOUT", "0"),
        ("VERKOSTOVINKKI_LOG_FORMAT", "xml"),
    ],
)
def test_an_impossible_value_is_refused_and_named(environment, name, value):
    environment(**{name: value})
    with pytest.raises(ValidationError) as caught:
        Settings()
    (error,) = caught.value.errors()
    assert str(error["loc"][0]).casefold() == name.removeprefix("VERKOSTOVINKKI_").casefold()


def test_a_short_secret_is_refused_with_the_way_to_make_a_good_one(environment):
    environment(VERKOSTOVINKKI_SECRET="too short")
    with pytest.raises(ValidationError, match="openssl rand"):
        Settings()


def test_a_given_secret_wins_and_no_file_is_made(tmp_path):
    file = tmp_path / "secret"
    assert signing_key(Settings(secret=LONG_ENOUGH), file) == LONG_ENOUGH
    assert not file.exists()


def test_the_key_is_made_once_in_a_file_that_only_its_owner_reads(tmp_path):
    file = tmp_path / "var" / "secret"
    first = signing_key(Settings(secret=""), file)
    assert signing_key(Settings(secret=""), file) == first
    assert len(first) == 64
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(file.parent.iterdir()) == [file]


def test_each_installation_has_its_own_key(tmp_path):
    settings = Settings(secret="")
    assert signing_key(settings, tmp_path / "one") != signing_key(settings, tmp_path / "two")


@pytest.mark.parametrize("broken", ["", "\n", "half a key"])
def test_a_file_without_a_whole_key_is_refused_rather_than_signed_with(tmp_path, broken):
    file = tmp_path / "secret"
    file.write_text(broken, encoding="ascii")
    with pytest.raises(ValueError, match="delete it"):
        signing_key(Settings(secret=""), file)
