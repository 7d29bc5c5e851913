"""The dashboard and the alerts ask for figures that exist, and no figure is drawn nowhere."""

from __future__ import annotations

import json
import re

import pytest
import yaml

from api.metrics import Metrics
from api.service_state import ServiceState
from bot.settings import ROOT

FOLDER = ROOT / "deploy" / "observe"
# From Prometheus itself and from the library, with what they may be asked about.
OF_OTHERS = {
    "up": {"job", "instance"},
    "process_resident_memory_bytes": {"job", "instance"},
    "process_cpu_seconds_total": {"job", "instance"},
    "process_open_fds": {"job", "instance"},
}
# Every one with the reason why no panel draws it.
NOT_DRAWN: dict[str, str] = {}
EVERYWHERE = {"instance", "job"}
METRIC = re.compile(r"\b(verkostovinkki_\w+|process_\w+|up)\b(?:\{([^}]*)\})?")
GROUPED = re.compile(r"\bby \(([^)]*)\)")
LABEL = re.compile(r'(\w+)\s*(?:=~|!~|!=|=)\s*"((?:[^"\\]|\\.)*)"')


@pytest.fixture(scope="module")
def ours():
    """Return the labels of every series of ours by its full name."""
    metrics = Metrics()
    for count in (metrics.topic, metrics.draft, metrics.masked):
        count("one")
    for helpful in (True, False):
        metrics.judged(helpful=helpful, topic="one")
    metrics.requests.labels("GET", "/", "200").inc()
    state = ServiceState(
        model_loaded=True,
        store_reachable=True,
        redis_reachable=True,
        maintenance=False,
        build={"model": "m", "version": "v"},
    )
    found: dict[str, dict[str, set[str]]] = {}
    for line in metrics.render(state).decode().splitlines():
        name, labels = (
            re.match(r"(\w+)(?:\{([^}]*)\})?", line).groups() if line[0] != "#" else ("", "")
        )
        if name.startswith("verkostovinkki_"):
            known = found.setdefault(name, {})
            for label, value in LABEL.findall(labels or ""):
                known.setdefault(label, set()).add(value)
    return found


@pytest.fixture(scope="module")
def dashboard():
    return json.loads((FOLDER / "grafana-dashboard.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def panels(dashboard):
    return [panel for panel in dashboard["panels"] if panel["type"] != "row"]


@pytest.fixture(scope="module")
def alerts():
    (group,) = yaml.safe_load((FOLDER / "alerts.yml").read_text("utf-8"))["groups"]
    return group["rules"]


@pytest.fixture(scope="module")
def drawn(panels):
    return [target["expr"] for panel in panels for target in panel["targets"]]


def check(expression, ours):
    """Return what is wrong with an expression's names and labels."""
    wrong = []
    grouped = {
        label.strip() for labels in GROUPED.findall(expression) for label in labels.split(",")
    }
    asked = METRIC.findall(expression)
    if not asked:
        wrong.append(f"asks for nothing: {expression}")
    known_labels = set(EVERYWHERE)
    for name, matchers in asked:
        known = ours.get(name, dict.fromkeys(OF_OTHERS.get(name, ()), None))
        if name not in ours and name not in OF_OTHERS:
            wrong.append(f"{name} does not exist")
        known_labels |= set(known)
        for label, value in LABEL.findall(matchers):
            if label not in set(known) | EVERYWHERE:
                wrong.append(f"{name} has no label {label}")
            elif known.get(label) and not any(re.fullmatch(value, one) for one in known[label]):
                wrong.append(f"{name} has no {label} {value}")
    wrong += [f"{label} is of none of {expression}" for label in grouped - known_labels]
    return wrong


def test_every_panel_asks_for_what_exists(drawn, ours):
    assert [problem for expression in drawn for problem in check(expression, ours)] == []


def test_every_legend_names_a_label_that_its_expression_keeps(panels):
    for panel in panels:
        for target in panel["targets"]:
            kept = {
                label.strip()
                for labels in GROUPED.findall(target["expr"])
                for label in labels.split(",")
            } or EVERYWHERE
            named = set(re.findall(r"\{\{(\w+)\}\}", target.get("legendFormat", "")))
            assert named <= kept, panel["title"]


def test_every_figure_stands_in_a_panel(drawn, ours):
    asked = {name for expression in drawn for name, _ in METRIC.findall(expression)}

    assert sorted(set(ours) - asked - set(NOT_DRAWN)) == []
    assert set(NOT_DRAWN) <= set(ours)


def test_every_alert_asks_for_what_exists(alerts, ours):
    assert [problem for alert in alerts for problem in check(alert["expr"], ours)] == []


def test_every_alert_says_how_bad_it_is_and_what_it_means(alerts):
    assert len({alert["alert"] for alert in alerts}) == len(alerts) > 10
    for alert in alerts:
        assert alert["labels"]["severity"] in {"page", "ticket"}, alert
        assert alert["annotations"]["summary"], alert
        assert alert["annotations"]["description"], alert


def test_the_checks_see_what_is_wrong(ours):
    for expression, problem in {
        "verkostovinkki_turns": "does not exist",
        'verkostovinkki_turns_total{colour="red"}': "no label colour",
        'verkostovinkki_turns_total{outcome="refused"}': "no outcome refused",
        "sum by (route) (verkostovinkki_turns_total)": "route is of none",
        "vector(1)": "asks for nothing",
    }.items():
        assert problem in " ".join(check(expression, ours)), expression


def test_the_dashboard_can_be_imported_anywhere(dashboard, panels):
    assert {variable["name"] for variable in dashboard["templating"]["list"]} == {
        "source",
        "replica",
    }
    assert {panel["datasource"]["uid"] for panel in panels} == {"${source}"}
    assert len({panel["id"] for panel in dashboard["panels"]}) == len(dashboard["panels"])


def test_no_panel_lies_on_another(panels):
    taken = {}
    for panel in panels:
        place = panel["gridPos"]
        assert place["x"] + place["w"] <= 24
        for x in range(place["x"], place["x"] + place["w"]):
            for y in range(place["y"], place["y"] + place["h"]):
                assert taken.setdefault((x, y), panel["title"]) == panel["title"]


def test_every_panel_explains_itself(panels):
    assert [panel["title"] for panel in panels if not panel.get("description")] == []


def test_prometheus_reads_the_route_and_the_alerts():
    config = yaml.safe_load((FOLDER / "prometheus.yml").read_text("utf-8"))

    (job,) = config["scrape_configs"]
    assert (job["job_name"], job["metrics_path"]) == ("verkostovinkki", "/metrics")
    assert all((FOLDER / file).is_file() for file in config["rule_files"])
