# Vigía: every target works in a fresh clone with nothing but python3 >= 3.11.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.set-up
SHARED ?= ../shared
CODE   := extractors pipelines tests warehouse

# Hashes for every platform; no index, host or path is written down.
COMPILE := CUSTOM_COMPILE_COMMAND='make requirements' $(BIN)/pip-compile --quiet --upgrade --allow-unsafe \
    --generate-hashes --strip-extras --build-deps-for editable --no-emit-index-url \
    --no-emit-trusted-host --no-emit-find-links

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint format coverage bench drill fuzz accuracy requirements clean

help:  ## say what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(STAMP)  ## make .venv and install Vigía in it

demo: $(STAMP)  ## typeset a few editions, ingest them, ask and verify
	$(BIN)/vigia demo

test: lint  ## the gate: lint, types, SQL, then every test
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile

lint: $(STAMP)  ## format, lint, types and SQL, without the tests
	$(BIN)/ruff format --check --quiet $(CODE)
	$(BIN)/ruff check --quiet $(CODE)
	$(BIN)/mypy --no-error-summary
	$(BIN)/sqlfluff lint --nocolor sql

format: $(STAMP)  ## lay out the code as lint wants it
	$(BIN)/ruff format $(CODE)
	$(BIN)/ruff check --fix --quiet $(CODE)

coverage: $(STAMP)  ## branch coverage of extractors and warehouse
	$(BIN)/coverage run -m pytest -q
	$(BIN)/coverage report

bench: $(STAMP)  ## speed and memory, as medians and ratios
	$(BIN)/python -m tests.bench

drill: $(STAMP)  ## every fault at every kind of site, then kills, and the nights that follow
	$(BIN)/python -m tests.drill
	$(BIN)/python -m tests.drill.kills

fuzz: $(STAMP)  ## thousands of mutated documents, each read in a bounded process
	nice $(BIN)/python -m tests.fuzz --cases 3000 $(if $(wildcard $(SHARED)/gazettes),--shared $(SHARED))

accuracy: $(STAMP)  ## score the reader on typeset pages and on the labels in ../shared
	nice $(BIN)/python -m tests.accuracy --shared $(SHARED)

requirements: $(STAMP)  ## compile requirements*.txt anew from pyproject.toml
	$(COMPILE) --output-file requirements.txt pyproject.toml
	$(COMPILE) --extra dev --output-file requirements-dev.txt pyproject.toml

clean:  ## remove the environment and every cache; stored data stays
	rm -rf $(VENV) build dist vigia.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage
	find $(CODE) sql -name __pycache__ -type d -prune -exec rm -rf {} +

$(STAMP): requirements-dev.txt pyproject.toml
	@command -v '$(PYTHON)' >/dev/null || { \
	    echo "make: no '$(PYTHON)' here. Install Python 3.11 or newer, or name it: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	    echo "make: Vigía needs Python 3.11 or newer, and '$(PYTHON)' is $$($(PYTHON) --version 2>&1 | tail -n 1)." >&2; \
	    echo "      Install one, or name it: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(BIN)/python -c 'import pip' 2>/dev/null || { \
	    $(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	        echo "make: '$(PYTHON)' has no venv module. Install it (on Debian: apt install python3-venv)." >&2; exit 1; }; \
	    echo "make: creating $(VENV)"; $(PYTHON) -m venv --clear $(VENV); }
	@echo "make: installing what requirements-dev.txt pins"
	@$(BIN)/python -m pip install -qq --require-hashes --requirement requirements-dev.txt \
	    --constraint requirements-dev.txt
	@$(BIN)/python -m pip install -qq --no-deps --no-build-isolation --editable .
	@touch $(STAMP)
