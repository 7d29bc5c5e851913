"""What the files of deploy/ leave open: one way in, nothing to write on, nobody with more rights."""

from __future__ import annotations

import pytest
import yaml

from bot.settings import ROOT

COMPOSE = yaml.safe_load((ROOT / "deploy" / "compose.yml").read_text(encoding="utf-8"))
SERVICES = COMPOSE["services"]
OBJECTS = [
    found
    for file in sorted((ROOT / "deploy" / "kubernetes").glob("*.yaml"))
    for found in yaml.safe_load_all(file.read_text(encoding="utf-8"))
    if found and "metadata" in found
]
WEB = {"80:80", "443:443", "443:443/udp"}
PODS = {
    f"{found['kind']} {found['metadata']['name']}": spec
    for found in OBJECTS
    for spec in [
        found.get("spec", {}).get("template", {}).get("spec")
        or found.get("spec", {})
        .get("jobTemplate", {})
        .get("spec", {})
        .get("template", {})
        .get("spec")
    ]
    if spec
}


def test_only_the_proxy_is_reached_from_outside():
    for name, service in SERVICES.items():
        ports = set(service.get("ports", ()))
        if name == "proxy":
            assert ports <= WEB
        else:
            assert all(port.startswith("127.0.0.1:") for port in ports), name
        assert service.get("network_mode") != "host", name


def test_stores_are_on_a_network_without_a_way_in_or_out():
    assert COMPOSE["networks"]["data"]["internal"] is True
    for name in ("postgres", "redis"):
        assert SERVICES[name]["networks"] == ["data"]
    assert "data" not in SERVICES["proxy"]["networks"]


@pytest.mark.parametrize("name", SERVICES)
def test_every_container_has_no_more_rights_than_it_needs(name):
    service = SERVICES[name]

    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in service["security_opt"]
    assert not service.get("privileged")
    assert not any("docker.sock" in str(volume) for volume in service.get("volumes", ()))
    assert service["deploy"]["resources"]["limits"]["memory"]


def test_no_secret_stands_in_a_file_of_the_repository():
    for service in SERVICES.values():
        for name, value in (service.get("environment") or {}).items():
            secret = any(word in name for word in ("SECRET", "PASSWORD", "TOKEN"))
            assert not secret or name.endswith("_FILE"), name
            assert "://" not in str(value) or "@" not in str(value), name
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    assert any("secrets" in line for line in ignored)


def test_in_a_cluster_nothing_reaches_a_pod_that_no_policy_names():
    selected = [
        policy["spec"]["podSelector"].get("matchLabels", {})
        for policy in OBJECTS
        if policy["kind"] == "NetworkPolicy" and "Ingress" in policy["spec"]["policyTypes"]
    ]
    assert PODS
    workloads = [
        found for found in OBJECTS if f"{found['kind']} {found['metadata']['name']}" in PODS
    ]
    for found in workloads:
        spec = found["spec"]
        template = spec.get("template") or spec["jobTemplate"]["spec"]["template"]
        labels = template["metadata"]["labels"].items()
        assert any(wanted.items() <= labels for wanted in selected), found["metadata"]["name"]
    for found in OBJECTS:
        if found["kind"] == "Service":
            assert found["spec"].get("type", "ClusterIP") == "ClusterIP"


@pytest.mark.parametrize("name", PODS)
def test_every_pod_has_no_more_rights_than_it_needs(name):
    pod = PODS[name]

    assert pod["automountServiceAccountToken"] is False
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert pod["securityContext"]["seccompProfile"]["type"] == "RuntimeDefault"
    assert not any(pod.get(key) for key in ("hostNetwork", "hostPID", "hostIPC"))
    assert not any("hostPath" in volume for volume in pod.get("volumes", ()))
    for container in [*pod["containers"], *pod.get("initContainers", ())]:
        context = container["securityContext"]
        assert context["readOnlyRootFilesystem"] is True
        assert context["allowPrivilegeEscalation"] is False
        assert context["capabilities"]["drop"] == ["ALL"]
        assert container["resources"]["limits"]["memory"]
