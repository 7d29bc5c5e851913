"""One module of routes a concern; each route hands over to the assistant and back."""
