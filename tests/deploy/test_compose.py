"""compose.yml against the schema of Compose, and against what the service really asks for."""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from bot.settings import ROOT, Settings

DEPLOY = ROOT / "deploy"
REPLICAS = ("bot-a", "bot-b")
# Of the runtime and its web server, not of this project.
OTHERS = {"FORWARDED_ALLOW_IPS"}


@pytest.fixture(scope="module")
def compose() -> dict:
    return yaml.safe_load((DEPLOY / "compose.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def services(compose) -> dict:
    return compose["services"]


def known_settings() -> set[str]:
    return {
        str(field.validation_alias or f"VERKOSTOVINKKI_{name.upper()}")
        for name, field in Settings.model_fields.items()
    }


def test_it_fits_the_schema_of_compose(compose):
    # Only a file of the package: what it imports would need newer packages than Rasa allows.
    package = Path(importlib.util.find_spec("check_jsonschema").origin).parent
    schema = json.loads(
        (package / "builtin_schemas" / "vendor" / "compose-spec.json").read_text(encoding="utf-8")
    )
    jsonschema.Draft202012Validator(schema).validate(compose)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate({"services": {"bot": {"imag": "x"}}})


def test_two_replicas_are_the_same(services):
    first, second = ({k: v for k, v in services[name].items() if k != "build"} for name in REPLICAS)
    assert first == second


def test_no_service_may_more_than_it_needs(services):
    for name, service in services.items():
        assert service["read_only"] is True, name
        assert service["cap_drop"] == ["ALL"], name
        assert service["security_opt"] == ["no-new-privileges:true"], name
        assert service["logging"]["options"]["max-size"], name
        assert {"cpus", "memory", "pids"} <= service["deploy"]["resources"]["limits"].keys(), name
        assert "restart" in service, name
        assert "healthcheck" in service, name
        assert not service.get("privileged"), name
    added = {name: service["cap_add"] for name, service in services.items() if "cap_add" in service}
    assert added == {"proxy": ["NET_BIND_SERVICE"], "backups-owner": ["CHOWN", "FOWNER"]}


def test_only_the_proxy_can_be_reached_from_outside(services, compose):
    ports = {name: service["ports"] for name, service in services.items() if "ports" in service}
    assert set(ports) == {"proxy", "grafana"}
    assert all(port.startswith("127.0.0.1:") for port in ports["grafana"])
    networks = compose["networks"]
    assert networks["data"]["internal"] is True
    assert networks["front"]["internal"] is True
    reached = {name: set(service.get("networks", ())) for name, service in services.items()}
    assert reached["proxy"] == {"outside", "front"}
    for store in ("postgres", "redis", "backup", "migrate"):
        assert reached[store] == {"data"}, store
    for replica in REPLICAS:
        assert reached[replica] == {"front", "data"}


def test_no_secret_stands_in_the_file(services, compose):
    for name, service in services.items():
        for variable, value in service.get("environment", {}).items():
            if re.search(r"SECRET|PASSWORD|TOKEN|_DB_", variable):
                assert str(value).startswith("/run/secrets/"), (name, variable)
                assert str(value).rpartition("/")[2] in service["secrets"], (name, variable)
    made = set(
        re.findall(
            r'^make (\w+)|\$folder/(\w+)"', (DEPLOY / "make-secrets.sh").read_text(), re.MULTILINE
        )
    )
    files = {Path(secret["file"]).name for secret in compose["secrets"].values()}
    assert files <= {name for pair in made for name in pair if name}


@pytest.mark.parametrize("name", [*REPLICAS, "migrate"])
def test_every_variable_is_a_setting(services, name):
    given = {variable.removesuffix("_FILE") for variable in services[name]["environment"]}
    assert given - known_settings() == OTHERS
    assert {"VERKOSTOVINKKI_SECRET", "VERKOSTOVINKKI_DB", "VERKOSTOVINKKI_REDIS"} <= given
    # deploy/run puts the content of these files into the settings.
    run = (DEPLOY / "run").read_text(encoding="utf-8")
    for variable in services[name]["environment"]:
        if variable.endswith("_FILE"):
            assert variable.removesuffix("_FILE") in run


def test_defaults_are_settings_that_work(services):
    given = {
        variable: re.sub(r"\$\{\w+:-([^}]*)\}", r"\1", str(value))
        for variable, value in services["bot-a"]["environment"].items()
        if not variable.endswith("_FILE")
    }
    fields = {
        str(field.validation_alias or f"VERKOSTOVINKKI_{name.upper()}"): name
        for name, field in Settings.model_fields.items()
    }
    named = {variable: value for variable, value in given.items() if variable in fields}
    settings = Settings.model_validate(
        {fields[v] if not _alias(fields[v]) else v: value for v, value in named.items()}
    )
    grace = int(services["bot-a"]["stop_grace_period"].removesuffix("s"))
    assert grace > settings.drain_seconds + 5
    assert settings.redis.startswith("redis://redis:")


def _alias(name: str) -> bool:
    return Settings.model_fields[name].validation_alias is not None


def test_the_proxys_word_is_taken_and_nobody_elses(services, compose):
    trusted = services["bot-a"]["environment"]["FORWARDED_ALLOW_IPS"]
    assert trusted == compose["networks"]["front"]["ipam"]["config"][0]["subnet"]


def test_every_file_that_is_mounted_exists(services):
    for name, service in services.items():
        for volume in service.get("volumes", ()):
            source = volume.partition(":")[0]
            if source.startswith("."):
                assert (DEPLOY / source).exists(), (name, source)


def test_images_are_pinned_to_a_release(services):
    for name, service in services.items():
        image = re.sub(r"\$\{\w+:-([^}]*)\}", r"\1", service["image"])
        assert re.search(r":v?\d+\.?\d*", image), (name, image)
        assert not image.endswith(":latest")


def test_prometheus_finds_every_replica(services):
    names = yaml.safe_load((DEPLOY / "observe" / "prometheus.yml").read_text(encoding="utf-8"))[
        "scrape_configs"
    ][0]["dns_sd_configs"][0]["names"]
    for replica in REPLICAS:
        assert services[replica]["networks"]["front"]["aliases"] == names


def test_the_proxy_keeps_to_the_contract():
    text = (DEPLOY / "Caddyfile").read_text(encoding="utf-8")
    for path in ("/metrics", "/readyz", "/healthz"):
        assert path in text.partition("respond @inside 404")[0]
    assert "X-Request-ID" in text
    # Nothing makes the proxy send a message twice.
    assert "lb_retry_match" not in text
    for replica in REPLICAS:
        assert f"{replica}:8000" in text
    answer = re.search(r"respond `(\{\"error\".*\})` 503", text)[1]
    assert json.loads(answer)["error"]["code"] == "unavailable"
