# make demo   builds the program and shows a keeper's day on the demonstration district
# make test   style, build with warnings as errors, all tests
# The other targets: build, release, soak, bench, oracle, docs, history, format, clean.

SWIFT ?= swift
FLAGS = --disable-xctest
BINARY = .build/release/stockpile

.PHONY: demo test mutants deps deps-tests build release lint format soak bench oracle docs history clean bench-allocation oracle-allocation bench-simulation

demo: release
	@./Demo/run $(BINARY)

test: deps deps-tests lint
	$(SWIFT) build $(FLAGS) --build-tests
	$(SWIFT) test $(FLAGS) --skip-build --skip 'FaultTests\.FaultTests'
	$(SWIFT) test $(FLAGS) --skip-build --filter 'FaultTests\.FaultTests'

# Deliberate mistakes built into a copy of the sources: the tests must catch every one.
mutants: deps
	Tests/FaultTests/Mutants/run.sh

deps:
	@./Demo/deps

# What only some tests need; they say so where it cannot be had.
deps-tests:
	@./Demo/deps optional coinor-libclp1 libClp.so.1

build: deps
	$(SWIFT) build $(FLAGS)

# `make release PROCESSOR=x86-64-v3` is for processors since about 2013 (AVX2) and simulates faster; it does not start on others.
processor = -Xcc -march=$(1) -Xswiftc -Xcc -Xswiftc -march=$(1)

release: deps
	$(SWIFT) build $(FLAGS) -c release --product stockpile --static-swift-stdlib $(if $(PROCESSOR),$(call processor,$(PROCESSOR)))

lint: deps
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests Benchmarks

format:
	$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests Benchmarks

# Long random histories, many kills and power cuts; CONTRIBUTING.md says how long it takes.
soak: export STOCKPILE_SOAK_STEPS ?= 10000
soak: export STOCKPILE_SOAK_SEEDS ?= 20
soak: export STOCKPILE_KILLS ?= 2000
soak: export STOCKPILE_CUTS ?= 10000
soak: deps
	$(SWIFT) build $(FLAGS) --build-tests -c release -Xswiftc -enable-testing
	$(SWIFT) test $(FLAGS) --skip-build -c release --filter PropertyTests --filter StoreAgainstModelTests
	$(SWIFT) test $(FLAGS) --skip-build -c release --filter FaultTests

bench: release
	$(SWIFT) run -c release --package-path Benchmarks bench

# Plans of all months, allocations, shortages and answers against a second reckoning; the tests take three months.
oracle: release
	Tests/Oracle/run.sh $(BINARY)

# Allocation against linear programmes and enumeration, in a Python environment of its own.
oracle-allocation: release deps-tests .build/allocation-python
	cd Benchmarks/Allocation && $(PYTHON) selftest.py && $(PYTHON) compare.py ../../$(BINARY)

bench-allocation: deps deps-tests .build/allocation-python
	$(SWIFT) build -c release --package-path Benchmarks --product filling-bench
	$(PYTHON) Benchmarks/Allocation/speed.py Benchmarks/.build/release/filling-bench --report Docs/Benchmarks-Allocation.md

bench-simulation: deps .build/simulation-python
	$(SWIFT) build -c release --package-path Benchmarks --product simulation-bench
	$(SWIFT) build -c release --package-path Benchmarks --product simulation-bench --scratch-path Benchmarks/.build-v3 \
	  $(call processor,x86-64-v3)
	.build/simulation-python/bin/python -B Benchmarks/Simulation/speed.py Benchmarks/.build/release/simulation-bench --v3 Benchmarks/.build-v3/release/simulation-bench --report Docs/Benchmarks-Simulation.md

PYTHON = $(CURDIR)/.build/allocation-python/bin/python -B

.build/allocation-python: Benchmarks/Allocation/requirements.txt
.build/simulation-python: Benchmarks/Simulation/requirements.txt
.build/allocation-python .build/simulation-python:
	python3 -m venv $@
	$@/bin/pip install --quiet -r $<
	touch $@

# What is generated from the program itself; the tests compare it.
docs: release
	$(BINARY) docs > Docs/Commands.md

# The recorded year of the demonstration district; the tests make it again and compare.
history: deps
	$(SWIFT) build $(FLAGS) --product HistoryGenerator
	.build/debug/HistoryGenerator Seeds/pingba Seeds/pingba/history.ndjson

clean:
	rm -rf .build Benchmarks/.build Benchmarks/.build-v3 demo
