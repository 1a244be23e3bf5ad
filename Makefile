# `make demo` and `make test` need Python 3.11 and make; everything else they get themselves.
# PYTHON=/path/to/python names another Python, ARGS="--faults none" is handed to the demo, to pytest or to a benchmark.
# Works with GNU make 3.81 (macOS) and later.

BIN := .venv/bin
PARTS := pyproject.toml $(wildcard setup/*.py) setup/find-python.sh
SET_UP = python=$$(PYTHON='$(PYTHON)' sh setup/find-python.sh) && "$$python" -m setup

.PHONY: help demo test bench-comparing bench-overhead bench-faults bench-moods bench-oscar bench-accuracy bench-variations bench-endurance clean

help:
	@echo "make demo            walk the demo shop with seeded faults, and report"
	@echo "make test            every check of this project: style, types, contracts, tests"
	@echo "make bench-overhead  cxcheck against a bare Playwright script"
	@echo "make bench-comparing comparing a pair with 3,000 features a side against capturing it"
	@echo "make bench-faults    each seeded fault alone: found, on the right element, and nothing else?"
	@echo "make bench-moods     a shop that changes by itself: 20 clean runs, 20 with a fault on the phone"
	@echo "make bench-oscar     ten faults, each alone, in a shop that was not written for cxcheck"
	@echo "make bench-accuracy  faults of the library, one at a time, in several shops: found, missed, false alarms"
	@echo "make bench-variations what good shops do on phones, in several shops: does any check say a word?"
	@echo "make bench-endurance 200 visits in one run: is memory flat, is any visit lost?"
	@echo "make clean           remove everything that was made here, runs included"

demo: .venv/ready-to-run
	@$(BIN)/cxcheck demo $(ARGS)

test: .venv/ready-to-test
	@echo "ruff" && $(BIN)/ruff check --quiet . && $(BIN)/ruff format --quiet --check .
	@echo "mypy" && $(BIN)/mypy
	@echo "import-linter" && { $(BIN)/lint-imports >/dev/null || $(BIN)/lint-imports; }
	@echo "pytest" && $(BIN)/python -m pytest --quiet $(ARGS)

bench-overhead: .venv/ready-to-run
	@$(BIN)/python -m bench.overhead $(ARGS)

bench-comparing: .venv/ready-to-run
	@$(BIN)/python -m bench.comparing $(ARGS)

bench-faults: .venv/ready-to-run
	@$(BIN)/python -m bench.faults $(ARGS)

bench-moods: .venv/ready-to-run
	@$(BIN)/python -m bench.moods $(ARGS)

bench-oscar: .venv/ready-to-test
	@$(BIN)/python -m bench.oscar_faults $(ARGS)

bench-accuracy: .venv/ready-to-test
	@$(BIN)/python -m bench.accuracy $(ARGS)

bench-variations: .venv/ready-to-test
	@$(BIN)/python -m bench.variations $(ARGS)

bench-endurance: .venv/ready-to-run
	@$(BIN)/python -m bench.endurance $(ARGS)

.venv/ready-to-run: $(PARTS)
	@$(SET_UP) run
	@touch $@

# What is ready to test is ready to run.
.venv/ready-to-test: $(PARTS)
	@$(SET_UP) test
	@touch .venv/ready-to-run $@

clean:
	rm -rf .venv .cxcheck build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
