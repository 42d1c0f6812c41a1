.PHONY: demo test long run check bench soak golden replies format lock clean
.DELETE_ON_ERROR:
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

demo: $(READY)
	$(BIN)/monitor demo

test: $(READY)
	$(BIN)/python -m pytest -n auto --dist worksteal

# What takes minutes and wants the machine for itself: adversarial texts of growing length.
long: $(READY)
	$(BIN)/python -m pytest -m long

run: $(READY)
	$(BIN)/monitor init . # makes what is missing, overwrites nothing
	$(BIN)/monitor run

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

# The daemon killed 200 times in one run, writers killed 100 times, three hosts on one store with 3,000 articles, a
# figure that changes 1,000 times. Hours; each variable that is set makes its part shorter.
soak: $(READY)
	MONITOR_TEST_KILLS=$${MONITOR_TEST_KILLS:-200} MONITOR_TEST_ARTICLES=$${MONITOR_TEST_ARTICLES:-3000} \
	  MONITOR_TEST_CHANGES=$${MONITOR_TEST_CHANGES:-1000} MONITOR_TEST_WRITER_KILLS=$${MONITOR_TEST_WRITER_KILLS:-100} \
	  $(BIN)/python -m pytest --timeout 0 tests/end_to_end/test_kills.py tests/end_to_end/test_hosts.py \
	  tests/daemon/test_flapping.py tests/events/test_processes.py

bench: $(READY)
	$(BIN)/python -m benchmarks

# Takes the digests of what is found anew, after rules were changed on purpose.
golden: $(READY)
	$(BIN)/python -m benchmarks.golden

# Learns the weights of the second opinion on stances anew, after passages were added or features changed.
replies: $(READY)
	$(BIN)/uv pip install --quiet --group learn
	$(BIN)/python -m benchmarks.replies

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Rewrites the locked dependencies from pyproject.toml, naming no index host.
lock: $(READY)
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
	  --no-header pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
	  --no-header --group dev -c requirements.txt pyproject.toml -o requirements-dev.txt

$(READY): requirements-dev.txt pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

clean:
	rm -rf .venv dist build .mypy_cache .ruff_cache .pytest_cache
