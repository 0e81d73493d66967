# `make` alone lists the targets. `make serve` and `make test` set up whatever a new machine lacks, once.
PYTHON := .venv/bin/python
PORT := 8000
BRAND ?= $(wildcard marque.toml)
CHECK := $(PYTHON) -m calculators.publish check_law
GUIDE := $(PYTHON) -m calculators.publish prepare && $(PYTHON) -m calculators.publish build && \
	$(PYTHON) -m calculators.publish finish site
WRITTEN := docs/assets,docs/sw.js,docs/donnees,docs/embed,docs/oembed
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help serve site publish gate check test random bench fresh lock clean

help: ## list the targets
	@grep -E '^[a-z]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 10

serve: .venv/.done node_modules/.done ## set up, build what is published, serve it on http://127.0.0.1:8000, again at each change
	@$(CHECK)
	@echo "The guide is at http://127.0.0.1:$(PORT)/ (Ctrl-C stops it)"
	@$(PYTHON) -m watchfiles --verbosity warning --filter default --ignore-paths $(WRITTEN) \
		"$(PYTHON) -m calculators.publish serve 127.0.0.1:$(PORT) $(BRAND)" calculators docs editorial overrides web mkdocs.yml

site: .venv/.done node_modules/.done ## build the guide into site/ (under another name when there is a marque.toml)
	@$(CHECK)
	@$(if $(BRAND),$(PYTHON) -m calculators.publish white_label $(BRAND),$(GUIDE))
	@echo "The guide is in site/"

publish: site ## build the guide for a host into site/, with compressed copies
	@$(PYTHON) -m calculators.publish compress site

check test bench: override BRAND =
gate: .venv/.done node_modules/.done .build/shellcheck ## lint, format, types, scripts: what is checked without running the guide
	@$(PYTHON) -m ruff check --quiet
	@$(PYTHON) -m ruff format --check --quiet
	@$(PYTHON) -m mypy --no-error-summary
	@shellcheck setup.sh .ci/run
	@npm run --silent lint
	@npm run --silent types
	@npm run --silent unit

check: gate .build/shell site ## the gate, the rules with their cases, a few pages in the browser: before each commit
	@$(PYTHON) -m pytest -q -n 2 --dist worksteal -m "not slow"

test: gate .build/shell .build/chromium .build/writing .build/servers .build/hosts site ## set up, the browser included, and run every check
	@$(PYTHON) -m pytest -q -n 2 --dist worksteal

random: .venv/.done node_modules/.done ## ask both interpreters random questions for some twenty minutes, others each day (for a scheduled job)
	@$(PYTHON) -m pytest -q -n 2 --dist worksteal -m "random or hypothesis" --hypothesis-profile many --questions 900

bench: .venv/.done node_modules/.done bench/node_modules/.done .build/chromium .build/servers site ## measure load, keystroke, weight, build, host
	@$(PYTHON) -m bench

fresh: .venv/.done ## ask the ECB, list the rates that end and what was read long ago, print the row to add (asks the network)
	@$(PYTHON) -m calculators.publish fresh

lock: ## write requirements.txt again from requirements.in (needs pip-tools)
	@pip-compile --quiet --generate-hashes --strip-extras --no-emit-index-url --no-emit-find-links --no-header \
		-o requirements.txt requirements.in

clean: ## remove what was set up and built
	@rm -rf .venv node_modules bench/node_modules .build site docs/assets/python docs/assets/javascripts docs/assets/*.js docs/assets/*.css docs/sw.js docs/donnees docs/embed.js docs/embed/*.json docs/embed/*.zip docs/oembed

.venv/.done: requirements.txt
	@sh setup.sh python
	@touch $@

node_modules/.done: package-lock.json
	@sh setup.sh node
	@touch $@

bench/node_modules/.done: bench/package-lock.json
	@sh setup.sh bench
	@touch $@

.build/shellcheck:
	@sh setup.sh shellcheck

.build/chromium:
	@sh setup.sh chromium

.build/shell:
	@sh setup.sh shell

.build/writing:
	@sh setup.sh writing

.build/servers:
	@sh setup.sh servers

.build/hosts: .build/servers
	@sh setup.sh hosts
