"""The HTTP interface: everything that knows FastAPI. The contract is in README."""
