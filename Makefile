# `make brief` and `make test` need Python 3.11+, make and a package registry; they make .venv themselves, with the
# versions of constraints.txt: a new machine next year gets what passed.

PYTHON ?= python3
SUMMARIZER_DATA ?= ../shared/data
BUNDLE ?= examples/harbour-bridge.json
MINUTES ?= 5
SINCE ?= HEAD

BIN := .venv/bin
NAME := $(basename $(notdir $(BUNDLE)))
# Twice quiet: what pip remarks of a machine's own settings is no news here, errors are shown all the same.
PIP := $(BIN)/python -m pip --quiet --quiet --disable-pip-version-check
INSTALL := $(PIP) install --constraint constraints.txt
GROUPS := test check bench browser resolve ray

export SUMMARIZER_DATA

.PHONY: help brief test test-latest test-browser constraints check test-ray docs pictures bench bench-verify bench-gold same data-check soak clean test-llm demo-llm
.NOTPARALLEL:
.DEFAULT_GOAL := help

help: ## show the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

brief: .venv/installed ## write the briefing of BUNDLE (an example by default) to build/ and show it
	@mkdir -p build
	@$(BIN)/summarizer brief '$(BUNDLE)' --writer extractive --quiet -o 'build/$(NAME).json'
	@$(BIN)/summarizer render 'build/$(NAME).json' --quiet -o 'build/$(NAME).md'
	@$(BIN)/summarizer render 'build/$(NAME).json' --quiet --articles '$(BUNDLE)' -o 'build/$(NAME).html'
	@$(BIN)/summarizer brief '$(BUNDLE)' --writer extractive
	@echo 'Written: build/$(NAME).html build/$(NAME).md build/$(NAME).json'

test: .venv/test ## run all tests, the quick ones first, on all cores
	@$(BIN)/python -m pytest --numprocesses auto --dist worksteal

test-latest: .venv/resolve ## run all tests with the newest and with the oldest versions that pyproject.toml allows
	@.ci/test-versions $(BIN)/uv $(PYTHON) newest
	@.ci/test-versions $(BIN)/uv $(PYTHON) oldest

constraints: .venv/resolve ## write constraints.txt anew, with the newest versions that pyproject.toml allows
	@$(BIN)/uv pip compile pyproject.toml --all-extras $(GROUPS:%=--group %) --universal --python-version 3.11 --upgrade --quiet \
		--custom-compile-command 'make constraints' --no-annotate --no-emit-index-url --no-emit-find-links --output-file constraints.txt

test-browser: .venv/test .venv/browser ## open pages in headless Chromium (installs Debian's chromium when it is missing and this is root)
	@command -v chromium chromium-browser >/dev/null || [ -n "$$CHROMIUM" ] || { apt-get -qq update && apt-get -qq install --yes --no-install-recommends chromium fonts-noto-core >/dev/null; }
	@$(BIN)/python -m pytest tests/browser -m browser

check: .venv/check ## lint, types, import contracts, generated documents, and the wheel used from a clean venv
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/mypy $(wildcard examples/*.py) benchmarks/data_check.py docs/generate.py
	@told=$$($(BIN)/lint-imports --no-cache 2>&1) || { echo "$$told"; exit 1; }; echo 'Import contracts kept'
	@$(BIN)/python docs/generate.py --check
	@.ci/check-wheel $(BIN)/python

docs: .venv/installed ## write the schemas, the command line's help and the excerpt in the README anew
	@$(BIN)/python docs/generate.py

test-llm: .venv/test ## brief three examples with a real small model (installs it below .cache/)
	@.ci/real-model $(BIN)/python -m pytest tests/real_model -m real_model --force-enable-socket

demo-llm: .venv/test ## write one briefing with a real model and show what the checks caught
	@.ci/real-model $(BIN)/python tests/real_model/demo.py '$(BUNDLE)'

test-ray: .venv/test .venv/ray ## write 200 briefings through Ray Data on a local Ray of two cores (installs Ray, 79 MB)
	@$(BIN)/python -m pytest tests/ray -m ray --force-enable-socket

pictures: .venv/browser ## take the pictures of docs/ anew
	@$(BIN)/python docs/pictures/take.py

bench: .venv/bench ## measure speed and quality beside other summarizers
	@$(BIN)/python benchmarks/run.py '$(SUMMARIZER_DATA)'

bench-verify: .venv/bench ## measure what the checks catch, their false alarms and their speed
	@$(BIN)/python benchmarks/bench_verify.py '$(SUMMARIZER_DATA)'

bench-gold: .venv/installed ## measure the program on benchmarks of others: dates, agreement, speakers
	@$(BIN)/python benchmarks/gold.py '$(SUMMARIZER_DATA)'

same: .venv/installed ## show which briefings of SUMMARIZER_DATA differ from those of the commit SINCE (HEAD)
	@$(BIN)/python benchmarks/same.py check --since '$(SINCE)' --data '$(SUMMARIZER_DATA)'

data-check: .venv/test ## brief every bundle below SUMMARIZER_DATA and hold each briefing to its contract
	@$(BIN)/python benchmarks/data_check.py '$(SUMMARIZER_DATA)'

soak: .venv/test ## throw hostile input at the program for MINUTES and say what breaks
	@$(BIN)/python benchmarks/soak.py --minutes '$(MINUTES)'

clean: ## remove .venv and everything that was built
	@rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The pip that comes with a venv may be too old for dependency groups.
.venv/installed: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or later is needed, and $(PYTHON) is " + sys.version.split()[0] + "; try: make PYTHON=python3.12")'
	@echo 'Preparing .venv ...'
	@$(PYTHON) -m venv .venv
	@$(INSTALL) --upgrade pip
	@$(INSTALL) --build-constraint constraints.txt --editable .
	@touch $@

$(GROUPS:%=.venv/%): .venv/%: .venv/installed
	@$(INSTALL) --group $*
	@touch $@
