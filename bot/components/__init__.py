"""Rasa graph components of our own: one class a module, file name = snake_case of the class."""
