# What a newcomer needs: `make demo` and `make test`. Everything else is for convenience.
PYTHON ?= $(firstword $(foreach name,python3 python3.13 python3.12 python3.11,$(shell \
	$(name) -c 'import ensurepip, sys, venv; print("$(name)" if sys.version_info >= (3, 11) else "")' 2>/dev/null)))
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet
SOURCES := $(shell find lint rules -name __pycache__ -prune -o -type f -print 2>/dev/null)

.PHONY: help demo test check bench measure clean

help:
	@echo "make demo     install copydesk here and check a draft with it"
	@echo "make test     install what the tests need and run them all"
	@echo "make check    what CI checks, the fast things first"
	@echo "make bench    speed, beside other linters where they are installed"
	@echo "make measure  what is found in annotated news, and what is found wrongly"
	@echo "make clean    remove what was built"

demo: $(VENV)/demo
	@$(BIN)/copydesk check --isolated --format pretty --exit-zero examples

test: $(VENV)/test
	@$(BIN)/python -m pytest -n auto $(ARGS)

check: $(VENV)/test
	@scripts/check

bench: $(VENV)/test
	@$(BIN)/python scripts/bench $(ARGS)

measure: $(VENV)/test
	@$(BIN)/python scripts/measure $(ARGS)

clean:
	rm -rf $(VENV) build dist .coverage .hypothesis .import_linter_cache
	rm -rf .mypy_cache .pytest_cache .ruff_cache *.egg-info
	find . -name __pycache__ -prune -exec rm -rf {} +

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer, with venv, is needed" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@$(PIP) --upgrade pip # the scripts of an old one start more slowly

# The tests use the checkout itself, so that a copy of it must not stand in its way.
$(VENV)/demo: $(BIN)/python pyproject.toml $(SOURCES)
	@test -e $(VENV)/test || { echo "Installing copydesk into $(VENV) ..."; $(PIP) .; }
	@touch $@

$(VENV)/test: $(BIN)/python pyproject.toml
	@echo "Installing copydesk and what its tests need into $(VENV) ..."
	@$(PIP) --editable '.[test]'
	@touch $@
