# `make run` and `make test` each work as the very first command on a bare Debian with Python 3.11.

VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(shell command -v python3.11 || command -v python3)
RUNTIME := $(VENV)/.runtime
DEV := $(VENV)/.dev
TESTS ?= tests
LOCK_OPTIONS := --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q

.PHONY: run test test-windows test-windows-desktop lint bench lock windows linux clean

run: $(RUNTIME)
	@sh packaging/linux/run.sh $(BIN)/kehoach

# A new worker in place of one that crashed never gets its groups back, and the run would not end.
test: lint
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 --dist loadgroup --max-worker-restart=0 -m "not benchmark and not wine" $(TESTS)

# The same tests with a Windows interpreter under Wine, the program as it is shipped, and
# its installer (Debian).
test-windows: $(DEV)
	@sh packaging/wine/prepare.sh
	xvfb-run -a $(BIN)/python packaging/wine/run_tests.py $(WINDOWS_TESTS)

lint: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(DEV)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -m benchmark -s tests/benchmarks

# The installed program on a Windows desktop (Wine 10 in a Debian 13 of its own), with pictures.
test-windows-desktop: windows
	$(BIN)/python packaging/wine/desktop_trial.py out/windows/*-cai-dat.exe out/wine/pictures

# The installer and the zip for a stick, in out/windows; WINDOWS_OPTIONS="--python ZIP --sha256 …"
# takes the official interpreter, as a release does (docs/release.md).
windows: $(RUNTIME)
	@sh packaging/windows/prepare.sh
	$(BIN)/python packaging/windows/build.py $(WINDOWS_OPTIONS)

# The wheel and the Debian package, in out/linux.
linux: $(RUNTIME)
	$(BIN)/python packaging/linux/package.py

# Writes the locks anew; the index stays out of them, so that any machine may use its own.
lock: $(DEV)
	$(BIN)/pip install -q uv
	$(BIN)/uv pip compile $(LOCK_OPTIONS) -o requirements.lock pyproject.toml
	$(BIN)/uv pip compile $(LOCK_OPTIONS) -o requirements-build.lock --group pyproject.toml:build
	$(BIN)/uv pip compile $(LOCK_OPTIONS) -o requirements-dev.lock pyproject.toml --group dev

clean:
	rm -rf $(VENV) out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(RUNTIME): requirements.lock requirements-build.lock pyproject.toml packaging/linux/prepare.sh
	sh packaging/linux/prepare.sh "$(PYTHON)" $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-build.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(DEV): $(RUNTIME) requirements-dev.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@
