"""The manifests against the schemas of Kubernetes, and against what the service really is."""

from __future__ import annotations

import importlib.util
import json
from functools import cache
from pathlib import Path

import jsonschema
import pytest
import yaml

from bot.settings import ROOT, Settings
from tests.deploy.image import read_stages
from tests.deploy.test_compose import OTHERS, known_settings

FOLDER = ROOT / "deploy" / "kubernetes"
VERSIONS = ("1.30.0", "1.33.0")
FILES = sorted(FOLDER.glob("*.yaml"))
USER = 10001


def documents(path: Path) -> list[dict]:
    return list(yaml.safe_load_all(path.read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def everything() -> list[dict]:
    return [
        document
        for path in FILES
        if path.name != "kustomization.yaml"
        for document in documents(path)
    ]


def one(everything, kind, name="verkostovinkki") -> dict:
    (found,) = [d for d in everything if (d["kind"], d["metadata"]["name"]) == (kind, name)]
    return found


def pods(everything):
    """Yield the name and the pod of everything that starts one."""
    for document in everything:
        spec = document.get("spec", {})
        spec = spec.get("jobTemplate", {}).get("spec", spec)
        if "template" in spec:
            yield document["metadata"]["name"], spec["template"]


@cache
def validator(kind: str, api_version: str, version: str) -> jsonschema.Draft7Validator:
    """Return what knows a kind in the strict form, which refuses names that nobody reads.

    Only the schemas of the package kubernetes-validate are used: the package itself wants a newer
    jsonschema than Rasa allows.
    """
    package = Path(importlib.util.find_spec("kubernetes_validate").origin).parent
    folder = package / "kubernetes-json-schema" / f"v{version}-local-strict"
    group, _, name = api_version.rpartition("/")
    parts = [kind, group.partition(".")[0], name] if group else [kind, name]
    file = folder / f"{'-'.join(parts)}.json".lower()
    schema = json.loads(file.read_text(encoding="utf-8"))
    definitions = (folder / "_definitions.json").resolve()
    return jsonschema.Draft7Validator(
        schema,
        resolver=jsonschema.RefResolver(
            file.resolve().as_uri(), schema, store={definitions.as_uri(): _definitions(definitions)}
        ),
    )


@cache
def _definitions(file: Path) -> dict:
    return json.loads(file.read_text(encoding="utf-8"))


def validate(document: dict, version: str) -> None:
    validator(document["kind"], document["apiVersion"], version).validate(document)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
@pytest.mark.parametrize("version", VERSIONS)
def test_it_fits_the_schema(path, version):
    for document in documents(path):
        if document["kind"] != "Kustomization":
            validate(document, version)


def test_the_validator_refuses_a_slip():
    (deployment,) = documents(FOLDER / "deployment.yaml")
    pod = deployment["spec"]["template"]["spec"]
    pod["containers"][0]["readyProbe"] = pod["containers"][0].pop("readinessProbe")
    with pytest.raises(jsonschema.ValidationError, match="readyProbe"):
        validate(deployment, VERSIONS[0])


def test_the_kustomization_names_every_file():
    (listed,) = documents(FOLDER / "kustomization.yaml")
    left_out = {"kustomization.yaml", "secret.example.yaml", "postgres.yaml"}
    assert set(listed["resources"]) == {path.name for path in FILES} - left_out


def test_no_pod_may_more_than_it_needs(everything):
    found = dict(pods(everything))
    assert len(found) == 5
    for name, pod in found.items():
        spec = pod["spec"]
        assert spec["automountServiceAccountToken"] is False, name
        assert spec["securityContext"]["runAsNonRoot"] is True, name
        assert spec["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}, name
        for container in [*spec.get("initContainers", ()), *spec["containers"]]:
            assert container["securityContext"] == {
                "allowPrivilegeEscalation": False,
                "readOnlyRootFilesystem": True,
                "capabilities": {"drop": ["ALL"]},
            }, (name, container["name"])
            assert container["resources"]["requests"].keys() == {"cpu", "memory"}
            assert "memory" in container["resources"]["limits"]
            image, _, tag = container["image"].rpartition(":")
            assert image, name
            assert tag[0].isdigit(), (name, tag)
    assert found["verkostovinkki"]["spec"]["securityContext"]["runAsUser"] == USER
    assert f"{USER}:{USER}" == dict(read_stages()[-1].instructions)["USER"]


def test_probes_ask_routes_that_exist(everything):
    from api.app import create_app
    from api.main import build_services

    settings = Settings(secret="x" * 32)
    paths = create_app(build_services(settings), settings).openapi()["paths"]
    (bot,) = one(everything, "Deployment")["spec"]["template"]["spec"]["containers"]
    asked = {
        probe: bot[probe]["httpGet"]
        for probe in ("startupProbe", "readinessProbe", "livenessProbe")
    }
    for probe, request in asked.items():
        assert request["path"] in paths, probe
        assert request["port"] == "http"
    # A pod is never restarted because the database is gone.
    assert asked["livenessProbe"]["path"] == "/healthz"
    assert asked["readinessProbe"]["path"] == "/readyz"


def test_ports_and_labels_fit_together(everything):
    deployment = one(everything, "Deployment")
    pod = deployment["spec"]["template"]
    (bot,) = pod["spec"]["containers"]
    port = {entry["name"]: entry["containerPort"] for entry in bot["ports"]}
    environment = {entry["name"]: entry["value"] for entry in bot["env"]}
    assert str(port["http"]) == environment["PORT"]
    for name in ("verkostovinkki", "bot"):
        service = one(everything, "Service", name)
        assert service["spec"]["selector"].items() <= pod["metadata"]["labels"].items()
        assert service["spec"]["ports"][0]["targetPort"] == "http"
    for kind in ("PodDisruptionBudget", "NetworkPolicy"):
        spec = one(everything, kind)["spec"]
        chosen = spec.get("selector") or spec["podSelector"]
        assert chosen["matchLabels"].items() <= pod["metadata"]["labels"].items(), kind
    target = one(everything, "HorizontalPodAutoscaler")["spec"]
    assert target["scaleTargetRef"]["name"] == deployment["metadata"]["name"]
    assert target["minReplicas"] >= 2
    assert "replicas" not in deployment["spec"]
    rules = one(everything, "Ingress")["spec"]["rules"][0]["http"]["paths"]
    routed = {rule["path"]: rule["backend"]["service"]["name"] for rule in rules}
    assert routed.pop("/") == "verkostovinkki"
    assert set(routed) == {"/metrics", "/readyz", "/healthz"}
    assert set(routed.values()) == {"verkostovinkki-nowhere"}


def test_a_turn_has_time_to_end(everything):
    pod = one(everything, "Deployment")["spec"]["template"]["spec"]
    settings = one(everything, "ConfigMap")["data"]
    pause = int(pod["containers"][0]["lifecycle"]["preStop"]["exec"]["command"][1])
    drain = int(settings["VERKOSTOVINKKI_DRAIN_SECONDS"])
    assert pod["terminationGracePeriodSeconds"] > pause + drain + 5


def test_every_variable_is_a_setting(everything):
    settings = one(everything, "ConfigMap")["data"]
    secret = one(everything, "Secret")["stringData"]
    assert set(settings) - known_settings() == OTHERS
    assert set(secret) <= known_settings()
    assert not {name for name in settings if name in secret}
    for name in ("VERKOSTOVINKKI_SECRET", "VERKOSTOVINKKI_DB"):
        assert "replace-me" in secret[name]
    # What comes out of them is a service that would start.
    for pod_name, pod in pods(everything):
        for container in [*pod["spec"].get("initContainers", ()), *pod["spec"]["containers"]]:
            for source in container.get("envFrom", ()):
                (reference,) = source.values()
                assert reference["name"] == "verkostovinkki", pod_name


def test_commands_are_the_services_own(everything):
    from api.operate import parser

    commands = [
        container["args"]
        for _, pod in pods(everything)
        for container in [*pod["spec"].get("initContainers", ()), *pod["spec"]["containers"]]
        if container["image"].startswith("verkostovinkki") and "args" in container
    ]
    assert sorted(commands) == [["api.operate", "migrate"], ["api.operate", "retention"]]
    for _, *arguments in commands:
        parser().parse_args(arguments)


def test_what_may_be_reached(everything):
    policy = one(everything, "NetworkPolicy")["spec"]
    assert policy["policyTypes"] == ["Ingress", "Egress"]
    ports = {entry["port"] for rule in policy["egress"] for entry in rule["ports"]}
    assert ports == {53, 5432, 6379, 4318}
    assert all(rule.get("to") for rule in policy["egress"])
    assert all(rule.get("from") for rule in policy["ingress"])
    for name, pod in pods(everything):
        labels = pod["metadata"]["labels"].items()
        covered = [
            d["metadata"]["name"]
            for d in everything
            if d["kind"] == "NetworkPolicy"
            and d["spec"]["podSelector"]["matchLabels"].items() <= labels
        ]
        assert len(covered) == 1, name
