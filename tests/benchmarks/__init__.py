"""Our classifier beside others on public test sets; run with `python -m tests.benchmarks`."""
