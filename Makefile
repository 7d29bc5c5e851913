# Verkostovinkki: `make run` starts the bot, `make test` checks everything. `make help` lists the rest.
SHELL := /bin/bash
.DEFAULT_GOAL := help
export RASA_TELEMETRY_ENABLED := false
export TF_CPP_MIN_LOG_LEVEL := 3
export SQLALCHEMY_SILENCE_UBER_WARNING := 1

HOST ?= 127.0.0.1
PORT ?= 8000
VENV := .venv
PY := $(VENV)/bin/python

.PHONY: help run chat train test lint audit evaluate benchmark benchmark-widget benchmark-load benchmark-soak benchmark-hostile readme format lock validate lint-nlu learning-curve content confirm preview widget-release clean

help: ## List the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 24

run: train ## Start the bot on http://127.0.0.1:8000 (HOST= and PORT= to change)
	@HOST=$(HOST) PORT=$(PORT) PYTHONWARNINGS=ignore $(PY) -m api.main

chat: train ## Talk to the bot in the terminal
	@PYTHONWARNINGS=ignore $(PY) -m api.terminal

train: $(VENV)/.installed ## Train the model if data, config or components changed
	@$(PY) -m actions.finnish compile
	@$(PY) -m bot.training

test: $(VENV)/.installed-dev lint ## Run every check: lint, types, import rules, data validation, tests
	@$(PY) -m actions.finnish compile
	@$(PY) -m bot.training
	@chromium="$$(bash deploy/find-chromium.sh --install)" || exit 1; \
	postgres="$$(bash deploy/find-postgres.sh --install)" || exit 1; \
	redis="$$(bash deploy/find-redis.sh --install)" || exit 1; \
	CHROMIUM="$$chromium" POSTGRES_BIN="$$postgres" REDIS_SERVER="$$redis" $(PY) -m pytest

lint: $(VENV)/.installed-dev ## Check style, types and import rules
	@echo "Checking style, types and import rules ..."
	@$(VENV)/bin/ruff check . && $(VENV)/bin/ruff format --check .
	@$(VENV)/bin/mypy
	@$(VENV)/bin/lint-imports --no-cache

audit: $(VENV)/.installed-dev ## Ask the databases of known holes about the pinned packages (needs the network)
	@$(PY) deploy/audit.py

evaluate: train ## Ask the cases of tests/cases (or FILES=), print the figures, write results/evaluation.html
	@PYTHONWARNINGS=ignore $(PY) -m api.evaluate $(FILES) $(OPTIONS)

benchmark: $(VENV)/.installed ## Measure the classifier beside others on public sets in ../shared/bench (ARGS="--help")
	@$(PY) -m tests.benchmarks $(ARGS)

benchmark-widget: $(VENV)/.installed-dev ## Measure the widget's size and first paint beside another one (ARGS="--write" for bot/benchmarks.md)
	@chromium="$$(bash deploy/find-chromium.sh --install)" || exit 1; \
	CHROMIUM="$$chromium" $(PY) -m tests.benchmarks.widget $(ARGS)

benchmark-hostile: train ## Send 100,000 hostile messages through the whole bot: errors, hung turns, memory (ARGS="--messages 3000" for a trial)
	@PYTHONWARNINGS=ignore $(PY) -m tests.benchmarks.hostile $(ARGS)

readme: train ## Write the conversations of README again
	@PYTHONWARNINGS=ignore $(PY) -m api.readme

benchmark-load: $(VENV)/.installed-dev train ## Measure turns, memory and start beside stock Rasa (ARGS="--write" for bot/benchmarks.md)
	@PYTHONWARNINGS=ignore $(PY) -m tests.benchmarks.load $(ARGS)

benchmark-soak: $(VENV)/.installed-dev train ## Let the service answer for an hour and watch its memory (ARGS="--minutes 10" for less)
	@PYTHONWARNINGS=ignore $(PY) -m tests.benchmarks.load.soak $(ARGS)

format: $(VENV)/.installed-dev ## Reformat the code
	@$(VENV)/bin/ruff format . && $(VENV)/bin/ruff check --fix .

validate: $(VENV)/.installed ## Check the Rasa project as Rasa sees it
	@$(VENV)/bin/rasa data validate --fail-on-warnings

lint-nlu: $(VENV)/.installed ## Check the training examples and say in plain words what to mend
	@PYTHONWARNINGS=ignore $(PY) -m bot.measuring.lint_nlu

learning-curve: $(VENV)/.installed ## Show what more training examples would bring (table and results/learning-curve.svg)
	@PYTHONWARNINGS=ignore $(PY) -m bot.measuring.learning_curve

content: $(VENV)/.installed ## Check the texts of data/content and say in plain words what to mend
	@$(PY) -m actions.content.check

confirm: $(VENV)/.installed ## Confirm translations after a change: ITEM=events/tips/go_to_a_fair (or a topic, or ALL), LANGUAGE=sv for one
	@$(PY) -m actions.content.check confirm "$(ITEM)"$(if $(filter command%,$(origin LANGUAGE)), --language "$(LANGUAGE)")

preview: $(VENV)/.installed ## Write all content in three languages as one page to read and approve: results/content.html
	@$(PY) -m actions.content.preview $(ARGS)

widget-release: $(VENV)/.installed ## Keep the widget as it is now for sites that pin it: VERSION=1.0.0
	@$(PY) -m api.widget_release "$(VERSION)"

lock: $(VENV)/.installed-dev ## Rewrite the pinned, hash-checked lists from pyproject.toml
	@$(VENV)/bin/uv pip compile pyproject.toml --quiet --python $(PY) --generate-hashes --no-annotate --custom-compile-command "make lock" -o requirements.txt
	@$(VENV)/bin/uv pip compile pyproject.toml --quiet --python $(PY) --group dev --constraint requirements.txt --generate-hashes --no-annotate --custom-compile-command "make lock" -o requirements-dev.txt
	@$(PY) deploy/serving_packages.py

clean: ## Remove the environment, models and everything else made here (not conversations)
	@rm -rf $(VENV) models .rasa .mypy_cache .ruff_cache .pytest_cache .hypothesis results

# ---- environment -------------------------------------------------------------
# The stamp is newer than its list only when that exact list is installed.

$(VENV)/bin/python:
	@py="$$(bash deploy/find-python.sh)" || exit 1; \
	echo "Making the Python environment in $(VENV) with $$py ..."; \
	"$$py" -m venv $(VENV)

$(VENV)/.installed: requirements.txt | $(VENV)/bin/python
	@echo "Installing the pinned packages (about three minutes, once) ..."
	@$(PY) -m pip install --disable-pip-version-check --quiet --progress-bar on --no-deps --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.installed-dev: requirements-dev.txt | $(VENV)/bin/python
	@echo "Installing the pinned packages with the test tools (about three minutes, once) ..."
	@$(PY) -m pip install --disable-pip-version-check --quiet --progress-bar on --no-deps --require-hashes -r requirements-dev.txt
	@touch $(VENV)/.installed $@
